"""What may stand where the person pressed Tab, for bash, zsh and fish.

The shell's script (`scripts`) calls the program with the words so far and `_WANTFIRST_COMPLETE` set. `line` finds out
what the last word is, `values` what it may be. The answer, on stdout: a line `words` or `files` (then the shell offers
files itself), and below `words` one candidate a line, with a tab and what it means where that helps.
"""

from wantfirst.cli.complete.answer import answer

__all__ = ["answer"]
