"""How the index is kept up to date, and that nothing that befalls its file changes an answer or says a word.

Each case ends with the same question: does the index answer as one made afresh in memory does?
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.store.making import found_in, pack_text, question_text, settle, write
from wantfirst.core.search import Filters, Search
from wantfirst.core.suggest import terms
from wantfirst.store import index_build
from wantfirst.store.home import Home
from wantfirst.store.index import Index, open_index
from wantfirst.store.index_rows import APPLICATION_ID, SCHEMA
from wantfirst.store.packs import read_pack
from wantfirst.store.packs_found import PackPath, Source

POSIX = pytest.mark.skipif(os.name != "posix", reason="the rights of POSIX")
THEMES = "themes:\n  - {id: bees, label: Bees, heard_as: [more time with the hives, honey]}\n"


class Yard:
    """A folder of packs with a cache beside it, and a list of the files that were read since it was last emptied."""

    def __init__(self, folder: Path) -> None:
        self.packs = folder / "packs"
        self.cache = folder / "home" / "cache" / "index.sqlite"
        self.read: list[str] = []

    def put(self, name: str, text: str | bytes, **how: bool) -> Path:
        return write(self.packs / f"{name}.yaml", text, **how)

    def open(self, cache: Path | None = None) -> Index:
        return open_index(found_in(self.packs), str(cache or self.cache))

    def asked(self, cache: Path | None = None) -> dict[str, Any]:
        """What the index in the cache answers."""
        return told(self.open(cache))

    def fresh(self) -> dict[str, Any]:
        """What an index answers that was made just now, in memory; reading for it is not counted."""
        kept = list(self.read)
        found = told(open_index(found_in(self.packs), None))
        self.read[:] = kept
        return found


def told(index: Index) -> dict[str, Any]:
    """All that an index says, in its order; it is closed afterwards."""
    everybody = Filters()
    words = ("hours", "nights", "hives", "team", "say", "more")
    searches = [
        Search(filters=everybody, themes=("pay", "bees"), words=words),
        Search(filters=everybody, words=words),
        Search(filters=everybody, words=words, limit=3),
    ]
    try:
        return {
            "candidates": [index.candidates(search) for search in searches],
            "fitting": index.fitting(everybody),
            "ids": index.question_ids(),
            "packs": index.packs(),
            "themes": index.themes(),
            "faulty": index.faulty_files(),
            "counts": index.word_counts(words),
            "weights": index.theme_weights(terms("more time with the hives, honey, nights")),
        }
    finally:
        index.close()


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Yard:
    """Three packs, settled, and nothing cached yet."""
    found = Yard(tmp_path)

    def counted(path: PackPath) -> Any:
        found.read.append(Path(path.path).stem)
        return read_pack(path)

    monkeypatch.setattr(index_build, "read_pack", counted)
    found.put("a", pack_text("a", question_text("hours", ask="How many hours"), question_text("nights")))
    found.put("b", pack_text("b", question_text("same", ask="How many hours"), more=THEMES))
    found.put("c", pack_text("c", question_text("same", ask="How many hours"), question_text("team", themes="[bees]")))
    found.cache.parent.parent.mkdir()
    return found


@pytest.fixture
def cached(yard: Yard) -> Yard:
    """The same with its index in the cache, and nothing counted yet."""
    yard.asked()
    yard.read.clear()
    return yard


# --- Only what changed is read ------------------------------------------------------------------------------------


def test_a_first_run_reads_each_file_once(yard: Yard) -> None:
    """Making the index parses every pack one time."""
    yard.asked()
    assert yard.read == ["a", "b", "c"]


def test_a_second_run_reads_none(cached: Yard) -> None:
    """Packs that did not change are not parsed again, and the answers are the same."""
    assert cached.asked() == cached.fresh()
    assert cached.read == []


def change(yard: Yard) -> None:
    yard.put("b", pack_text("b", question_text("other", ask="Which nights", themes="[bees]"), more=THEMES))


def change_keeping_size_and_time(yard: Yard) -> None:
    """A new file in the old one's place that looks just like it: only its inode tells."""
    old = (yard.packs / "b.yaml").stat()
    changed = write(yard.packs / "b.new", (yard.packs / "b.yaml").read_text().replace("many", "much"))
    os.utime(changed, ns=(old.st_atime_ns, old.st_mtime_ns))
    changed.replace(yard.packs / "b.yaml")


