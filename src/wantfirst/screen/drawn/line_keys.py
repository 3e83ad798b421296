"""Keys while a line is typed: none of them costs a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application.current import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.bindings.named_commands import get_by_name
from prompt_toolkit.keys import Keys

from wantfirst.core.clean import clean
from wantfirst.core.conversation import Reply
from wantfirst.screen.commands import EDIT

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyPressEvent


def typing_keys(offered: str, *, editable: bool = False) -> KeyBindings:
    """The keys that differ from those of any other line on a terminal.

    `offered` stood there before any was typed; `editable`: Ctrl-X Ctrl-E opens an editor, as in a shell.
    """
    keys = KeyBindings()
    keys.add("c-d")(get_by_name("delete-char"))
    keys.add("c-d", filter=Condition(lambda: get_app().current_buffer.text in ("", offered)))(end)
    keys.add("c-z")(suspend)
    keys.add("escape", "enter")(_accept)
    keys.add(Keys.BracketedPaste)(_paste)
    if editable:
        keys.add("c-x", "c-e")(_edit)
    return keys


def suspend(event: KeyPressEvent) -> None:
    """To the shell and back with `fg`, the line as it was; without a shell behind it, nothing."""
    event.app.suspend_to_background()


def _accept(event: KeyPressEvent) -> None:
    """Alt-Enter is Enter: some write their mails so."""
    event.current_buffer.validate_and_handle()


def _paste(event: KeyPressEvent) -> None:
    """Many lines become one, where the cursor stands; the first of them does not end the reply.

    Cleaned at once: what turns the direction of writing would garble the line that is shown.
    """
    lines = (line.strip() for line in event.data.splitlines())
    event.current_buffer.insert_text(clean(" ".join(line for line in lines if line)))


def end(event: KeyPressEvent) -> None:
    """The end of all input, where nothing is typed: whoever presses this is done."""
    event.app.exit(exception=EOFError, style="class:exiting")


def _edit(event: KeyPressEvent) -> None:
    """Off this line and into the editor; the line comes back with what was written there."""
    event.app.erase_when_done = True
    event.app.exit(result=Reply(EDIT, event.current_buffer.text))
