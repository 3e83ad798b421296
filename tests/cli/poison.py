"""What no file, no argument and no variable should hold, and yet one day will."""

from __future__ import annotations

import re
from pathlib import Path

# What must never reach a terminal: controls but tab and line end (and colour), C1, bidi controls, lone surrogates.
STEERING = re.compile(
    "\x1b(?!\\[[0-9;]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)

TEXTS = {
    "escape": "\x1b[31mred\x1b[2J",
    "title of the window": "\x1b]0;stolen\x07",
    "clipboard": "\x1b]52;c;c3RvbGVu\x07",
    "link": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "reset": "\x1bc",
    "C1": "\x9b2J \x9d0;x\x9c",
    "delete": "a\x7f\x08\x08b",
    "carriage return": "good\rEVIL",
    "bidi": "pay \u202eevil\u202c \u2066x\u2069 \u200f\u061c",
    "zero width": "a\u200bb\u2060c\ufeffd",
    "combining": "e" + "\u0301" * 40,
    "line separators": "one\u2028two\u2029three\x85four",
    "lone surrogate": "\ud83d\udcff\udfff",
    "markup": "[red]x[/] [/] a [/b] c [link=http://evil.example]click[/link] [bold",
    "emoji code": ":moneybag: :warning:",
    "backslash": "C:\\",
    "format": "{} {0} {x!r} %s %d %(x)s $HOME `id` ${x}",
    "sql": "'; DROP TABLE questions; -- \" OR 1=1 NEAR(a b) * ^a -b a:b (",
    "jinja": "{{ 7*7 }} {% for x in y %}",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)> &lt; \"'`",
    "javascript": "[x](javascript:alert(1)) <javascript:alert(1)>",
    "markdown": "# a | b \\ *c* _d_ `e` ![x](y) \n- f\n1. g\n---\n| h |",
    "formula": "=cmd|'/c calc'!A1",
    "path": "../../../etc/passwd",
    "absolute path": "/etc/passwd",
    "device": "/dev/null",
    "flag": "--help",
    "dashes": "--",
    "empty": "",
    "blank": " \t\n ",
    "dots": "...",
    "dot": ".",
    "yaml": "a: b\n- c\n&x *y !!z",
    "number": "9" * 400,
    "negative": "-1",
    "float": "1e309",
    "not a number": "nan",
    "date": "2023-02-29",
    "long": "x" * 5_000,
    "long of words": "why " * 5_000,
    "digits of another script": "٣٤ ² Ⅳ",
    "emoji": "👩\u200d⚕️🏳️\u200d🌈",
    "wide": "静かな日曜日" * 20,
    "case that grows": "ǅ ß İ ŉ ﬁ",
}

_DEEP = b"[" * 25_000
FILES = {
    "nothing": b"",
    "null": b"null\n",
    "text": b"hello\n",
    "number": b"5\n",
    "list": b"- a\n- b\n",
    "list of lists": b"- [a, [b]]\n",
    "empty map": b"{}\n",
    "NUL": b"version: 1\n\x00\n",
    "NULs after a power cut": b"\x00" * 4096,
    "binary": bytes(range(256)),
    "UTF-16": "version: 1\n".encode("utf-16"),
    "Latin-1": "version: 1\ntitle: caf\xe9\n".encode("latin-1"),
    "BOM alone": b"\xef\xbb\xbf",
    "two BOMs": b"\xef\xbb\xbf\xef\xbb\xbfversion: 1\n",
    "deep": _DEEP,
    "deep and closed": _DEEP + b"]" * 25_000,
    "deep maps": b"{a: " * 5_000,
    "alias": b"version: 1\na: &x [1]\nb: *x\n",
    "recursion": b"a: &a [*a]\n",
    "merge": b"a: &a {x: 1}\nb: {<<: *a}\n",
    "tag": b"!!python/object/apply:os.system [id]\n",
    "number with a tag": b"version: !!int abc\n",
    "impossible date": b"version: 2023-02-29\n",
    "hexadecimal": b"version: 0x_\n",
    "5,000 digits": b"version: " + b"9" * 5_000 + b"\n",
    "sexagesimal": b"version: 1:59:59:59\n",
    "key twice": b"version: 1\nversion: 1\n",
    "two documents": b"version: 1\n---\nversion: 1\n",
    "tabs": b"version: 1\nwants:\n\t- want: x\n",
    "unclosed": b'version: 1\nwants:\n  - want: "my Sun',
    "bad escape": b'version: "\\x"\n',
    "too large escape": b'a: "\\U00110000"\n',
    "much too large escape": b'a: "\\U90110000"\n',
    "surrogate escape": b'version: 1\nwants: [{want: "\\ud800"}]\n',
    "huge key": b"x" * 100_000 + b": 1\n",
    "huge text": b"version: 1\na: '" + b"x" * 200_000 + b"'\n",
    "complex key": b"? [a, b]\n: 1\n",
    "version 2": b"version: 2\n",
    "no version": b"wants: []\n",
    "version of another kind": b"version: [1]\n",
    "wants of another kind": b"version: 1\nwants: {a: b}\nmeetings: x\nquestions: {}\nchanges: 5\nemployer: [x]\n",
    "nulls": b"version: 1\nwants: [~, {want: ~}, {}, [], 5]\nmeetings: [~]\nquestions: [~]\nchanges: [~]\n",
    "unknown keys": b"version: 1\nwnats: []\n1: 2\nno: yes\n~: x\n",
    "directive": b"%FOO bar\n---\nversion: 1\n",
    "percent": b"%YAML 9.9\n---\nversion: 1\n",
    "only marks": b"---\n...\n",
}


