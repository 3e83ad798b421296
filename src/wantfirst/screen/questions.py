"""Found questions: as blocks on a screen, as labelled records, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wantfirst.core.because import quoted
from wantfirst.core.capital import capital
from wantfirst.core.match import Found, Later, Match
from wantfirst.core.talk import AUDIENCE_LABELS, ROUND_LABELS, Talk
from wantfirst.core.wants import Worksheet, shown_id
from wantfirst.screen.labelled import Record

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from wantfirst.core.explain import LeftOut


def question_json(match: Match, worksheet: Worksheet) -> dict[str, Any]:
    """The record of a question in every JSON output."""
    question = match.question
    return {
        "id": question.id,
        "ask": question.ask,
        "say": match.spoken.say,
        "form": match.spoken.form,
        "why": question.why,
        "themes": list(question.themes),
        "rounds": list(question.rounds),
        "audiences": list(question.audiences),
        "minutes": question.minutes,
        "follow_ups": list(question.follow_ups),
        "firm": question.firm,
        "soft": question.soft,
        "delicate": None if question.delicate is None else question.delicate._asdict(),
        "wants": [shown_id(worksheet, want) for want in match.wants],
        "because": match.because,
    }


def found_json(found: Found, talk: Talk, worksheet: Worksheet, left: Sequence[LeftOut] | None = None) -> dict[str, Any]:
    """What `questions --format json` prints. With `left`, also why each came in or was left out."""
    data: dict[str, Any] = {
        "version": 1,
        "round": talk.round,
        "audiences": list(talk.audiences),
        "questions": [question_json(match, worksheet) for match in found.matches],
        "unserved": [shown_id(worksheet, want) for want in found.unserved],
        "later": [
            {"want": shown_id(worksheet, one.want), "round": one.round, "audience": one.audience} for one in found.later
        ],
    }
    if left is not None:
        for record, match in zip(data["questions"], found.matches, strict=True):
            record["explain"] = reasons(match)
        data["left_out"] = [{"id": one.question.id, "ask": one.question.ask, "reason": one.reason} for one in left]
    return data


def reasons(match: Match) -> list[str]:
    """Why a question came in where it did, a line for each want it serves."""
    lines = [match.step] if match.step else []
    for service in match.services:
        shared = ", ".join(service.themes) or "words only"
        lines.append(
            f"“{quoted(service.want)}”: relevance {service.relevance:.2f}, by {shared}"
            + (f", shared words {service.word_score:.1f}" if service.word_score else "")
        )
    return lines


def title(talk: Talk) -> str:
    """What the list is headed: `Questions for a future colleague, second talk`."""
    whom = " and ".join(AUDIENCE_LABELS[role] for role in talk.audiences)
    when = ROUND_LABELS[talk.round] if talk.round else ""
    return "Questions" + (f" for {whom}" if whom else "") + (f", {when}" if when else "")


def records(found: Found, *, explained: bool = False) -> list[Record]:
    """The questions as labels and values, in the order shown."""
    return [_record(match, explained=explained) for match in found.matches]


def tail(found: Found, left: Sequence[LeftOut] | None = None) -> list[Record]:
    """What follows the questions: what belongs elsewhere, and what was left out."""
    records: list[Record] = [[("not today", line)] for line in later_lines(found.later)]
    return records + [
        [("left out", one.question.ask), ("reason", one.reason), ("id", one.question.id)] for one in left or ()
    ]


def _record(match: Match, *, explained: bool) -> Record:
    question = match.question
    pairs = [
        ("ask", match.spoken.say),
        ("because", match.because),
        ("if the reply is general", question.follow_ups[0]),
        ("then", "\n".join(question.follow_ups[1:])),
        ("why", question.why),
        ("firm", question.firm),
        ("soft", question.soft),
        other_form(match),
        ("careful", careful(match)),
        ("they may ask", question.ask_back),
        ("when", ", ".join(ROUND_LABELS[round] for round in question.rounds)),
        ("whom", ", ".join(AUDIENCE_LABELS[role] for role in question.audiences)),
        ("id", question.id),
    ]
    return [*pairs, ("explained", "\n".join(reasons(match)))] if explained else pairs


def other_form(match: Match) -> tuple[str, str]:
    """The other way to ask a delicate question, and what to call it; both empty when there is none."""
    delicate = match.question.delicate
    if delicate is None:
        return "", ""
    if match.spoken.form == "direct":
        return ("softer", delicate.softer) if delicate.softer else ("indirectly", delicate.indirect)
    if match.spoken.overheard:
        return "alone with them", match.question.ask
    when = ROUND_LABELS.get(delicate.wait_until, "")
    return (f"from the {when} on" if when else "directly"), match.question.ask


def careful(match: Match) -> str:
    """What asking may give away; empty when nothing."""
    delicate = match.question.delicate
    return "" if delicate is None else delicate.risk


def later_lines(later: Sequence[Later]) -> list[str]:
    """For each must with nothing to ask here: where to ask it."""
    return [f"{quoted(one.want)} ({_where(one)})" for one in later]


def _where(later: Later) -> str:
    if later.round is None:
        return "the library has no question for it yet"
    whom = AUDIENCE_LABELS.get(later.audience or "")
    return f"ask {whom}, {ROUND_LABELS[later.round]}" if whom else f"ask in the {ROUND_LABELS[later.round]}"


def draw(found: Found, talk: Talk, left: Sequence[LeftOut] | None = None) -> list[RenderableType]:
    """The questions as blocks, one after the other, then what belongs elsewhere."""
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text(title(talk), style="heading")]
    for number, match in enumerate(found.matches, 1):
        blocks.append(Text(""))
        blocks.append(Hanging(f"{number:>2}  ", Text(match.spoken.say, style="ask")))
        blocks += [Hanging("    ", line) for line in _details(match, explained=left is not None)]
    if found.later:
        blocks += [Text(""), Text("Must haves with nothing to ask here", style="heading")]
        blocks += [Hanging("    ", Text(line, style="quiet")) for line in later_lines(found.later)]
    if left:
        blocks += [Text(""), Text("Left out", style="heading")]
        blocks += [
            Hanging("    ", Text(f"{one.question.ask} {one.reason} ({one.question.id})", style="quiet")) for one in left
        ]
    return blocks


def _details(match: Match, *, explained: bool) -> list[Text]:
    from rich.text import Text

    question = match.question
    pairs = [
        ("If the reply is general", question.follow_ups[0]),
        ("A firm reply", question.firm),
        ("A soft reply", question.soft),
        other_form(match),
        ("Careful", careful(match)),
    ]
    lines = [Text(match.because, style="because")] if match.because else []
    lines += [Text.assemble((f"{capital(label)}: ", "label"), value) for label, value in pairs if value]
    if explained:
        lines += [Text(line, style="quiet") for line in (question.id, *reasons(match))]
    return lines
