"""A plan: as blocks on a screen in the order it is spoken, as plain text, as Markdown. `plan_json` is beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from wantfirst.core.because import quoted
from wantfirst.core.plan.record import Plan, Planned, Process
from wantfirst.core.plan.tell import HeldBack
from wantfirst.core.talk import AUDIENCE_LABELS
from wantfirst.screen.labelled import Record, escaped, plain
from wantfirst.screen.questions import careful, later_lines, reasons, title

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

SAY_FIRST, ASK = "Say first", "Ask"
IF_ONLY_ONE = "If you can ask only one, ask this."


class Look(NamedTuple):
    """How a plan is shown: the employer's name to head it by (empty: none), and whether it is explained."""

    name: str = ""
    explained: bool = False

    def heading(self, plan: Plan) -> str:
        """`Acme: Questions for a future colleague, second talk`."""
        return f"{self.name}: {title(plan.talk)}" if self.name else title(plan.talk)


class Detail(NamedTuple):
    """Something said below a question. On a screen the `name` of a sentence is left out."""

    name: str
    value: str
    style: str = ""

    @property
    def is_sentence(self) -> bool:
        """It says by itself what it is."""
        return bool(self.style)


def details(planned: Planned, plan: Plan, look: Look) -> list[Detail]:
    """What stands below a question, in order."""
    match = planned.match
    follow_ups = match.question.follow_ups
    found = [
        Detail("if only one", IF_ONLY_ONE if planned.if_only_one else "", "number"),
        Detail("because", match.because, "because"),
        Detail("time", time_and_whom(planned, plan), "quiet"),
        Detail("if the reply is general", follow_ups[0]),
        Detail("then", " ".join(follow_ups[1:2])),
        Detail("careful", careful(match)),
        Detail(
            "twice",
            "You ask this at another talk, too: lay the replies side by side." if planned.twice else "",
            "quiet",
        ),
    ]
    if look.explained:
        found += [Detail("explained", line, "quiet") for line in (match.question.id, *explained(planned))]
    return [one for one in found if one.value]


def explained(planned: Planned) -> list[str]:
    """How it came in and what it comes back to, then how it matches."""
    return [*planned.reasons, *reasons(planned.match)]


def time_and_whom(planned: Planned, plan: Plan) -> str:
    """`3 minutes, for your future boss`: for whom only where several are met and not all of them can answer."""
    met = set(plan.talk.audiences)
    some = planned.whom if met and met != set(planned.whom) else ()
    whom = " or ".join(AUDIENCE_LABELS[role] for role in some)
    return minutes(planned.match.question.minutes) + (f", for {whom}" if whom else "")


def minutes(number: int) -> str:
    """`1 minute`, `3 minutes`."""
    return "1 minute" if number == 1 else f"{number} minutes"


def time_line(plan: Plan) -> str:
    """How much of the time the questions take."""
    taken = sum(one.match.question.minutes for one in plan.questions)
    if not taken:
        return "Nothing to ask here."
    if taken > plan.minutes:
        return f"It takes {minutes(taken)}, not {plan.minutes}; but it is about a must have."
    return f"About {taken} of the {minutes(plan.minutes)} you have for your own questions."


Section: TypeAlias = tuple[str, list[str]]  # a heading, and the lines below it


def _rest(plan: Plan, look: Look) -> list[Section]:
    """What follows the questions of any talk: a heading with its lines."""
    sections = [
        ("If there is time left", [f"{one.match.spoken.say} ({time_and_whom(one, plan)})" for one in plan.reserve]),
        ("Planned once, and no longer among the questions", list(plan.gone)),
    ]
    if look.explained:
        others = [one for one in plan.held_back if not one.waits]
        sections.append(("Not said here", _held(others)))
    return sections


def _foot(process: Process, look: Look) -> list[Section]:
    """What stands at the end: what belongs elsewhere, what no talk serves, what is not to be said yet."""
    last = process.plans[-1]
    elsewhere = {one.want.id for one in process.later}
    elsewhere |= {want.id for plan in process.plans for one in plan.reserve for want in one.match.wants}
    sections = [
        ("Not today", later_lines(process.later)),
        ("No question here for", [quoted(want) for want in process.uncovered if want.id not in elsewhere]),
        ("Not to say yet", _held([one for one in last.held_back if one.waits])),
    ]
    if look.explained:
        sections.append(("Answered firmly already", [quoted(want) for want in last.settled]))
    return sections


