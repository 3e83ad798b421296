"""What was seen with one's own eyes: the way home, a duty list on the wall. A flow of `core/conversation`.

One want at a time is chosen from a list, then whether it is given, then what was seen; until there is no more.
"""

from __future__ import annotations

from typing import NamedTuple

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import BACK, SKIP, Choice, NotUsable, Prompt, Reply, Way
from wantfirst.core.employers import MAX_SAID, VERDICT_LABELS, Known
from wantfirst.core.recording import joined_known
from wantfirst.core.wants import Want, Worksheet

NOTHING_MORE = "nothing more"  # with a space, so that no id can be the same
SEEN = ("met", "partly", "not-met")  # who has seen it knows


class Seeing(NamedTuple):
    """Where the conversation is. `ended` is true when nothing more was seen."""

    data: tuple[Known, ...]
    way: Way = Way()
    note: str = ""
    ended: bool = False

    def of(self, want: str) -> Known | None:
        """What is known of a want."""
        return next((one for one in self.data if one.want == want), None)


class Seen:
    """The flow. `present` says that it is about the job one has."""

    def __init__(self, worksheet: Worksheet, *, present: bool) -> None:
        self.worksheet = worksheet
        self.present = present

    def prompt(self, state: Seeing) -> Prompt | None:
        """The list, or the want that was chosen from it; None when that is all."""
        if state.ended or not self.worksheet.wants:
            return None
        kind, _, id = state.way.asked.partition(":")
        want = self.worksheet.want(id)
        if want is None:
            return self._list(state)
        return _verdict(want, state.of(id)) if kind == "verdict" else _note(want, state.of(id))

    def after(self, state: Seeing, prompt: Prompt, reply: Reply) -> Seeing:
        """The state after a reply. Raises NotUsable when it cannot be used."""
        kind, _, id = prompt.key.partition(":")
        if reply.does == BACK and kind != "seen":
            return state._replace(way=state.way.back())
        if reply.does in (BACK, SKIP) or (kind == "seen" and reply.text in ("", NOTHING_MORE)):
            return state._replace(ended=kind == "seen", way=Way())
        if kind == "seen":
            return state._replace(way=Way().opening(f"verdict:{reply.text}"))
        before = state.of(id) or Known(want=id, verdict="unknown")
        if kind == "verdict":
            way = state.way.opening(f"note:{id}")
            return state._replace(data=joined_known(state.data, before._replace(verdict=reply.text)), way=way)
        note = one_line(reply.text)
        if len(note) > MAX_SAID:
            raise NotUsable(f"That is {len(note):,} characters long; {MAX_SAID:,} is the most.")
        return state._replace(data=joined_known(state.data, before._replace(note=note)), way=Way())

    def _list(self, state: Seeing) -> Prompt:
        where = "in your present job" if self.present else "there"
        return Prompt(
            key="seen",
            ask=f"Have you seen for yourself {where} whether it gives you what you want?",
            help="The way home you tried, a duty list on the wall: it counts more than what anybody says.",
            choices=(
                Choice(value=NOTHING_MORE, label="No, or nothing more"),
                *(Choice(value=want.id, label=_labelled(want, state.of(want.id))) for want in self.worksheet.wants),
            ),
            current=NOTHING_MORE,
            reason_asked=False,
        )


def _labelled(want: Want, known: Known | None) -> str:
    return f"{want.want} (so far: {VERDICT_LABELS[known.verdict]})" if known else want.want


def _verdict(want: Want, known: Known | None) -> Prompt:
    return Prompt(
        key=f"verdict:{want.id}",
        lead=want.want,
        ask="Does it give you this, as you saw it?",
        help=f"You would know by: {want.sign}." if want.sign else "As it is today, not as it may become.",
        choices=tuple(Choice(value=one, label=VERDICT_LABELS[one].capitalize()) for one in SEEN),
        current=known.verdict if known else "",
        reason_asked=False,
    )


def _note(want: Want, known: Known | None) -> Prompt:
    return Prompt(
        key=f"note:{want.id}",
        lead=want.want,
        ask="What did you see?",
        example="twenty-two minutes, tried on a Tuesday night",
        help="A number, a day, a place. Enter alone is fine.",
        current=known.note if known else "",
        reason_asked=False,
    )
