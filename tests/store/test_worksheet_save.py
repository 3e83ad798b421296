"""The worksheet as it is written: what changed goes into the file, and all else in it stays the person's own.

Every case saves, reads the file again, and finds there just what was to be saved.
"""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.making import write
from wantfirst.core.clean import clean
from wantfirst.core.intake.changes import answered, skipped, without
from wantfirst.core.wants import IMPORTANCES, KINDS, Want, Worksheet
from wantfirst.store.files import ChangedUnderneath
from wantfirst.store.home import Home
from wantfirst.store.splice import SpliceRefused
from wantfirst.store.worksheet import Saved, load
from wantfirst.store.worksheet_save import store

Change = Callable[[Worksheet], Worksheet]

BY_HAND = """\
# My wants, by hand.
version: 1   # the format

wants:
    # The first is the heaviest.
    - want: Sundays to myself     # truly
      why: 'because of football'

    - themes: [pay]
      importance: must
      want: "A raise: 5%"
      # A thought that belongs to the raise.

    - {want: Fewer meetings, why: too many}   # one line

never:
- growth/last-promoted
field: nursing
# The end.
"""


def saved_as(home: Home, text: str | bytes, change: Change) -> str:
    """What the file holds after a change was saved; what is read there is what was to be saved."""
    write(home.worksheet, text)
    saved = load(home)
    wanted = change(saved.worksheet)
    result = store(home, saved, wanted)
    assert load(home).worksheet == wanted
    assert result.worksheet == wanted
    return home.worksheet.read_bytes().decode()


def same(worksheet: Worksheet) -> Worksheet:
    return worksheet


def first(**given: Any) -> Change:
    """The first want changed."""
    return nth(0, **given)


def nth(at: int, **given: Any) -> Change:
    def change(worksheet: Worksheet) -> Worksheet:
        wants = list(worksheet.wants)
        wants[at] = wants[at]._replace(**given)
        return worksheet._replace(wants=tuple(wants))

    return change


# --- A file by hand -----------------------------------------------------------------------------------------------


def test_the_first_save_writes_the_ids_and_nothing_else(a_home: Home) -> None:
    """Wants by hand get their ids written down; every line, comment and space that was there is there still."""
    text = saved_as(a_home, BY_HAND, same)
    new = [line for line in text.splitlines() if line not in BY_HAND.splitlines()]
    assert new == [
        "      id: sundays",
        "      id: raise-5",
        "    - {want: Fewer meetings, why: too many, id: fewer-meetings}   # one line",
    ]
    kept = [line for line in text.splitlines() if line not in new]
    assert kept == [line for line in BY_HAND.splitlines() if "Fewer" not in line]


def test_a_second_save_changes_nothing(a_home: Home) -> None:
    """What is written once is not written again: the bytes stay."""
    once = saved_as(a_home, BY_HAND, same)
    assert saved_as(a_home, once, same) == once


def test_an_id_never_changes(a_home: Home) -> None:
    """The id stays when the words it came from are changed, by the program or by hand, and when others go."""
    text = saved_as(a_home, BY_HAND, first(want="Something else entirely"))
    assert [want.id for want in load(a_home).worksheet.wants] == ["sundays", "raise-5", "fewer-meetings"]
    by_hand = text.replace("A raise: 5%", "Ten per cent")
    saved_as(a_home, by_hand, lambda worksheet: without(worksheet, "sundays"))
    assert [want.id for want in load(a_home).worksheet.wants] == ["raise-5", "fewer-meetings"]


