"""Leads a conversation on the terminal: ask, take the reply, save, and so on until all is said.

It knows nothing of what is talked about; that is the flow's (see `core/conversation`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import BACK, SKIP, STOP, VALUE, Flow, NotUsable, Prompt, Reply, S
from wantfirst.screen.ask import ask
from wantfirst.screen.console import put

REASON = Prompt(key="", ask="What keeps you from it today? Enter alone is fine.", reason_asked=False)


class StoppedError(Exception):
    """The person wants to stop here; everything said so far is saved."""


class Conversation(Generic[S]):
    """One sitting of a conversation.

    Args:
        flow: what is asked and what replies change.
        keep: saves a state whose data changed; what it raises ends the conversation.
        go_on: the command that comes back to it, told to whoever stops.
        plain: numbered choices and no redrawing.
        editor: opens a reply in the person's editor and gives it back; None: there is none here.
    """

    def __init__(
        self, flow: Flow[S], keep: Callable[[S], None], *, go_on: str, plain: bool,
        editor: Callable[[str], str] | None = None,
    ) -> None:  # fmt: skip
        self.flow = flow
        self.keep = keep
        self.go_on = go_on
        self.plain = plain
        self.editor = editor

    def run(self, state: S) -> S | None:
        """Ask until all is said, and give the last state; None when the person stopped before.

        Raises KeyboardInterrupt on Ctrl-C, after saying that all is saved. Ctrl-D is the word `stop`.
        """
        try:
            while (prompt := self.flow.prompt(state)) is not None:
                state = self._step(state, prompt)
        except StoppedError:
            put()
            put(f"Saved. Go on whenever you like: {self.go_on}")
            return None
        except KeyboardInterrupt:
            put()
            put(f"Stopped. Everything before this is saved. To go on: {self.go_on}")
            raise
        return state

    def _step(self, state: S, prompt: Prompt) -> S:
        """Ask until there is a reply that can be used; the state after it, saved."""
        while True:
            reply = self._reply(prompt)
            try:
                after = self._skip(state, prompt) if reply.does == SKIP else self._after(state, prompt, reply)
            except NotUsable as problem:
                put(str(problem))
                if reply.does == VALUE and problem.offered and not prompt.choices:
                    prompt = prompt._replace(current=reply.text)  # offered again, to be corrected
                continue
            if after.note:
                put(after.note)
            return after

    def _after(self, state: S, prompt: Prompt, reply: Reply) -> S:
        after = self.flow.after(state, prompt, reply)
        self._save(state, after)
        return after

    def _skip(self, state: S, prompt: Prompt) -> S:
        """Leave a question for later: saved at once, then again with the reason, if there is one."""
        left = self._after(state, prompt, Reply(does=SKIP))
        if not prompt.reason_asked:
            return left
        reason = self._reply(REASON)
        if reason.does == BACK:
            self._save(left, state)
            return state
        after = self.flow.after(state, prompt, Reply(does=SKIP, reason=one_line(reason.text)))
        self._save(left, after)
        return after

    def _reply(self, prompt: Prompt) -> Reply:
        reply = ask(prompt, plain=self.plain, editor=self.editor)
        if reply.does == STOP:
            raise StoppedError
        return reply

    def _save(self, before: S, after: S) -> None:
        if after.data != before.data:
            self.keep(after)