def quoted(text: str) -> str:
    """The text as YAML that looks plain: each odd sign is written by its code."""
    codes = ((f"\\U{ord(sign):08X}" if not sign.isascii() or not sign.isprintable() or sign in '"\\' else sign)
             for sign in text)  # fmt: skip
    return f'"{"".join(codes)}"'


def worksheet(text: str) -> str:
    """A worksheet with the text in every field that takes any."""
    t = quoted(text)
    return (
        f"version: 1\nsituation: {t}\nwants:\n  - {{id: mine, want: {t}, why: {t}, importance: must, sign: {t}, "
        f"floor: {t}, note: {t}, say: {t}, themes: [off-hours]}}\n  - want: {t}\n    private: true\n"
        f"  - {{want: To learn wound care, themes: [learning], why: {t}}}\n"
        f"skipped: {{situation: {t}}}\n"
    )


def employer(text: str) -> str:
    """An employer with the text in every field that takes any."""
    t = quoted(text)
    return (
        f"version: 1\nemployer: {t}\nknown: [{{want: mine, verdict: met, note: {t}}}]\nmeetings:\n"
        f"  - {{date: 2026-11-09, round: 1, audience: [hr], heard: [{{wants: [mine], said: {t}, by: {t}, "
        f"grade: claim, verdict: met}}]}}\n  - {{round: 2, audience: [peer]}}\n"
    )


def pack(text: str) -> str:
    """A pack with the text in every field that takes any."""
    t = quoted(text)
    return (
        f"version: 1\npack: odd\ntitle: {t}\nabout: {t}\nby: {t}\nquestions:\n  - id: one\n    ask: {t}\n"
        f"    why: {t}\n    themes: [off-hours]\n    rounds: [1, 2, 3, offer]\n"
        f"    audiences: [recruiter, hr, boss, peer, exec, report]\n    follow_ups: [{t}, {t}]\n    firm: {t}\n"
        f"    soft: {t}\n    delicate: {{softer: {t}, indirect: {t}, risk: {t}}}\n    ask_back: {t}\n"
        f"phrases:\n  - id: two\n    of: employer\n    says: [{t}, expand the practice]\n    could_mean: [{t}, {t}]\n"
        f"    missing: [who]\n    follow_ups: [{t}]\n    choice: {t}\n    themes: [off-hours]\n"
        f"themes:\n  - {{id: odd-one, label: {t}, about: {t}, heard_as: [{t}]}}\n"
    )


def history(text: str) -> str:
    """A history with the text in every field that takes any."""
    t = quoted(text)
    return f"version: 1\nchanges:\n  - {{date: 2026-10-01, want: mine, key: want, from: {t}, to: {t}}}\n"


FIELDS = {"worksheet.yaml": worksheet, "employers/acme.yaml": employer, "questions/odd.yaml": pack,
          "history.yaml": history}  # fmt: skip


def _questions(many: int, *more: str) -> bytes:
    lines = "".join(f"    {line}\n" for line in more)
    return (
        b"version: 1\npack: odd\ntitle: Odd\nquestions:\n"
        + "".join(
            f"  - id: q{number}\n    ask: Who last moved up from here in the years before?\n    themes: [off-hours]\n"
            f"    rounds: [1]\n    audiences: [boss]\n    follow_ups: [When?]\n{lines}"
            for number in range(many)
        ).encode()
    )


# As much as a file may hold, or nearly; by place, and what makes it.
HEAVY = {
    "values without end": ("questions/odd.yaml", lambda: b"version: 1\nquestions: [" + b"a," * 190_000 + b"]\n"),
    "too many values": ("questions/odd.yaml", lambda: b"version: 1\nquestions: [" + b"a," * 2_000_000 + b"]\n"),
    "keys without end": ("questions/odd.yaml", lambda: b"".join(b"k%d: 1\n" % number for number in range(90_000))),
    "one comment": ("questions/odd.yaml", lambda: b"#" * (4 * 1024 * 1024)),
    "twins": ("questions/odd.yaml", lambda: _questions(7_000)),
    "lost references": ("questions/odd.yaml", lambda: _questions(3_000, "replaces: a/b", "odd: x")),
    "long texts": ("worksheet.yaml", lambda: worksheet("why " * 15_000).encode()),
    "much to say": ("worksheet.yaml", lambda: b"version: 1\nsituation: '" + b"x y " * 16_000 + b"'\n"),
    "a long history": (
        "history.yaml",
        lambda: b"version: 1\nchanges:\n"
        + b"  - {date: 2026-10-01, want: mine, key: want, from: a, to: b}\n" * 20_000,
    ),
    "an employer who talks": (
        "employers/acme.yaml",
        lambda: b"version: 1\nemployer: A\nmeetings:\n  - audience: [hr]\n    heard:\n"
        + b"      - {said: We plan to, wants: [a]}\n" * 10_000,
    ),
}  # fmt: skip


def passable(text: str) -> str:
    """The text as a system hands it over, as an argument or in a variable: no NUL, and bytes that are no UTF-8."""
    return "".join(
        sign if sign == "\udcff" or not "\ud800" <= sign <= "\udfff" else "" for sign in text if sign != "\0"
    )


def lay(home: Path, place: str, data: bytes) -> Path:
    """Put the data into the file of a home."""
    path = home / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
