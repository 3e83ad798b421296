"""Feeds the doors by which text comes in with inputs that atheris makes, guided by what each input reaches.

    pip install atheris
    python tests/fuzz/doors.py DOOR -max_total_time=600    # DOOR: yaml pack worksheet employer notes heard

It starts from the files of the test corpora and ends at the first input that a door does not take or refuse in words.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["wantfirst", "yaml"]):
    import yaml

    from tests.cli.poison import FIELDS, FILES, STEERING, TEXTS
    from wantfirst.core.clean import clean
    from wantfirst.core.debrief.notes import read_notes
    from wantfirst.core.employers import Meeting
    from wantfirst.core.heard import weigh
    from wantfirst.core.problems import BadFile, Problem
    from wantfirst.core.questions import Phrase
    from wantfirst.screen.heard import records
    from wantfirst.store import yaml_door
    from wantfirst.store.employers import employer_in
    from wantfirst.store.meeting_file import meeting_in
    from wantfirst.store.packs import pack_of, read_pack
    from wantfirst.store.packs_check import library_problems, lint_problems
    from wantfirst.store.packs_found import PackPath
    from wantfirst.store.worksheet import worksheet_of
    from wantfirst.store.yaml_door import MAX_PACK, Document, YamlFault, parse_bytes

KEYS = re.compile(r"\b[a-z_]{3,}: ?")  # to put whole keys into an input, not letter by letter
TALK = Meeting(audience=("boss",), planned=("growth/last-promoted", "hours/sundays"))


def shown(*things: object) -> None:
    """What stands in these things may go to a terminal as it is."""
    for one in things:
        if isinstance(one, str):
            assert not STEERING.search(one), f"{one!r} steers a terminal"
        elif isinstance(one, tuple | list | set | frozenset):
            shown(*one)
        elif isinstance(one, dict):
            shown(*one, *one.values())


def in_words(problem: Problem) -> None:
    """A fault has a sentence and, where it has a place, one that is in the file."""
    assert problem.message
    assert problem.line >= 0
    shown(problem.message, problem.hint)


def document(data: bytes) -> Document | None:
    """What the YAML door makes of the data."""
    try:
        return parse_bytes(data, "f", MAX_PACK)
    except YamlFault as fault:
        in_words(fault.problem)
        return None


def both_parsers(data: bytes) -> None:
    """The YAML door with the parser of C and with the pure one, whose way through the text guides the inputs."""
    for yaml_door._Loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        document(data)


def pack(data: bytes) -> None:
    """A stranger's pack, checked as `packs check --lint` does."""
    found = document(data)
    if found is not None:
        file = pack_of(found, "f")
        for problem in (*file.problems, *library_problems([file]), *lint_problems([file])):
            in_words(problem)
        shown(*file.questions, *file.themes, *file.phrases, *file.fields)


def worksheet(data: bytes) -> None:
    """The worksheet, written by hand."""
    found = document(data)
    if found is not None:
        made, problems = worksheet_of(found, "f")
        shown(made)
        for problem in problems:
            in_words(problem)


def employer(data: bytes) -> None:
    """An employer's file, and a meeting in a file of its own."""
    for read in (lambda: employer_in(parse_bytes(data, "f"), Path("f")), lambda: meeting_in(data, "f", ("hr",))):
        try:
            shown(read())
        except BadFile as bad:
            for problem in bad.problems:
                in_words(problem)
        except YamlFault as fault:
            in_words(fault.problem)


def notes(data: bytes) -> None:
    """Notes in plain lines."""
    found = read_notes(clean(data.decode(errors="surrogateescape")), TALK, {}, ("Ann",))
    shown(found)


def heard(phrases: tuple[Phrase, ...]) -> Callable[[bytes], None]:
    """What was said, weighed by all phrases of the library."""

    def listen(data: bytes) -> None:
        found = weigh(clean(data.decode(errors="surrogateescape")).strip(), phrases)
        list(records(found, [], explained=True))
        shown(found.follow_ups, found.could_mean, found.restate, found.firm, found.check)

    return listen


def shipped() -> tuple[Phrase, ...]:
    """The phrases of the shipped packs."""
    paths = sorted((ROOT / "questions").glob("*.yaml"))
    return tuple(one for path in paths for one in read_pack(PackPath(str(path), shipped=True)).phrases)


def seeds(door: str) -> Iterator[bytes]:
    """Inputs to begin with."""
    if door in ("notes", "heard"):
        yield from (text.encode(errors="surrogatepass") for text in TEXTS.values())
        for phrase in shipped():
            yield from (f"We {wording}, and she left at 7:30 in May.".encode() for wording in phrase.says[:2])
        yield b"3: she left at seven all week\n3 Ann: no\n2) not asked\n- peer: soon\n4\nnext line\n"
        return
    yield from (data for data in FILES.values() if len(data) < 5_000)
    yield from (make("my Sundays").encode() for make in FIELDS.values())
    for place in ("tests/packs", "examples"):
        yield from (path.read_bytes() for path in (ROOT / place).rglob("*.yaml") if path.stat().st_size < 20_000)


def main() -> None:
    """Run the door that the command line names."""
    door, *rest = sys.argv[1:]
    doors = {"yaml": both_parsers, "pack": pack, "worksheet": worksheet, "employer": employer, "notes": notes}
    run = heard(shipped()) if door == "heard" else doors[door]
    with tempfile.TemporaryDirectory() as corpus:
        every = list(seeds(door))
        for number, data in enumerate(every):
            (Path(corpus) / str(number)).write_bytes(data)
        keys = Path(corpus).with_suffix(".keys")
        keys.write_text("".join(f'"{key}"\n' for key in sorted({*KEYS.findall(b" ".join(every).decode("latin-1"))})))
        longest = 4_000 if door == "heard" else 20_000
        limits = ["-timeout=10", "-rss_limit_mb=1024", f"-max_len={longest}", f"-dict={keys}"]
        atheris.Setup([sys.argv[0], *limits, *rest, corpus], lambda data: run(data) and None)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
