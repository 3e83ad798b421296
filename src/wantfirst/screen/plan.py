"""A plan: as blocks on a screen in the order it is spoken, as plain text, as Markdown, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wantfirst.core.because import quoted
from wantfirst.core.plan.record import Plan, Planned, Process
from wantfirst.core.talk import AUDIENCE_LABELS
from wantfirst.core.wants import Worksheet, shown_id
from wantfirst.screen.labelled import Record, escaped, plain
from wantfirst.screen.questions import careful, later_lines, question_json, reasons, title

if TYPE_CHECKING:
    from rich.console import RenderableType

IF_ONLY_ONE = "If you can ask only one, ask this."
TWICE = "You ask this at another talk, too: lay the replies side by side."

SAY_FIRST, ASK, RESERVE = "Say first", "Ask", "If there is time left"
NOT_TODAY, WAITS, SETTLED, OPEN = "Not today", "Not to say yet", "Answered firmly already", "No question here for"
GONE = "Planned once, and no longer among the questions"


class Look(NamedTuple):
    """How a plan is shown: what it is headed by before the talk (an employer's name), and whether it is explained."""

    name: str = ""
    explained: bool = False

    def heading(self, plan: Plan) -> str:
        """`Acme: Questions for a future colleague, second talk`."""
        return f"{self.name}: {title(plan.talk)}" if self.name else title(plan.talk)


# JSON


def plan_json(plan: Plan, worksheet: Worksheet, look: Look) -> dict[str, Any]:
    """What `plan --format json` prints for one talk, without the version. Explained, it says more."""
    data: dict[str, Any] = {
        "employer": plan.employer or None,
        "round": plan.talk.round,
        "audiences": list(plan.talk.audiences),
        "minutes": plan.minutes,
        "tell": [{"want": shown_id(worksheet, one.want), "say": one.say} for one in plan.tell],
        "questions": [_planned_json(one, worksheet, look) | {"if_only_one": one.if_only_one} for one in plan.questions],
        "reserve": [_planned_json(one, worksheet, look) for one in plan.reserve],
        "uncovered": [shown_id(worksheet, want) for want in plan.uncovered],
    }
    if look.explained:
        data["later"] = [
            {"want": shown_id(worksheet, one.want), "round": one.round, "audience": one.audience} for one in plan.later
        ]
        data["held_back"] = [
            {"want": shown_id(worksheet, one.want), "reason": one.reason} for one in plan.held_back
        ]
        data["settled"] = [shown_id(worksheet, want) for want in plan.settled]
    return data


def _planned_json(planned: Planned, worksheet: Worksheet, look: Look) -> dict[str, Any]:
    record = question_json(planned.match, worksheet)
    return record | {"explain": _explained(planned)} if look.explained else record


def process_json(process: Process, worksheet: Worksheet, look: Look) -> dict[str, Any]:
    """What `plan --meeting ... --format json` prints."""
    return {
        "version": 1,
        "employer": process.employer or None,
        "meetings": [plan_json(one, worksheet, look) for one in process.plans],
        "uncovered": [shown_id(worksheet, want) for want in process.uncovered],
    }


# What both screen and text say of a question.


def _details(planned: Planned, plan: Plan, look: Look) -> list[tuple[str, str]]:
    """Labels and values below a question; an empty label for a sentence of its own."""
    match = planned.match
    pairs = [
        ("", IF_ONLY_ONE if planned.if_only_one else ""),
        ("", match.because),
        ("", time_and_whom(planned, plan)),
        ("If the reply is general", match.question.follow_ups[0]),
        ("Then", " ".join(match.question.follow_ups[1:2])),
        ("Careful", careful(match)),
        ("", TWICE if planned.twice else ""),
    ]
    if look.explained:
        pairs += [("", line) for line in (match.question.id, *_explained(planned))]
    return [(label, value) for label, value in pairs if value]


def time_and_whom(planned: Planned, plan: Plan) -> str:
    """`3 minutes, for your future boss`: for whom only where several are met and not all of them can answer."""
    some = planned.whom if set(planned.whom) != set(plan.talk.audiences) and plan.talk.audiences else ()
    return _minutes(planned.match.question.minutes) + (f", for {_roles(some)}" if some else "")


def _roles(roles: Sequence[str]) -> str:
    return " or ".join(AUDIENCE_LABELS[role] for role in roles)


def _minutes(number: int) -> str:
    return "1 minute" if number == 1 else f"{number} minutes"


def _explained(planned: Planned) -> list[str]:
    """How it came in and what it comes back to, then how it matches."""
    return [*planned.reasons, *reasons(planned.match._replace(step=""))]


def time_line(plan: Plan) -> str:
    """How much of the time the questions take."""
    taken = sum(one.match.question.minutes for one in plan.questions)
    if taken > plan.minutes:
        return f"It takes {_minutes(taken)}, more than the {plan.minutes} you have: it is about a must have."
    return f"About {taken} of the {_minutes(plan.minutes)} you have for your own questions."


def _tails(plan: Plan, look: Look) -> list[tuple[str, list[str]]]:
    """What follows the questions: a heading with its lines, those without any left out."""
    elsewhere = {one.want.id for one in plan.later} | {
        want.id for planned in plan.reserve for want in planned.match.wants
    }
    tails = [
        (RESERVE, [f"{one.match.spoken.say} ({time_and_whom(one, plan)})" for one in plan.reserve]),
        (NOT_TODAY, later_lines(plan.later)),
        (OPEN, [quoted(want) for want in plan.uncovered if want.id not in elsewhere]),
        (WAITS, [f"{one.want.say} ({one.reason})" for one in plan.held_back if one.waits]),
        (GONE, list(plan.gone)),
    ]
    if look.explained:
        tails += [
            (SETTLED, [quoted(want) for want in plan.settled]),
            ("Not told here", [f"{quoted(one.want)} ({one.reason})" for one in plan.held_back if not one.waits]),
        ]
    return [(heading, lines) for heading, lines in tails if lines]


# Text


def as_plain(plans: Sequence[Plan], look: Look) -> str:
    """Labelled lines: what to say first, then each question, then the rest."""
    return plain(record for plan in plans for record in _records(plan, look))


def _records(plan: Plan, look: Look) -> list[Record]:
    records: list[Record] = [[("talk", look.heading(plan)), ("time", time_line(plan))]]
    records += [[(SAY_FIRST.lower(), one.say)] for one in plan.tell]
    for number, planned in enumerate(plan.questions, 1):
        details = [(label.lower() or "note", value) for label, value in _details(planned, plan, look)]
        records.append([("number", str(number)), ("ask", planned.match.spoken.say), *details])
    return records + [[(heading.lower(), line) for line in lines] for heading, lines in _tails(plan, look)]


def as_markdown(plans: Sequence[Plan], look: Look) -> str:
    """A heading for each talk, its parts below it, the questions numbered."""
    return "\n\n".join(part for plan in plans for part in _markdown_parts(plan, look))


def _markdown_parts(plan: Plan, look: Look) -> list[str]:
    parts = [f"# {escaped(look.heading(plan))}", escaped(time_line(plan))]
    if plan.tell:
        parts += [f"## {SAY_FIRST}", _bullets([one.say for one in plan.tell])]
    parts.append(f"## {ASK}")
    for number, planned in enumerate(plan.questions, 1):
        lines = [f"{number}. **{escaped(planned.match.spoken.say)}**"]
        lines += [f"   - {_labelled(*pair)}" for pair in _details(planned, plan, look)]
        parts.append("\n".join(lines))
    for heading, lines in _tails(plan, look):
        parts += [f"## {heading}", _bullets(lines)]
    return parts


def _bullets(lines: Sequence[str]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def _labelled(label: str, value: str) -> str:
    return f"{label}: {escaped(value)}" if label else escaped(value)


# Screen


def draw(plans: Sequence[Plan], look: Look) -> list[RenderableType]:
    """Each talk as blocks, in the order in which it is spoken."""
    from rich.text import Text

    blocks: list[RenderableType] = []
    for plan in plans:
        blocks += [*([Text("")] * 2 if blocks else []), *_drawn(plan, look)]
    return blocks


def _drawn(plan: Plan, look: Look) -> list[RenderableType]:
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text(look.heading(plan), style="heading"), Text(time_line(plan), style="quiet")]
    if plan.tell:
        blocks += [Text(""), Text(SAY_FIRST, style="heading")]
        blocks += [Hanging("    ", Text(f"“{one.say}”")) for one in plan.tell]
    for number, planned in enumerate(plan.questions, 1):
        blocks += [Text(""), Hanging(f"{number:>2}  ", Text(planned.match.spoken.say, style="ask"))]
        blocks += [Hanging("    ", _line(*pair)) for pair in _details(planned, plan, look)]
    for heading, lines in _tails(plan, look):
        blocks += [Text(""), Text(heading, style="heading")]
        blocks += [Hanging("  - ", Text(line, style="quiet")) for line in lines]
    return blocks


def _line(label: str, value: str) -> Any:
    from rich.text import Text

    if label:
        return Text.assemble((f"{label}: ", "label"), value)
    return Text(value, style="number" if value == IF_ONLY_ONE else "because")
