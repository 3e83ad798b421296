"""The intake as one flow: which prompt is next, and where a reply leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wantfirst.core.conversation import BACK, SKIP, Prompt, Reply, Way
from wantfirst.core.intake import about, asking, review, saying, talk, want_prompts, wants, warm_up, weighing
from wantfirst.core.intake.changes import skipped
from wantfirst.core.intake.order import (
    MOST_SHORT,
    SHORT_WANTS,
    is_given,
    open_keys,
    short_keys,
)
from wantfirst.core.intake.place import place
from wantfirst.core.intake.told import After, Around, Telling, Told, parts


class Topic(NamedTuple):
    """How one kind of prompt is asked, and what a reply to it leads to."""

    prompt: Callable[[Told, str, Around], Prompt]
    answer: Callable[[Told, str, str, Around], After]


_ABOUT = Topic(about.prompt, about.answer)
_TALK = Topic(talk.prompt, talk.answer)
_WARM_UP = Topic(warm_up.prompt, warm_up.answer)
_WANT = Topic(want_prompts.prompt, wants.answer)
_SAYING = Topic(saying.prompt, saying.answer)
_ASKING = Topic(asking.prompt, asking.answer)
_REVIEW = Topic(review.prompt, review.answer)
_WEIGHING = Topic(weighing.prompt, weighing.answer)

_BY_KEY = {
    **dict.fromkeys((*talk.KEYS, "pace"), _TALK), **dict.fromkeys(about.KEYS, _ABOUT),
    "rid": _WARM_UP, "miss": _WARM_UP, "want": _WANT, review.REVIEW: _REVIEW, review.TALK: _REVIEW,
}  # fmt: skip
_BY_PART = {"rid": _WARM_UP, "miss": _WARM_UP, "reason": _SAYING, "say": _SAYING, "asked": _ASKING, "heard": _ASKING}
_BY_BEGINNING = {weighing.BEGINS: _WEIGHING, review.CHANGE: _REVIEW, review.REMOVE: _REVIEW}


def topic_of(key: str) -> Topic:
    """The topic that a prompt belongs to."""
    for beginning, topic in _BY_BEGINNING.items():
        if key.startswith(beginning):
            return topic
    return _BY_KEY.get(key) or _BY_PART.get(parts(key)[1], _WANT)


class Intake:
    """The flow of `start`.

    Args:
        around: what it knows of the world.
        only: the keys to ask, and nothing else: for what is reopened. Empty: all that is open, then the list.
    """

    def __init__(self, around: Around, only: Sequence[str] = ()) -> None:
        self.around = around
        self.only = tuple(only)

    def prompt(self, state: Telling) -> Prompt | None:
        """The next question, with where one is above it; None when all is said."""
        key = self._asked(state)
        if key is None:
            return None
        prompt = topic_of(key).prompt(state.data, key, self.around)
        if state.short and key.endswith(".importance"):
            prompt = want_prompts.must_or_not(key, state.data.want(parts(key)[0]))
        where = place(state, key, self.around, reopened=bool(self.only))
        return prompt._replace(lead="\n".join(line for line in (where, prompt.lead) if line))

    def after(self, state: Telling, prompt: Prompt, reply: Reply) -> Telling:
        """The state after a reply. Raises NotUsable when it cannot be used."""
        key = prompt.key
        if reply.does == BACK:
            return self._back(state)
        if reply.does == SKIP:
            told = self._left(state.data, key, reply.reason)
            return state._replace(data=told, way=self._passed(state.way, key), note="")
        after = topic_of(key).answer(state.data, key, reply.text, self.around)
        if reply.text != prompt.current and not state.short:
            after = after._replace(note="\n".join(filter(None, (after.note, self._nudge(key, reply.text)))))
        return self._led(state, key, after)

    def _nudge(self, key: str, text: str) -> str:
        """A question for who wrote something vague; it bars nothing, and going back leads to the reply.

        None where the reply is about to be asked about already, as two wants in one.
        """
        part = parts(key)[1]
        asked = "" if part == "want" and self.around.halves(text) else self.around.nudge(part, text)
        return f"{asked} To say it more plainly: back. Or just go on." if asked else ""

    # --- which is next ------------------------------------------------------------------------------------

    def _asked(self, state: Telling) -> str | None:
        if state.way.asked:
            return state.way.asked
        if self.only:
            return next(
                (key for key in self.only if key not in state.way.passed and self._can_ask(state.data, key)), None
            )
        if state.short is None and self._is_near(state.data):
            return "pace"
        if state.short:
            keys = [key for key in short_keys(state.data) if key not in state.way.passed]
            return keys[0] if keys and len(state.way.passed) < MOST_SHORT else None
        return next(open_keys(state.data, self.around), None if review.REVIEW in state.way.passed else review.REVIEW)

    def _is_near(self, told: Told) -> bool:
        """A talk is so near, and so little said, that a shorter way is worth offering."""
        if told.coming is None or not told.coming.meeting.date or told.coming.meeting.date > self.around.soon:
            return False
        ready = [want for want in told.worksheet.wants if want.why and is_given(want, "importance")]
        return len(ready) < SHORT_WANTS

    def _can_ask(self, told: Told, key: str) -> bool:
        """Its subject is still there."""
        if key.startswith(weighing.BEGINS):
            return all(told.worksheet.want(id) is not None for id in weighing.pair_of(key))
        if key.startswith("talk."):
            return told.coming is not None
        if key in _BY_KEY:
            return True
        id, part = parts(key)
        if part == "heard":
            return id in told.asked
        want = told.worksheet.want(id)
        return want is not None and (part != "split" or self.around.halves(want.want) is not None)

    # --- where a reply leads ------------------------------------------------------------------------------

    def _led(self, state: Telling, key: str, after: After) -> Telling:
        short = state.short if after.short is None else after.short
        if after.opens:
            way = state.way.opening(after.opens)
        elif after.listed:
            way = Way(passed=state.way.passed)
        else:
            way = self._passed(state.way, after.passed or key)
            if key.endswith(".reason") and state.way.aside:
                way = way.opening(f"{parts(key)[0]}.say")
        return Telling(data=after.told, way=way, note=after.note, short=short)

    def _passed(self, way: Way, key: str) -> Way:
        """On to the front; what was chosen from a list leaves no place on the way back."""
        return Way(passed=way.passed) if way.aside and not key.endswith(".themes") else way.after(key)

    def _back(self, state: Telling) -> Telling:
        way = state.way.back(lambda key: self._can_ask(state.data, key))
        told = state.data
        if way.asked.startswith(weighing.BEGINS):
            told = weighing.undone(told, way.asked)
        return state._replace(data=told, way=way, note="")

    def _left(self, told: Told, key: str, reason: str) -> Told:
        """What is told once a question was left for later. What was said already stays said."""
        id, part = parts(key.removesuffix(":all"))
        if key.startswith(weighing.BEGINS):
            return told.skipped("musts", weighing.BOTH)
        if part in ("rid", "miss") and id:
            return warm_up.taken_back(told, id, part, reason or "later")
        if part == "want":
            return told.skipped(key, reason or "later")
        if part == "reason":
            return told if told.want(id).say else told.skipped(f"{id}.say", reason or "later")
        if _has(told, key.removesuffix(":all")):
            return told
        return told._replace(worksheet=skipped(told.worksheet, key.removesuffix(":all"), reason))


def _has(told: Told, key: str) -> bool:
    """There is a reply to it already."""
    if key in _BY_KEY:
        return bool(topic_of(key).prompt(told, key, Around()).current)
    id, part = parts(key)
    want = told.want(id)
    if part == "asked":
        return id in told.asked
    if part == "heard":
        return bool(told.asked.get(id))
    if part == "split":
        return False
    if part == "say":
        return bool(want.say) and f"{id}.say" not in told.worksheet.skipped
    return is_given(want, part)