@pytest.mark.parametrize(
    ("change", "gone", "new"),
    [
        (first(why="a new reason"), {"      why: 'because of football'"}, {"      why: a new reason"}),
        (first(sign='no: "laptop" #1'), set(), {'      sign: "no: \\"laptop\\" #1"'}),
        (first(kind="less", unset=frozenset(("importance",))), set(), {"      kind: less"}),
        (first(private=True), set(), {"      private: true"}),
        (nth(1, importance="nice"), {"      importance: must"}, {"      importance: nice"}),
        (nth(1, themes=("pay", "benefits")), {"    - themes: [pay]"}, {"    - themes: [pay, benefits]"}),
        (lambda w: w._replace(field="law"), {"field: nursing"}, {"field: law"}),
        (lambda w: w._replace(field=""), {"field: nursing"}, set()),
        (lambda w: w._replace(never=()), {"never:", "- growth/last-promoted"}, set()),
        (lambda w: w._replace(present_job=True), set(), {"present_job: true"}),
    ],
)
def test_a_change_touches_its_own_line_only(a_home: Home, change: Change, gone: set[str], new: set[str]) -> None:
    """Of a file by hand only the value that changed is another; its neighbours keep every character."""
    before = saved_as(a_home, BY_HAND, same).splitlines()
    after = saved_as(a_home, "\n".join(before) + "\n", change).splitlines()
    assert {line for line in before if line not in after} == gone
    assert {line for line in after if line not in before} == new
    assert [line for line in after if line in before] == [line for line in before if line in after]


@pytest.mark.parametrize(
    ("windows", "mark", "last"), [(True, False, True), (False, True, True), (True, True, False), (False, False, False)]
)
def test_line_ends_and_a_byte_order_mark_stay(a_home: Home, windows: bool, mark: bool, last: bool) -> None:
    """A file from Windows stays one, to the first byte and the last."""
    text = BY_HAND if last else BY_HAND.rstrip("\n")
    text = text.replace("\n", "\r\n") if windows else text
    data = b"\xef\xbb\xbf" + text.encode() if mark else text.encode()
    saved_as(a_home, data, first(why="another reason", note="two\nlines"))
    written = a_home.worksheet.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf") is mark
    assert written.count(b"\n") == written.count(b"\r\n") if windows else b"\r" not in written
    assert written.endswith(b"# The end.\r\n" if windows and last else b"# The end.\n" if last else b"# The end.")


@pytest.mark.parametrize(
    "text",
    [
        "wants:\n  -\n  - want: Sundays\n  - ~\n  - want: Nights\n",
        "wants: [~, {want: Sundays}, '', {want: Nights}]\n",
        "wants:\n- want: Sundays\n# between\n- want: Nights",
        "---\nwants:\n- want: Sundays\n- want: Nights\n...\n",
    ],
)
@pytest.mark.parametrize("at", [0, 1])
def test_a_change_goes_to_the_want_it_is_about(a_home: Home, text: str, at: int) -> None:
    """Empty items of the list do not shift the others: the reason for one want is never given to its neighbour."""
    saved_as(a_home, text, nth(at, why="mine"))
    assert [want.why for want in load(a_home).worksheet.wants] == ["mine" * (at == 0), "mine" * (at == 1)]


@pytest.mark.parametrize("at", [0, 1])
def test_removing_beside_an_empty_item_takes_the_right_want(a_home: Home, at: int) -> None:
    """Taking out goes by what is there, not by counting hyphens."""
    text = "wants:\n  -\n  - want: Sundays\n  - ~\n  - want: Nights\n"
    saved_as(a_home, text, lambda w: w._replace(wants=(w.wants[1 - at],)))


@pytest.mark.parametrize("text", ["wants: {want: Sundays}\n", "wants:\n  want: Sundays  # alone\n"])
def test_a_want_that_stands_bare_is_changed_where_it_stands(a_home: Home, text: str) -> None:
    """A list of one without a hyphen can be changed as it is."""
    written = saved_as(a_home, text, first(why="mine"))
    assert "- " not in written


def test_a_want_that_stands_bare_can_be_taken_out(a_home: Home) -> None:
    """The only want, written without a hyphen, goes as any other does."""
    saved_as(a_home, "field: law\nwants:\n  want: Sundays\n", lambda w: w._replace(wants=()))


