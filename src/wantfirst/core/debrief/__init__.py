"""After a talk: what is still to be told of it. A flow of `core/conversation`.

What is open follows from the meeting alone: a planned question that is neither answered nor marked as not asked, a
statement without a grade. So whoever stops, at any place, goes on from there. Keys are
`place:<statement>`, `met`, `round`, `told`, `more`,
`ask:<question>`, `change:<want>`, and for each part of a statement `<part>:<its name>` (see `ground.named`).
"""

from __future__ import annotations

from collections.abc import Iterator

from wantfirst.core.conversation import BACK, SKIP, Prompt, Reply
from wantfirst.core.debrief.ground import Debriefing, Ground, named, question_of
from wantfirst.core.debrief.prompts import Prompts
from wantfirst.core.debrief.replies import Replies
from wantfirst.core.employers import SOMEONE, Statement
from wantfirst.core.talk import CURRENT_BOSS


class Debrief:
    """The flow: the planned questions one by one, what the person told, and whatever else was said."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.prompts = Prompts(ground)
        self.replies = Replies(ground)

    def prompt(self, state: Debriefing) -> Prompt | None:
        """What is asked now: out of turn, gone back to, or the first that is open."""
        key = state.way.asked or next(self.open_keys(state), None)
        return None if key is None else self.prompts.of(key, state.data)

    def after(self, state: Debriefing, prompt: Prompt, reply: Reply) -> Debriefing:
        """The state after a reply. Raises NotUsable when it cannot be used."""
        key = prompt.key
        state = state._replace(note="")
        if reply.does == BACK:
            return state._replace(way=state.way.back(lambda one: self.prompts.can_ask(one, state.data)))
        if reply.does == SKIP and key.startswith("place:"):
            return state._replace(loose=state.loose[1:])
        if reply.does == SKIP:
            return state._replace(way=state.way.after(key), left=state.left | {key})
        after = self.replies.taken(state, key, reply.text.strip())
        return after._replace(left=after.left - {key})

    def open_keys(self, state: Debriefing) -> Iterator[str]:
        """What is still to be asked, in order, but for what was left for later."""
        return (key for key in self._keys(state) if key not in state.left)

    def _keys(self, state: Debriefing) -> Iterator[str]:
        yield from (f"place:{name}" for name in state.loose[:1])
        yield from _of_talk(state)
        names = named(state.data)
        for id in state.data.planned:
            yield from self._of_question(id, state)
        for name in names:
            if question_of(name) not in state.data.planned:
                yield from self._of_statement(name, state)
        yield from self._of_telling(state)
        if not state.ended:
            yield "more"

    def _of_question(self, id: str, state: Debriefing) -> Iterator[str]:
        names = [name for name in named(state.data) if question_of(name) == id]
        if not names and id not in state.data.not_asked:
            told_so = f"ask:{id}" in state.way.passed and f"ask:{id}" not in state.left
            yield f"said:{id}#0" if told_so else f"ask:{id}"
        for name in names:
            yield from self._of_statement(name, state)

    def _of_telling(self, state: Debriefing) -> Iterator[str]:
        passed = state.way.passed
        if self.ground.worksheet.wants and not state.data.told and "told" not in passed:
            yield "told"
        answered = {one.wants for one in state.data.heard if not one.question}
        for id in state.data.told:
            if self.ground.worksheet.want(id) and (id,) not in answered and f"change:{id}" not in passed:
                yield f"change:{id}"

    def _of_statement(self, name: str, state: Debriefing) -> Iterator[str]:
        one, passed = named(state.data)[name], state.way.passed
        if not one.said:
            return
        if one.by == SOMEONE and f"by:{name}" not in passed:
            yield f"by:{name}"
        if not one.grade and not one.wants and self.ground.worksheet.wants:
            if f"wants:{name}" not in passed:
                yield f"wants:{name}"
            if f"wants:{name}" in state.left:
                return  # graded, a file would say that it is about none of the wants, and nobody would ask again
        if not one.grade:
            yield f"grade:{name}"
        if self._wants_a_verdict(name, one, state):
            yield f"verdict:{name}"

    def _wants_a_verdict(self, name: str, one: Statement, state: Debriefing) -> bool:
        """True for one that was not given yet, and for a yes on a must have that is not firm enough for it.

        `Don't know yet` is a verdict too, so a file cannot tell whether that was said or not asked. It is asked
        after the grade, and of the last statement kept, where the conversation may have been left.
        """
        key, graded = f"verdict:{name}", f"grade:{name}"
        if one.verdict == "met":
            return self.ground.is_too_soft(one)
        if one.verdict != "unknown" or key in state.way.passed or not self.ground.wants_of(one):
            return False
        return graded in state.way.passed or one is state.data.heard[-1]


def _of_talk(state: Debriefing) -> Iterator[str]:
    meeting, passed = state.data, state.way.passed
    if not meeting.audience and "met" not in passed:
        yield "met"
    if meeting.round is None and meeting.audience != (CURRENT_BOSS,) and "round" not in passed:
        yield "round"