def change_in_place(yard: Yard) -> None:
    """The same inode, size and all, and a time an hour earlier: a copy that was put back."""
    path = yard.packs / "b.yaml"
    path.write_text(path.read_text().replace("many", "much"))
    settle(path, ago=7200)


def drop_the_themes(yard: Yard) -> None:
    yard.put("b", pack_text("b"))


def teach_the_theme(yard: Yard) -> None:
    yard.put("b", (yard.packs / "b.yaml").read_text().replace("honey", "honey, say more nights"))


def spoil(yard: Yard) -> None:
    yard.put("b", "a: [")


def spoil_a_question(yard: Yard) -> None:
    yard.put("b", pack_text("b", question_text("x", rounds="[9]"), question_text("y")))


def remove(yard: Yard) -> None:
    (yard.packs / "b.yaml").unlink()


def remove_the_first(yard: Yard) -> None:
    (yard.packs / "a.yaml").unlink()


def add_in_the_middle(yard: Yard) -> None:
    yard.put("ab", pack_text("ab", question_text("same", ask="How many hours")))


def rename(yard: Yard) -> None:
    (yard.packs / "a.yaml").rename(yard.packs / "z.yaml")


def replace_a_question(yard: Yard) -> None:
    yard.put("b", pack_text("b", question_text("new", replaces="c/team"), more=THEMES))


def do_it_all(yard: Yard) -> None:
    change(yard)
    rename(yard)
    add_in_the_middle(yard)
    (yard.packs / "c.yaml").unlink()


@pytest.mark.parametrize(
    ("happens", "read"),
    [
        (change, ["b"]),
        (change_keeping_size_and_time, ["b"]),
        (change_in_place, ["b"]),
        (drop_the_themes, ["b"]),
        (teach_the_theme, ["b"]),
        (spoil, ["b"]),
        (spoil_a_question, ["b"]),
        (remove, []),
        (remove_the_first, []),
        (add_in_the_middle, ["ab"]),
        (rename, ["z"]),
        (replace_a_question, ["b"]),
        (do_it_all, ["ab", "b", "z"]),
    ],
)
def test_a_change_is_seen_and_only_what_changed_is_read(
    cached: Yard, happens: Callable[[Yard], None], read: list[str]
) -> None:
    """After any change the kept index answers as a fresh one, having read just the files that changed, once."""
    before = cached.fresh()
    happens(cached)
    assert cached.asked() == cached.fresh()
    assert cached.fresh() != before
    assert cached.read == read
    cached.read.clear()
    assert cached.asked() == cached.fresh()
    assert cached.read == []


@pytest.mark.parametrize("happens", [change, spoil, drop_the_themes, remove, replace_a_question])
def test_what_is_put_back_is_as_it_was(cached: Yard, tmp_path: Path, happens: Callable[[Yard], None]) -> None:
    """A change that is taken back leaves no trace in any answer or score."""
    before = cached.fresh()
    shutil.copy2(cached.packs / "b.yaml", tmp_path / "kept")
    happens(cached)
    cached.asked()
    shutil.copy2(tmp_path / "kept", cached.packs / "b.yaml")
    assert cached.asked() == before


@pytest.mark.parametrize(("ago", "read"), [(0.0, ["a"]), (1.5, ["a"]), (4.0, [])])
def test_a_file_younger_than_two_seconds_counts_as_changed(yard: Yard, ago: float, read: list[str]) -> None:
    """What was just written may be written again within one tick of the clock, so it is read again."""
    settle(yard.packs / "a.yaml", ago)
    yard.asked()
    yard.read.clear()
    yard.asked()
    assert yard.read == read


def test_the_words_of_themes_are_learnt_and_forgotten_with_their_file(cached: Yard) -> None:
    """What a theme is heard as speaks for it while its file is there, and no longer."""
    sought = terms("more time with the hives")
    index = cached.open()
    assert {theme for by in index.theme_weights(sought).values() for theme in by} == {"bees"}
    index.close()
    remove(cached)
    index = cached.open()
    assert index.theme_weights(sought) == {}
    index.close()


def test_update_says_how_many_files_it_read(cached: Yard) -> None:
    """The count that is given back is the count of files read."""
    db = sqlite3.connect(cached.cache)
    change(cached)
    add_in_the_middle(cached)
    assert index_build.update(db, found_in(cached.packs)) == len(cached.read) == 2
    db.close()