def _held(held_back: Sequence[HeldBack]) -> list[str]:
    return [f"{one.want.say} ({one.reason})" for one in held_back]


# Text


def as_plain(process: Process, look: Look) -> str:
    """Labelled lines: what to say first, then each question, then the rest."""
    records = [record for plan in process.plans for record in _records(plan, look)]
    return plain([*records, *_listed(_foot(process, look))])


def _records(plan: Plan, look: Look) -> list[Record]:
    records: list[Record] = [[("talk", look.heading(plan)), ("time", time_line(plan))]]
    records += [[(SAY_FIRST.lower(), one.say)] for one in plan.tell]
    for number, planned in enumerate(plan.questions, 1):
        below = [(one.name, one.value) for one in details(planned, plan, look)]
        records.append([("number", str(number)), (ASK.lower(), planned.match.spoken.say), *below])
    return records + _listed(_rest(plan, look))


def _listed(sections: Sequence[Section]) -> list[Record]:
    return [[(heading.lower(), line)] for heading, lines in sections for line in lines]


def as_markdown(process: Process, look: Look) -> str:
    """A heading for each talk, its parts below it, the questions numbered."""
    parts = [part for plan in process.plans for part in _markdown(plan, look)]
    return "\n\n".join([*parts, *_bulleted(_foot(process, look))])


def _markdown(plan: Plan, look: Look) -> list[str]:
    parts = [f"# {escaped(look.heading(plan))}", escaped(time_line(plan))]
    parts += _bulleted([(SAY_FIRST, [one.say for one in plan.tell])])
    parts += [f"## {ASK}"] if plan.questions else []
    for number, planned in enumerate(plan.questions, 1):
        lines = [f"{number}. **{escaped(planned.match.spoken.say)}**"]
        lines += [f"   - {_labelled(one)}" for one in details(planned, plan, look)]
        parts.append("\n".join(lines))
    return parts + _bulleted(_rest(plan, look))


def _bulleted(sections: Sequence[Section]) -> list[str]:
    shown = [(heading, lines) for heading, lines in sections if lines]
    return [part for heading, lines in shown for part in
            (f"## {heading}", "\n".join(f"- {escaped(line)}" for line in lines))]  # fmt: skip


def _labelled(one: Detail) -> str:
    return escaped(one.value) if one.is_sentence else f"{one.name.capitalize()}: {escaped(one.value)}"


# Screen


def draw(process: Process, look: Look) -> list[RenderableType]:
    """Each talk as blocks, in the order in which it is spoken."""
    from rich.text import Text

    blocks: list[RenderableType] = []
    for plan in process.plans:
        blocks += [*([Text("")] * 2 if blocks else []), *_drawn(plan, look)]
    return [*blocks, *_drawn_sections(_foot(process, look)), Text("")]


def _drawn(plan: Plan, look: Look) -> list[RenderableType]:
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = [Text(look.heading(plan), style="heading"), Text(time_line(plan), style="quiet")]
    if plan.tell:
        blocks += [Text(""), Text(SAY_FIRST, style="heading")]
        blocks += [Hanging("    ", Text(f"“{one.say}”")) for one in plan.tell]
    for number, planned in enumerate(plan.questions, 1):
        blocks += [Text(""), Hanging(f"{number:>2}  ", Text(planned.match.spoken.say, style="ask"))]
        blocks += [Hanging("    ", _drawn_detail(one)) for one in details(planned, plan, look)]
    return blocks + _drawn_sections(_rest(plan, look))


def _drawn_detail(one: Detail) -> Text:
    from rich.text import Text

    if one.is_sentence:
        return Text(one.value, style=one.style)
    return Text.assemble((f"{one.name.capitalize()}: ", "label"), one.value)


def _drawn_sections(sections: Sequence[Section]) -> list[RenderableType]:
    from rich.text import Text

    from wantfirst.screen.hanging import Hanging

    blocks: list[RenderableType] = []
    for heading, lines in sections:
        if lines:
            blocks += [Text(""), Text(heading, style="heading")]
            blocks += [Hanging("  - ", Text(line, style="quiet")) for line in lines]
    return blocks