def test_what_cannot_be_done_safely_is_refused_with_the_line_to_edit(a_home: Home) -> None:
    """Where a second want would have to turn a bare one into a list, the person is told what to write, and where."""
    write(a_home.worksheet, "field: law\nwants:\n  want: Sundays\n")
    saved = load(a_home)
    before = a_home.worksheet.read_bytes()
    with pytest.raises(SpliceRefused) as caught:
        store(a_home, saved, answered(saved.worksheet, "want", "Nights"))
    assert "at line 2" in caught.value.message
    assert "Nights" in caught.value.message
    assert a_home.worksheet.read_bytes() == before


# --- Every key, there and back ------------------------------------------------------------------------------------

KEYS: dict[str, Any] = {
    "want": "Something: else",
    "why": "two\nlines of reason",
    "kind": "keep",
    "importance": "nice",
    "sign": "no",
    "floor": "012",
    "note": "1:30",
    "themes": ("pay", "off-hours"),
    "say": "~",
    "private": True,
}


def test_every_key_of_a_want_is_tried() -> None:
    """The list above grows with the record."""
    assert set(KEYS) | {"id", "unset"} == set(Want._fields)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_added_changed_and_taken_out(a_home: Home, key: str) -> None:
    """Each key goes to the file and comes back, changes, and leaves no trace when it is emptied again."""
    before = saved_as(a_home, "version: 1\nwants:\n  - want: Sundays\n", same)
    empty = load(a_home).worksheet
    given = {key: KEYS[key]}
    if key in ("kind", "importance"):
        given["unset"] = empty.wants[0].unset - {key}
    saved_as(a_home, before, first(**given))
    after = saved_as(a_home, a_home.worksheet.read_bytes(), lambda _: empty)
    assert after in (before, before + "    private: false\n")


@pytest.mark.parametrize("present", [(None, True), (True, False), (False, None), (True, None)])
def test_whether_there_is_a_job_now_is_kept(a_home: Home, present: tuple[bool | None, bool | None]) -> None:
    """Yes, no and not said are three answers, and each can follow the other."""
    text = saved_as(a_home, "version: 1\n", lambda w: w._replace(present_job=present[0]))
    after = saved_as(a_home, text, lambda w: w._replace(present_job=present[1]))
    assert ("present_job" in after) is (present[1] is not None)


@pytest.mark.parametrize(
    ("unset", "lines"),
    [
        (("kind", "importance"), set()),
        (("kind",), {"importance: important"}),
        (("importance",), {"kind: new"}),
        ((), {"kind: new", "importance: important"}),
    ],
)
def test_what_nobody_chose_is_not_written(a_home: Home, unset: tuple[str, ...], lines: set[str]) -> None:
    """A kind and importance that hold their defaults unasked stay out of the file: it says what the person said."""
    one = Want(id="sundays", want="Sundays", unset=frozenset(unset))
    text = saved_as(a_home, "version: 1\n", lambda w: w._replace(wants=(one,)))
    assert {line.strip() for line in text.splitlines()} & {"kind: new", "importance: important"} == lines


# --- Wants that come and go ---------------------------------------------------------------------------------------


def test_a_new_home_gets_a_worksheet_with_a_word_of_explanation(tmp_path: Path) -> None:
    """The first answer makes the home and the file, for their owner alone, in the format's version."""
    home = Home(path=tmp_path / "new" / "home")
    store(home, load(home), answered(Worksheet(), "want", "To have my Sundays to myself"))
    text = home.worksheet.read_text()
    assert text.startswith("#")
    assert "\nversion: 1\n" in text
    assert [want.want for want in load(home).worksheet.wants] == ["To have my Sundays to myself"]
    assert load(home).advice == ()
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700
    assert stat.S_IMODE(home.worksheet.stat().st_mode) == 0o600