def test_each_set_of_places_keeps_its_own_index(tmp_path: Path, cached: Yard) -> None:
    """A run with one more pack does not undo the usual index."""
    home = Home(path=tmp_path / "home")
    usual, more = Source(path=cached.packs), Source(path=tmp_path / "more")
    assert home.cache([usual]) != home.cache([usual, more])
    assert home.cache([usual]) == home.cache([usual])


# --- Two packs of one id ------------------------------------------------------------------------------------------


def test_of_two_packs_with_one_id_the_first_is_used_and_both_are_named(cached: Yard) -> None:
    """Nothing of the later file counts, the first is used whole, and the person sees which two are at odds."""
    cached.put("d", pack_text("b", question_text("impostor")))
    found = cached.asked()
    assert found == cached.fresh()
    assert found["faulty"] == [str(cached.packs / "b.yaml"), str(cached.packs / "d.yaml")]
    assert "b/impostor" not in found["ids"]
    assert "b/same" in found["ids"]
    assert [pack.id for pack in found["packs"]] == ["a", "b", "c"]


def test_a_pack_that_comes_before_takes_the_id_from_a_later_one(cached: Yard) -> None:
    """First means first in the library, not first come: an index that knew the later file already yields."""
    cached.put("aa", pack_text("b", question_text("earlier")))
    found = cached.asked()
    assert found == cached.fresh()
    assert "b/earlier" in found["ids"]
    assert "b/same" not in found["ids"]
    assert found["faulty"] == [str(cached.packs / "aa.yaml"), str(cached.packs / "b.yaml")]


@pytest.mark.parametrize("goes", ["b", "d"])
@pytest.mark.parametrize("how", ["removed", "given another id"])
def test_all_is_well_again_when_one_of_the_two_goes(cached: Yard, goes: str, how: str) -> None:
    """Whichever of the two gives up the id, the other is used from then on, and no file is named any more."""
    cached.put("d", pack_text("b", question_text("impostor")))
    cached.asked()
    if how == "removed":
        (cached.packs / f"{goes}.yaml").unlink()
    else:
        cached.put(goes, pack_text("e", question_text("moved")))
    found = cached.asked()
    assert found == cached.fresh()
    assert found["faulty"] == []
    assert ("b/impostor" in found["ids"], "b/same" in found["ids"]) == (goes == "b", goes == "d")


def test_three_packs_of_one_id_are_settled_in_the_library_s_order(cached: Yard) -> None:
    """However they come in, the first of all has the id; when it goes, the next has it."""
    cached.put("d", pack_text("b", question_text("third")))
    cached.asked()
    cached.put("aa", pack_text("b", question_text("first")))
    cached.put("ab", pack_text("b", question_text("second")))
    assert cached.asked() == cached.fresh()
    (cached.packs / "aa.yaml").unlink()
    found = cached.asked()
    assert found == cached.fresh()
    assert "b/second" in found["ids"]


def test_a_file_with_a_name_in_no_known_encoding_is_a_pack_like_others(cached: Yard) -> None:
    """An old file name in Latin-1 stops nobody; a faulty file of such a name is shown safely."""
    name = os.fsencode(cached.packs) + b"/caf\xe9.yaml"
    Path(os.fsdecode(name)).write_text(pack_text("cafe") + "colour: blue\n")
    found = cached.asked()
    assert found == cached.fresh()
    assert "cafe/one" in found["ids"]
    assert [Path(file).name for file in found["faulty"]] == ["caf\ufffd.yaml"]


# --- What may befall the file of the index ------------------------------------------------------------------------


def lose(cache: Path) -> None:
    cache.unlink()


def lose_the_folder(cache: Path) -> None:
    shutil.rmtree(cache.parent)


def empty(cache: Path) -> None:
    cache.write_bytes(b"")


def fill_with_noise(cache: Path) -> None:
    cache.write_bytes(random.Random(1).randbytes(9000))  # noqa: S311


def put_a_text_there(cache: Path) -> None:
    cache.write_text("not a database\n" * 100)


