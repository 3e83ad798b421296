"""Makes text safe to show: what could steer a terminal becomes visible instead.

Applied once, where text enters the program (YAML, arguments, replies, file names).
"""

from __future__ import annotations

import re

# C0 controls but tab and newline, DEL, C1 controls, bidi controls, lone surrogates. Zero-width joiners stay:
# emoji and several scripts need them. Compiled when it is first needed, which is seldom.
_UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def clean(text: str) -> str:
    r"""Return `text` with unsafe characters made visible, `\n` and `\t` kept.

    C0 and DEL become caret notation (`^[`), C1 and bidi controls their code (`<9B>`, `<202E>`), a lone
    surrogate U+FFFD; `\r\n` and a lone `\r` become `\n`.
    """
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, _visible, text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return cleaned `text` on one line, runs of white space folded to single spaces."""
    return " ".join(clean(text).split())


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20 or code == 0x7F:
        return "^" + chr(code ^ 0x40)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"<{code:02X}>"
