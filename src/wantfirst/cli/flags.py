"""Flags that several commands share, and what each is read into."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from wantfirst.cli.settings import Settings, on_terminal
from wantfirst.core.nearest import nearest
from wantfirst.core.problems import UsageFault
from wantfirst.core.questions import ANY_FIELD
from wantfirst.core.talk import CURRENT_BOSS, Talk, read_talk, split_list
from wantfirst.screen.console import say

if TYPE_CHECKING:
    from wantfirst.core.employers import Employer, Meeting
    from wantfirst.core.questions import Question
    from wantfirst.core.search import Filters
    from wantfirst.core.wants import Worksheet
    from wantfirst.store.index import Index

Round = Annotated[str | None, typer.Option(metavar="1|2|3|final|offer", help="Which talk it is.", show_default=False)]
Audiences = Annotated[
    list[str] | None,
    typer.Option(
        metavar="WHO",
        help="Who you will meet: recruiter, hr, boss, peer, exec, report, panel, current-boss. Repeats, takes commas.",
        show_default=False,
    ),
]
Wants = Annotated[
    list[str] | None, typer.Option(metavar="WANT", help="Only for these of your wants.", show_default=False)
]
Themes = Annotated[
    list[str] | None,
    typer.Option(metavar="THEME", help="Only about these; see `wantfirst themes`.", show_default=False),
]
Fields = Annotated[
    list[str] | None,
    typer.Option(metavar="FIELD", help="Another field of work than your worksheet's; all for any.", show_default=False),
]
EmployerName = Annotated[
    str | None, typer.Option(metavar="EMPLOYER", help="Round and people as planned for them.", show_default=False)
]
Format = Annotated[
    str | None,
    typer.Option(metavar="FORMAT", help="How to write it; the formats are named above.", show_default=False),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to a file; its ending sets the format.", show_default=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
IncludePrivate = Annotated[bool, typer.Option("--include-private", help="Also what you marked as private.")]


def opened(worksheet: Worksheet, include_private: bool) -> Worksheet:
    """The worksheet as it may be shown: with its private wants open only when the person said so."""
    if not include_private:
        return worksheet
    return worksheet._replace(wants=tuple(want._replace(private=False) for want in worksheet.wants))


class Meant(NamedTuple):
    """The talk that is meant, and the employer from whose next meeting a part of it was taken (None: from none)."""

    talk: Talk
    employer: Employer | None = None


def talk(
    settings: Settings, round: str | None, audience: list[str] | None, employer: str | None, format: str | None
) -> Talk:
    """The talk that is meant: by flags, and what they leave open by the next meeting planned; see `meant`."""
    return meant(settings, round, audience, employer, format).talk


def meant(
    settings: Settings, round: str | None, audience: list[str] | None, employer: str | None, format: str | None
) -> Meant:
    """The talk that is meant: by flags, and what they leave open by the next meeting that suits, else the next one.

    Only somebody at a terminal gets the meeting inferred, and is told; a named employer's is taken always.
    Raises UsageFault.
    """
    given = read_talk(round, named(audience, "--audience"))
    told = employer is not None
    if not told and (not on_terminal() or format == "json" or (given.round and given.audiences)):
        return Meant(given)
    if given.audiences == (CURRENT_BOSS,):
        return Meant(given)
    return _planned(settings, given, employer)


def _planned(settings: Settings, given: Talk, employer: str | None) -> Meant:
    from wantfirst.core.employers import next_meeting
    from wantfirst.store.employers import find_employer, load_employers

    named = find_employer(settings.home, employer) if employer is not None else None
    employers = [named] if named is not None else load_employers(settings.home)
    suiting = [one._replace(meetings=tuple(m for m in one.meetings if _suits(m, given))) for one in employers]
    today = date.today().isoformat()
    planned = next_meeting(suiting, today) or next_meeting(employers, today)
    if planned is None:
        return Meant(given)
    who, meeting = planned
    filled = given._replace(round=given.round or meeting.round, audiences=given.audiences or meeting.audience)
    if filled == given:
        return Meant(given)
    say(f"As planned for {who.name}: {meeting.words}.")
    return Meant(filled, next(one for one in employers if one.slug == who.slug))


def _suits(meeting: Meeting, given: Talk) -> bool:
    """A meeting can be the one that is meant: it is not of another round, nor with other people."""
    return (given.round is None or meeting.round in (None, given.round)) and (
        not given.audiences or not meeting.audience or set(meeting.audience) == set(given.audiences)
    )


def named(words: Sequence[str] | None, flag: str) -> list[str]:
    """The words after a flag that repeats and takes commas. Raises UsageFault when it was given and names nothing."""
    found = split_list(words or ())
    if words and not found:
        raise UsageFault(f"nothing stands after {flag}", "write a name after it, or leave the flag out")
    return found


def themes(words: Sequence[str] | None, library: Index) -> tuple[str, ...]:
    """The ids of themes that `--theme` names, by id or label. Raises UsageFault."""
    if not words:
        return ()
    known = library.themes()
    by_name = {one.id: one.id for one in known} | {one.label.lower(): one.id for one in known}
    return tuple(
        dict.fromkeys(_known(word, by_name, "theme", "see `wantfirst themes`") for word in named(words, "--theme"))
    )


def fields(worksheet: Worksheet, words: Sequence[str] | None, library: Index) -> tuple[str, ...]:
    """The fields of work that a question must suit: by `--field`, else the worksheet's; empty for any."""
    from wantfirst.core.fields import chosen_fields, field_ids

    if words:
        return chosen_fields(named(words, "--field"), library.fields())
    return field_ids(worksheet.field, library.fields()) if worksheet.field else ()