def cut_in_half(cache: Path) -> None:
    cache.write_bytes(cache.read_bytes()[: cache.stat().st_size // 2])


def cut_the_last_byte(cache: Path) -> None:
    cache.write_bytes(cache.read_bytes()[:-1])


def cut_to_the_header(cache: Path) -> None:
    cache.write_bytes(cache.read_bytes()[:100])


def put_a_foreign_database_there(cache: Path) -> None:
    cache.unlink()
    run(cache, "CREATE TABLE file (path TEXT); INSERT INTO file VALUES ('mine')")


def make_it_older(cache: Path) -> None:
    """As another version left it, which kept other things in the same tables."""
    run(cache, "DELETE FROM question")
    run(cache, f"PRAGMA user_version = {SCHEMA - 1}")


def make_it_another_s(cache: Path) -> None:
    """As another program left it, by chance with the same tables."""
    run(cache, "DELETE FROM question")
    run(cache, f"PRAGMA application_id = {APPLICATION_ID + 1}")


def drop_a_table(cache: Path) -> None:
    run(cache, "DROP TABLE weight")


def drop_the_words(cache: Path) -> None:
    run(cache, "DROP TABLE words")


def run(cache: Path, script: str) -> None:
    db = sqlite3.connect(cache)
    db.executescript(script)
    db.close()


BEFALLS = [
    lose, lose_the_folder, empty, fill_with_noise, put_a_text_there, cut_in_half, cut_the_last_byte,
    cut_to_the_header, put_a_foreign_database_there, make_it_older, make_it_another_s, drop_a_table, drop_the_words,
]  # fmt: skip


@pytest.mark.parametrize("befalls", BEFALLS)
def test_a_cache_that_is_lost_or_spoilt_is_made_anew_without_a_word(
    cached: Yard, befalls: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    """The answers are the same, nothing is said, and the run after next reads no pack again."""
    befalls(cached.cache)
    assert cached.asked() == cached.fresh()
    assert capfd.readouterr() == ("", "")
    cached.asked()
    cached.read.clear()
    assert cached.asked() == cached.fresh()
    assert cached.read == []


@pytest.mark.parametrize("befalls", BEFALLS)
def test_a_spoilt_cache_and_a_changed_pack_together_do_no_harm(cached: Yard, befalls: Callable[[Path], None]) -> None:
    """Trouble does not come alone: an index that must be updated and cannot be gives the same answers."""
    befalls(cached.cache)
    change(cached)
    assert cached.asked() == cached.fresh()


@pytest.mark.parametrize("changed", [False, True])
def test_noise_in_any_page_changes_no_answer(cached: Yard, changed: bool) -> None:
    """Damage deep in the file, which opening it does not show, is met when that part is read, and made good."""
    if changed:
        change(cached)
    expected = cached.fresh()
    whole = cached.cache.read_bytes()
    size = 4096
    noise = random.Random(2)  # noqa: S311
    differing = []
    for at in range(len(whole) // size):
        cached.cache.write_bytes(whole[: at * size] + noise.randbytes(size) + whole[(at + 1) * size :])
        if cached.asked() != expected:
            differing.append(at)
    assert len(whole) // size > 10
    assert differing == []


@contextmanager
def held(cache: Path) -> Iterator[None]:
    """Another program holds the cache, as one does in the moment of writing."""
    other = sqlite3.connect(cache, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.close()


@pytest.mark.parametrize("changed", [False, True])
def test_a_locked_cache_is_left_alone(cached: Yard, changed: bool) -> None:
    """While another program writes there, the work is done in memory; its file stays and serves afterwards."""
    if changed:
        change(cached)
    before = cached.cache.read_bytes()
    with held(cached.cache):
        assert cached.asked() == cached.fresh()
        assert cached.cache.read_bytes() == before
    cached.asked()
    cached.read.clear()
    assert cached.asked() == cached.fresh()
    assert cached.read == []


def test_a_cache_that_is_locked_after_it_was_opened_is_left_alone(cached: Yard) -> None:
    """Another program that begins to write between two questions of ours changes no answer."""
    index = cached.open()
    before = cached.cache.read_bytes()
    with held(cached.cache):
        assert told(index) == cached.fresh()
    assert cached.cache.read_bytes() == before


def test_several_programs_at_once_all_get_the_same_answers(yard: Yard) -> None:
    """Whoever makes the index first, and whoever finds it half made, all answer alike, and it can be used after."""
    found: list[dict[str, Any]] = []
    programs = [Thread(target=lambda: found.append(yard.asked())) for _ in range(6)]
    for one in programs:
        one.start()
    for one in programs:
        one.join()
    assert found == [yard.fresh()] * 6
    assert yard.asked() == yard.fresh()


# --- Where no cache can be kept -----------------------------------------------------------------------------------


def test_a_cache_path_that_is_a_folder_means_memory(cached: Yard) -> None:
    """A folder in the place of the file is left as it is."""
    cached.cache.unlink()
    cached.cache.mkdir()
    write(cached.cache / "mine.txt", "mine")
    assert cached.asked() == cached.fresh()
    assert (cached.cache / "mine.txt").read_text() == "mine"


def test_a_file_in_the_place_of_the_cache_s_folder_means_memory(yard: Yard) -> None:
    """A file called `cache` is left as it is."""
    write(yard.cache.parent, "mine")
    assert yard.asked() == yard.fresh()
    assert yard.cache.parent.read_text() == "mine"


def test_a_link_to_nowhere_is_no_obstacle(yard: Yard, tmp_path: Path) -> None:
    """A dangling link in the place of the file gives the same answers."""
    yard.cache.parent.mkdir()
    yard.cache.symlink_to(tmp_path / "nowhere" / "index.sqlite")
    assert yard.asked() == yard.fresh()


@pytest.mark.parametrize("name", ["what?", "a#b", "50%41", "it's", "ärzte 日", "a&b=c;d"])
def test_a_home_of_any_name_keeps_its_index(yard: Yard, tmp_path: Path, name: str) -> None:
    """Signs that mean something in an address mean nothing in the name of a folder."""
    cache = tmp_path / name / "cache" / "index.sqlite"
    cache.parent.parent.mkdir()
    yard.asked(cache)
    fill_with_noise(cache)
    assert yard.asked(cache) == yard.fresh()
    yard.read.clear()
    yard.asked(cache)
    assert yard.read == []


@contextmanager
def without_rights(*fixed: Path) -> Iterator[None]:
    """Nothing may be written in these folders and files; whoever is root becomes nobody meanwhile."""
    for path in fixed:
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.geteuid() == 0
    try:
        if root:
            os.seteuid(65534)
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in fixed:
            path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@POSIX
@pytest.mark.parametrize("kept", ["nothing yet", "an index", "an old index", "noise"])
def test_a_read_only_home_changes_no_answer(open_folder: Path, kept: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Where nothing may be written, what is there is used if it is current, else memory; and not a word is said."""
    yard = Yard(open_folder)
    yard.put("a", pack_text("a", question_text("hours", ask="How many hours")))
    yard.put("b", pack_text("b", question_text("nights"), more=THEMES))
    yard.cache.parent.mkdir(parents=True)
    if kept != "nothing yet":
        yard.asked()
    if kept == "an old index":
        change(yard)
    if kept == "noise":
        fill_with_noise(yard.cache)
    there = [yard.cache] if yard.cache.exists() else []
    for path in open_folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    before = [path.read_bytes() for path in there]
    with without_rights(yard.cache.parent, *there):
        assert yard.asked() == yard.fresh()
    assert [path.read_bytes() for path in there] == before
    assert list(yard.cache.parent.iterdir()) == there
    assert capfd.readouterr() == ("", "")


@POSIX
def test_the_cache_is_for_its_owner_alone(yard: Yard) -> None:
    """Folder 0700 and file 0600 from the start, also where the person's settings are careless."""
    before = os.umask(0)
    try:
        yard.asked()
    finally:
        os.umask(before)
    assert stat.S_IMODE(yard.cache.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(yard.cache.stat().st_mode) == 0o600


def test_nothing_but_the_index_is_left_in_the_cache(cached: Yard) -> None:
    """No journal or unfinished file stays behind, after making it and after an update."""
    change(cached)
    cached.asked()
    assert list(cached.cache.parent.iterdir()) == [cached.cache]


def test_what_is_learnt_while_another_writes_is_the_same_and_not_kept(cached: Yard) -> None:
    """Locked out, the words of themes are learnt for this run only; the next one learns and keeps them."""
    sought = terms("more time with the hives, honey, nights")
    run(cached.cache, "DELETE FROM weight")
    index = cached.open()
    with closing(sqlite3.connect(cached.cache, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        locked_out = index.theme_weights(sought)
        assert other.execute("SELECT count(*) FROM weight").fetchone() == (0,)
        other.execute("ROLLBACK")
    index.close()
    index = cached.open()
    assert locked_out == index.theme_weights(sought) != {}
    index.close()
