"""Writes docs/questions/: the library as pages to read without installing anything.

    python docs/build_questions.py           writes the pages
    python docs/build_questions.py --check   says which are stale, and exits with 1

One page for each pack of a field, and one for each round and role with the questions that suit every field.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from wantfirst.core.questions import ANY_FIELD, Pack, Question, askable_rounds, spoken
from wantfirst.core.search import Filters
from wantfirst.core.talk import AUDIENCE_LABELS, AUDIENCES, CURRENT_BOSS, ROUND_LABELS, ROUNDS, Talk
from wantfirst.screen.labelled import escaped
from wantfirst.store.index import Index, open_index
from wantfirst.store.packs_found import Source, pack_paths, shipped_folder

FOLDER = Path(__file__).parent / "questions"
NOTE = "<!-- Made by docs/build_questions.py from the packs in questions/. Change those, not this page. -->"


def pages() -> dict[str, str]:
    """Each page's file name with its text."""
    with closing(open_index(pack_paths([Source(path=shipped_folder(), shipped=True)]), None)) as library:
        return _pages(library)


def _pages(library: Index) -> dict[str, str]:
    everything = _everything(library)
    made = {f"field-{pack.id}.md": _pack_page(pack, everything) for pack in library.packs() if _has_own(pack)}
    labels = {theme.id: theme.label for theme in library.themes()}
    for role in AUDIENCES:
        for round in (None,) if role == CURRENT_BOSS else ROUNDS:
            fitting = [one for one in everything if _suits(one, role, round)]
            if fitting:
                made[_talk_file(role, round)] = _talk_page(role, round, fitting, labels)
    made["README.md"] = _front(library.packs(), made)
    return made


def _everything(library: Index) -> list[Question]:
    present = library.fitting(Filters(talk=Talk(audiences=(CURRENT_BOSS,))))
    others = library.fitting(Filters())
    return list({one.id: one for one in [*others, *present]}.values())


def _has_own(pack: Pack) -> bool:
    return bool(pack.questions) and ANY_FIELD not in pack.fields


def _suits(question: Question, role: str, round: str | None) -> bool:
    """For every field, and asked of this role in this round (None: a present boss, who has no rounds)."""
    placed = round is None or round in askable_rounds(question)
    return ANY_FIELD in question.fields and role in question.audiences and placed


def _talk_file(role: str, round: str | None) -> str:
    return f"talk-{role}.md" if round is None else f"talk-{round}-{role}.md"


def _talk_title(role: str, round: str | None) -> str:
    whom = AUDIENCE_LABELS[role]
    return f"Questions for {whom}" if round is None else f"Questions for {whom}, {ROUND_LABELS[round]}"


def _front(packs: Sequence[Pack], made: dict[str, str]) -> str:
    fields = [pack for pack in packs if f"field-{pack.id}.md" in made]
    lines = [NOTE, "", "# The questions, to read", ""]
    lines += ["wantfirst picks those that serve what *you* want. Here they all are: by the talk, and by field.", ""]
    lines += ["## By the talk: for every field", ""]
    for role in AUDIENCES:
        rounds = [None] if role == CURRENT_BOSS else list(ROUNDS)
        linked = [
            f"[{ROUND_LABELS[round] if round else 'any time'}]({_talk_file(role, round)})"
            for round in rounds
            if _talk_file(role, round) in made
        ]
        lines.append(f"- {_capital(AUDIENCE_LABELS[role])}: {', '.join(linked)}")
    lines += ["", "## By field, besides those", ""]
    lines += [f"- [{escaped(pack.title)}](field-{pack.id}.md): {escaped(pack.about)}" for pack in fields]
    return "\n".join(lines) + "\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _pack_page(pack: Pack, everything: Sequence[Question]) -> str:
    own = [one for one in everything if one.id.startswith(f"{pack.id}/")]
    lines = [NOTE, "", f"# {escaped(pack.title)}", "", escaped(pack.about), ""]
    for question in own:
        where = ", ".join(ROUND_LABELS[round] for round in question.rounds)
        whom = ", ".join(AUDIENCE_LABELS[role] for role in question.audiences)
        place = whom if question.audiences == (CURRENT_BOSS,) else f"{whom}; {where}"
        lines += [*_lines(question, question.ask), f"*{place}*", ""]
    return "\n".join(lines)


def _talk_page(role: str, round: str | None, fitting: Sequence[Question], labels: dict[str, str]) -> str:
    lines = [NOTE, "", f"# {_talk_title(role, round)}", ""]
    for theme, label in labels.items():
        about = [one for one in fitting if one.themes[0] == theme]
        if about:
            lines += [f"## {escaped(label)}", ""]
        for question in about:
            form = spoken(question, round, (role,))
            lines += _lines(question, form.say if form else question.ask)
    return "\n".join(lines)


def _lines(question: Question, say: str) -> Iterator[str]:
    yield from (f"**{escaped(say)}**", "")
    if question.why:
        yield from (f"{escaped(question.why)}", "")
    yield f"- If the reply is general: {escaped(question.follow_ups[0])}"
    if question.firm:
        yield f"- Firm: {escaped(question.firm)}"
    if question.soft:
        yield f"- Soft: {escaped(question.soft)}"
    yield ""


def stale() -> list[str]:
    """The pages that do not hold what the packs say now, and those that should not be there."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main() -> int:
    """Write the pages, or check them."""
    if "--check" in sys.argv[1:]:
        found = stale()
        print("\n".join(f"stale: {name}" for name in found) or "all pages are as the packs say")
        return int(bool(found))
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(wanted)} pages written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