def mention_what_is_missing(worksheet: Worksheet, filters: Filters, shown: Iterable[Question]) -> None:
    """After a list: that nothing in it is the person's own yet, or that it may be for other people's trades."""
    foreign = not filters.fields and any(ANY_FIELD not in question.fields for question in shown)
    if not worksheet.wants:
        whom = "Some of these are for one trade only" if foreign else "These fit anyone"
        say(f"{whom}. Say what you want first, and they will be yours: wantfirst start")
    elif foreign:
        say("Some of these are for one trade only, for your field is not known. To name it: wantfirst start")


def chosen_wants(worksheet: Worksheet, words: Sequence[str] | None) -> Worksheet:
    """The worksheet with only the wants that `--want` names, by id. Raises UsageFault."""
    if not words:
        return worksheet
    from wantfirst.core.wants import shown_id

    by_place = {f"want-{number}": want.id for number, want in enumerate(worksheet.wants, 1)}
    by_name = by_place | {want.id: want.id for want in worksheet.wants}
    hint = (
        f"yours are {', '.join(shown_id(worksheet, w) for w in worksheet.wants)}"
        if worksheet.wants
        else "you have none yet"
    )
    chosen = {_known(word, by_name, "want", hint) for word in named(words, "--want")}
    return worksheet._replace(wants=tuple(want for want in worksheet.wants if want.id in chosen))


def _known(word: str, by_name: dict[str, str], what: str, hint: str) -> str:
    if word in by_name:
        return by_name[word]
    near = nearest(word, by_name)
    article = "an" if what[0] in "aeiou" else "a"
    raise UsageFault(f"“{word}” is not {article} {what} known here", f"did you mean {near}?" if near else hint)


def mention_faults(library: Index) -> None:
    """Say, beside the answer, that some question files have faults."""
    faulty = library.faulty_files()
    if faulty:
        which = f"{faulty[0]} has" if len(faulty) == 1 else f"{len(faulty)} question files have"
        used = "is" if len(faulty) == 1 else "are"
        say(f"{which} faults and {used} used only in part; `wantfirst packs check` shows them.")


def piped(example: str) -> str:
    """What another program hands over on stdin. Raises UsageFault when stdin is closed."""
    if sys.stdin is None:
        raise UsageFault("there is nothing to read: stdin is closed", f"write it out: {example}")
    return sys.stdin.read()