def test_a_new_want_comes_last(a_home: Home) -> None:
    """What is added stands after the others in the file, and nothing before it moves."""
    before = saved_as(a_home, BY_HAND, same)
    after = saved_as(a_home, before, lambda w: answered(w, "want", "Someone to learn from"))
    assert after.index("Fewer meetings") < after.index("Someone to learn from") < after.index("never:")
    assert [line for line in after.split("\n") if line and line in before] == [
        line for line in before.split("\n") if line
    ]


def test_a_new_want_is_written_once_wherever_it_was_put(a_home: Home) -> None:
    """What is new is told by its id: one that was put first is not mistaken for one that was there."""
    write(a_home.worksheet, BY_HAND)
    saved = load(a_home)
    new = Want(id="new-one", want="New one", unset=frozenset(("kind", "importance")))
    store(a_home, saved, saved.worksheet._replace(wants=(new, *saved.worksheet.wants)))
    ids = [want.id for want in load(a_home).worksheet.wants]
    assert sorted(ids) == sorted(["new-one", *(want.id for want in saved.worksheet.wants)])


@pytest.mark.parametrize("kept", [(), (0,), (1,), (2,), (0, 2), (1, 2), (0, 1)])
def test_any_wants_can_be_taken_out(a_home: Home, kept: tuple[int, ...]) -> None:
    """Those that stay keep their lines and comments; the others are gone, and so is no more than they."""
    text = saved_as(a_home, BY_HAND, lambda w: w._replace(wants=tuple(w.wants[at] for at in kept)))
    marks = ["Sundays to myself     # truly", "A raise: 5%", "Fewer meetings"]
    assert [at for at, mark in enumerate(marks) if mark in text] == list(kept)
    assert text.startswith("# My wants, by hand.\nversion: 1   # the format\n")
    assert text.endswith("field: nursing\n# The end.\n")


def test_changing_removing_and_adding_in_one_go(a_home: Home) -> None:
    """Several changes at once each reach their own want."""

    def change(worksheet: Worksheet) -> Worksheet:
        one, _, three = worksheet.wants
        new = Want(id="nights", want="Nights off", why="sleep", unset=frozenset(("kind", "importance")))
        return worksheet._replace(wants=(one._replace(why="R1"), three._replace(why="R3"), new), situation="tired")

    saved_as(a_home, BY_HAND, change)


def test_several_saves_follow_each_other_without_reading_again(a_home: Home) -> None:
    """An intake saves after each answer from what the last save gave back, and ends where reading ends."""
    saved = load(a_home)
    for key, reply in [
        ("field", "nursing"),
        ("want", "Sundays to myself"),
        ("sundays.why", "football"),
        ("want", "A raise"),
        ("sundays.importance", "must"),
        ("raise.sign", "5 per cent"),
    ]:
        saved = store(a_home, saved, answered(saved.worksheet, key, reply))
    assert load(a_home).worksheet == saved.worksheet
    assert [want.id for want in saved.worksheet.wants] == ["sundays", "raise"]


# --- Left for later, and never ------------------------------------------------------------------------------------


def test_a_key_left_for_later_is_kept_with_its_reason_until_it_is_answered(a_home: Home) -> None:
    """Skipping writes the reason; answering takes it out again and leaves other reasons alone."""
    text = saved_as(a_home, BY_HAND, lambda w: skipped(skipped(w, "sundays.sign", "ask: my partner"), "situation", ""))
    assert load(a_home).worksheet.skipped == {"sundays.sign": "ask: my partner", "situation": "later"}
    saved_as(a_home, text, lambda w: answered(w, "sundays.sign", "two months"))
    assert load(a_home).worksheet.skipped == {"situation": "later"}


def test_a_reason_can_be_changed_and_the_last_can_go(a_home: Home) -> None:
    """The list of what is left for later may empty, and grow again."""
    text = saved_as(a_home, "skipped: {field: later}  # mine\n", lambda w: skipped(w, "field", "not today"))
    text = saved_as(a_home, text, lambda w: w._replace(skipped={}))
    assert "# mine" in text
    saved_as(a_home, text, lambda w: skipped(w, "situation", "later"))


@pytest.mark.parametrize("text", ["", "never: a/b\n", "never: [a/b]\n", "never:\n- a/b\n- c/d\n", "never:\n"])
def test_questions_never_to_be_shown_are_kept(a_home: Home, text: str) -> None:
    """The list grows from any way of writing it."""
    saved_as(a_home, text, lambda w: w._replace(never=(*w.never, "x/y")))


# --- Any text at all ----------------------------------------------------------------------------------------------

TEXT = st.text(max_size=30).map(clean).map(str.strip)
WANTS = st.lists(
    st.builds(
        Want,
        id=st.just(""),
        want=TEXT.filter(bool),
        why=TEXT,
        kind=st.sampled_from(KINDS),
        importance=st.sampled_from(IMPORTANCES),
        sign=TEXT,
        floor=TEXT,
        note=TEXT,
        themes=st.lists(st.sampled_from(["pay", "off-hours", "012", "no"]), unique=True).map(tuple),
        say=TEXT,
        private=st.booleans(),
        unset=st.just(frozenset()),
    ),
    max_size=3,
).map(lambda wants: tuple(want._replace(id=f"want-{at}") for at, want in enumerate(wants)))
WORKSHEETS = st.builds(
    Worksheet,
    field=TEXT,
    situation=TEXT,
    present_job=st.none() | st.booleans(),
    wants=WANTS,
    never=st.lists(st.sampled_from(["a/b", "c/d", "0/1"]), unique=True).map(tuple),
    skipped=st.dictionaries(st.sampled_from(["field", "situation", "want-0.why"]), TEXT, max_size=2),
)


@settings(max_examples=40)
@given(WORKSHEETS, WORKSHEETS)
def test_any_worksheet_can_become_any_other(
    tmp_path_factory: pytest.TempPathFactory, one: Worksheet, two: Worksheet
) -> None:
    """Whatever was written, whatever it becomes: what is read is what was saved."""
    home = Home(path=tmp_path_factory.mktemp("any"))
    saved = store(home, load(home), one)
    assert load(home).worksheet == one
    store(home, saved, two)
    assert load(home).worksheet == two


# --- Others at the same file --------------------------------------------------------------------------------------


@pytest.mark.parametrize("other", [b"wants: []  # changed in an editor\n", b"", None])
def test_a_file_changed_underneath_is_not_overwritten(a_home: Home, other: bytes | None) -> None:
    """What was saved in an editor meanwhile stays, and the person is told to try again."""
    write(a_home.worksheet, BY_HAND)
    saved = load(a_home)
    if other is None:
        a_home.worksheet.unlink()
    else:
        a_home.worksheet.write_bytes(other)
    with pytest.raises(ChangedUnderneath) as caught:
        store(a_home, saved, saved.worksheet._replace(field="law"))
    assert caught.value.hint
    assert (a_home.worksheet.read_bytes() if a_home.worksheet.exists() else None) == other


def test_a_worksheet_made_meanwhile_is_not_overwritten(a_home: Home) -> None:
    """Two first runs at once: the one that comes second does not wipe out the first."""
    saved = load(a_home)
    write(a_home.worksheet, BY_HAND)
    with pytest.raises(ChangedUnderneath):
        store(a_home, saved, answered(saved.worksheet, "want", "Nights"))
    assert a_home.worksheet.read_text() == BY_HAND


def test_what_a_save_gives_back_guards_the_next(a_home: Home) -> None:
    """The state after a save is the one that the next save must find."""
    write(a_home.worksheet, BY_HAND)
    saved: Saved = store(a_home, load(a_home), load(a_home).worksheet._replace(field="law"))
    a_home.worksheet.write_text(BY_HAND)
    with pytest.raises(ChangedUnderneath):
        store(a_home, saved, saved.worksheet._replace(field="data"))
