"""Changing a hand-edited file at one place: the value is exact, and every other byte stays.

Three nets, one under the other: golden cases (what a person sees afterwards, byte by byte), a table of layouts by
awkward texts by edits, and random sequences of edits over every layout.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from wantfirst.core.clean import clean
from wantfirst.store import yaml_door
from wantfirst.store.splice import Append, Edit, Remove, Set, SpliceRefused, edited, plain, render, splice
from wantfirst.store.splice import text as splice_text
from wantfirst.store.splice.edit import Misfit, cleaned
from wantfirst.store.yaml_door import parse_text
from wantfirst.store.yaml_tree import Document, Mapping, Node, Scalar, Sequence

# --- Layouts: each holds `wants` with at least one want, whose `want` and `why` are there ------------------------

USUAL = """\
# What I want
version: 1
field: nursing   # keep
wants:
  # first of all
  - id: sundays
    want: To have my Sundays   # mine
    why: my own reason  # private
    sign:

  # and then

  - id: voice
    want: To be heard
    # why not?
    why: ~
    themes: [voice, boss]   # two
    # end of voice

unknown: 'kept as it is'
never: [growth/last-promoted]   # no
skipped: {}
# last words
"""
FOUR = """\
wants:
    -   want: a
        why: b  # c

    -   want: c
        why: d
other:
    key: 1
"""
UNINDENTED = "wants:\n- want: a\n  why: b\n# between\n- want: c\n  why: 'd'\nother: 1\n"
LITERAL = """\
wants:
  - want: |
      many
        lines

      here
    why: |-  # folded away
      one
      # not a comment
      two

    # a comment

  - want: last
    why: >
      folded
      text
other: |
  x


# end
"""
KEPT = "wants:\n  - want: a\n    why: |+\n      x\n\n\n    note: |2\n        y\n\nother: 1\n"
EMPTY_VALUES = "wants:\n  - want: a\n    why:\n    sign:   # later\n    note: ~ # tilde\nnever:\nskipped: ~\n"
FLOW = """\
version: 1
wants: [{want: a, why: b}, {want: "c, d", why: 'e'}]   # short
never: [ growth/a,  # one
  growth/b  # two
]
skipped: {a.sign: later, }
"""
ON_BELOW = """\
wants:
  -
    want:
      a text on
      the line below   # of two lines
    why:
      "quoted
      over lines"
  - # nothing yet
    why: plain over
      two lines  # and a comment
    want: x
"""
DOCUMENT = "%YAML 1.1\n--- # begins\nwants:\n  - want: a\n    why: b\n...\n# after\n"
NESTED = """\
wants:
  - want: a
    why: b
    deep:
      - - x
        - y: 1
          z: 2
      - {k: [v, w]}
other: 1
"""
QUOTED_KEYS = '"wants":\n  - \'want\': a\n    "why" : b\n    ? odd\n    : value\nother : 1\n'
ODD_BREAKS = "# one\x85# two\u2028wants:\u2029  - want: a\x85    why: b\n# end\r"

LAYOUTS = {
    "usual": USUAL,
    "four": FOUR,
    "unindented": UNINDENTED,
    "literal": LITERAL,
    "kept": KEPT,
    "empty-values": EMPTY_VALUES,
    "flow": FLOW,
    "on-the-line-below": ON_BELOW,
    "document": DOCUMENT,
    "nested": NESTED,
    "quoted-keys": QUOTED_KEYS,
    "odd-breaks": ODD_BREAKS,
    "crlf": USUAL.replace("\n", "\r\n"),
    "crlf-literal": LITERAL.replace("\n", "\r\n"),
    "mac": UNINDENTED.replace("\n", "\r"),
    "no-final-break": FOUR.rstrip("\n"),
    "no-final-break-2": UNINDENTED.rstrip("\n") + "  # end",
    "emoji": "# 😀 é\nwants:\n  - want: 😀 first  # 😀\n    why: 日本語\n",
}
SCANNER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BOM = b"\xef\xbb\xbf"

AWKWARD = (
    "no", "No", "on", "off", "yes", "y", "n", "Y", "~", "null", "NULL", "true", "False", "none", ".nan", ".inf",
    "-.INF", "0", "1", "-1", "+1", "012", "0o14", "0x1F", "0b11", "1_000", "1e3", "1.5", "1.5e+3", ".5", "1:30",
    "190:20:30", "1:30.5", "09:30", "2020-01-01", "2020-01-01T10:00:00Z", "2020-13-45", "=", "<<", "-", "--",
    "---", "...", "?", ":", "[x", "x]", "{x", "x}", "[]", "{}", "- a", "? a", ": a", "a: b", "a:", "a :b",
    "a #b", "#b", "a#b", "a, b", ",", "a,", "'", '"', "it's", '"quoted"', "'quoted'", "\\", "\\n", "a\\", "@x",
    "`x", "%x", "&a", "*a", "!t", "!!str x", "|", ">", "|-", "", " ", "  ", " a", "a ", "a  b", "\t", "a\tb",
    "\ta", "a\t", "\n", "a\n", "a\nb", "a\nb\n", "a\n\n", "\na", " a\nb", "a\n  b", "a \nb", "a\n\nb",
    "a\n \nb", "a\n\tb", "# a\n# b", "- a\n- b", "a: b\nc: d", "---\n...", "a\n---\nb", "x\n#", "😀", "a 😀 b",
    "👩‍⚕️ nurse", "é", "日本語", "नमस्ते", "עברית", "a\u00a0b", "\u200bz", "\ufeffx", "x\ufeff", "\u2028",
    "a\u2029b", "\x85", "\x00", "\x1b[31m", "\x7f", "\x9b", "\u202e", "\ud800", "\ufffe", "\uffff",
    "\U0010ffff", "a\r\nb", "a\rb", "x" * 5000, "word " * 1000 + "end", "a\n" * 500, "x" * 130 + ": y",
    "To have my Sundays, (again)?", "growth/last-promoted",
)  # fmt: skip


def read(text: str, name: str = "w.yaml") -> Document:
    return parse_text(text, name)


# --- What may change: an oracle of its own, that knows nothing of how the edit is made ---------------------------

_LINES = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|$)")


def rows(text: str) -> list[str]:
    return [row for row in _LINES.findall(text) if row]


@lru_cache(maxsize=64)
def comments(text: str) -> list[str]:
    """All comments, found by the scanner's tokens: what stands between two tokens and begins with `#`."""
    tokens = [token for token in yaml.scan(text, Loader=SCANNER) if token.end_mark.index > token.start_mark.index]
    found, at = [], 0
    for token in tokens:
        start, end = token.start_mark.index, token.end_mark.index
        found += re.findall("#[^\r\n\x85\u2028\u2029]*", text[at:start])
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            found += re.findall(r"\A[|>][-+0-9]*[ \t]+(#[^\r\n\x85\u2028\u2029]*)", text[start:end])
        at = max(at, end)
    return found + re.findall("#[^\r\n\x85\u2028\u2029]*", text[at:])


def place(document: Document, path: tuple[str | int, ...]) -> tuple[Node | None, int, bool]:
    """The last node on the path that is there, the line it is named on, and whether it is the path's end."""
    node: Node | None = document.root
    line = 0
    for step in path:
        if isinstance(node, Mapping) and step in node.values:
            line, node = node.keys[str(step)].start.line, node.values[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.start.line
        else:
            return node, line, False
    return node, line, True


def last_line(here: list[str], node: Node) -> int:
    """The last line with content of a node; its mark may be further down."""
    line = node.end.line if node.end.column else node.end.line - 1
    if isinstance(node, Scalar):
        keep = node.style in ("|", ">") and "+" in here[node.start.line]
        while not keep and line > node.start.line and not here[line].strip():
            line -= 1
        return line
    held = list(node.values.values()) if isinstance(node, Mapping) else node.items
    if held and not node.flow:
        return last_line(here, held[-1])
    while line > node.start.line and (line >= len(here) or not here[line].split("#")[0].strip()):
        line -= 1
    return line


def may_change(document: Document, edit: Edit) -> tuple[int, int] | None:
    """First and last line that the edit may touch; None when it may only put lines in between."""
    here = rows(document.text)
    node, line, whole = place(document, edit.path)
    if isinstance(edit, Remove):
        above, above_line, _ = place(document, edit.path[:-1])
        assert isinstance(above, Mapping | Sequence)
        only = len(plain(above) or ()) == 1
        assert node is not None
        joined = edit.path[-1] == (next(iter(above.values)) if isinstance(above, Mapping) else 0)  # with a dash
        first = above_line if only or above.flow else max(0, line - 1)  # a dash may stand on the line above
        return first, last_line(here, above if above.flow else node) + joined
    if node is None or isinstance(node, Scalar) or node.flow or (whole and isinstance(edit, Set)):
        return dash_line(here, line), max(line, last_line(here, node)) if node else len(here)
    return None


def dash_line(here: list[str], line: int) -> int:
    """The line of the bare dash that an item on a line of its own hangs from, else `line`."""
    above = next((at for at in range(line - 1, -1, -1) if here[at].split("#")[0].strip()), line)
    return above if here and here[above].split("#")[0].strip() == "-" else line


def check_untouched(old: Document, new: Document, edit: Edit) -> None:
    """Every line the edit has no business with is there, byte for byte, and so is every comment."""
    before, after = rows(old.text), rows(new.text)
    span = may_change(old, edit)
    if span is None:
        same = next((i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before))
        rest = before[same:]
        if rest and same == len(before) - 1 and after[same].rstrip("\r\n") == before[same]:
            rest = []  # the last line had no break: it got one, and the text still ends without
            assert not re.search("[\r\n]\\Z", new.text)
        assert not rest or after[-len(rest) :] == rest
    else:
        first, last = span
        assert after[:first] == before[:first]
        assert "".join(after).endswith("".join(before[last + 1 :]))
    if not isinstance(edit, Remove):
        assert comments(new.text) == comments(old.text)
    assert new.bom == old.bom


def made(document: Document, edit: Edit) -> Document:
    """The edit made, and found to be exact by all that can be known from outside."""
    new = splice(document, [edit], "w.yaml")
    assert plain(new.root) == edited(plain(document.root), cleaned(edit))
    assert plain(parse_text(new.text, "again").root) == plain(new.root)
    if plain(document.root) == plain(new.root):
        assert new.text == document.text
    else:
        check_untouched(document, new, cleaned(edit))
    return new


# --- Golden cases: what the person finds afterwards ---------------------------------------------------------------

WHY = ("wants", 0, "why")
NEW = {"want": "c", "why": "two\nlines", "themes": ["pay", "a, b"]}

GOLDEN: dict[str, tuple[str, Edit, str]] = {
    "a value, its comment stays": ("why: x  # mine\n", Set(("why",), "new"), "why: new  # mine\n"),
    "a value of unsafe text": ("why: x # y\n", Set(("why",), "a: b"), 'why: "a: b" # y\n'),
    "an empty value": ("why:\nz: 1\n", Set(("why",), "new"), "why: new\nz: 1\n"),
    "an empty value with a comment": ("why:   # mine\n", Set(("why",), "no"), 'why: "no"   # mine\n'),
    "an empty value with a space": ("why: \n", Set(("why",), "new"), "why: new\n"),
    "a tilde": ("why: ~  # x\n", Set(("why",), "new"), "why: new  # x\n"),
    "nothing, in place of a value": ("why: x\n", Set(("why",), None), "why: ~\n"),
    "an empty text": ("why: x\n", Set(("why",), ""), 'why: ""\n'),
    "a quoted value": ("why: 'it''s'  \n", Set(("why",), "new"), "why: new  \n"),
    "a plain text of two lines": ("why: a\n  b  # c\nz: 1\n", Set(("why",), "new"), "why: new  # c\nz: 1\n"),
    "a value on the line below": ("why:\n  old # c\n", Set(("why",), "new"), "why:\n  new # c\n"),
    "a block of text": (
        "why: |  # c\n  a\n  b\n\n# d\nz: 1\n",
        Set(("why",), "new"),
        "why: new  # c\n\n# d\nz: 1\n",
    ),
    "a folded block at the end": ("why: >-\n  a\n  b", Set(("why",), "new"), "why: new"),
    "several lines in place of one": ("why: x  # c\n", Set(("why",), "a\nb\n"), "why: |  # c\n  a\n  b\n"),
    "several lines without a break at the end": ("why: x", Set(("why",), "a\nb\n"), 'why: "a\\nb\\n"'),
    "several lines, one with a space at its end": ("why: x\n", Set(("why",), "a \nb"), 'why: "a \\nb"\n'),
    "several lines, a tab in one": ("why: x\n", Set(("why",), "a\n\tb"), 'why: "a\\n\\tb"\n'),
    "several lines above an indented comment": ("why: x\n  # c\n", Set(("why",), "a\nb"), 'why: "a\\nb"\n  # c\n'),
    "brackets in place of lines": ("k:  # c\n  - a\n  - b\nz: 1\n", Set(("k",), ["x"]), "k: [x]  # c\nz: 1\n"),
    "lines in place of brackets": ("k: [x]  # c\n", Set(("k",), [{"a": "b"}]), "k:  # c\n  - a: b\n"),
    "a comment above stays above": ("k:\n# c\n- a\n", Set(("k",), ["x"]), "k:\n# c\n  [x]\n"),
    "an item": ("k:\n-   a # c\n- b\n", Set(("k", 0), "x"), "k:\n-   x # c\n- b\n"),
    "an item of keys": ("k:\n-   a: 1\n    b: 2\n", Set(("k", 0), {"c": "d", "e": "f"}), "k:\n-   c: d\n    e: f\n"),
    "a new key, before what follows": (
        "wants:\n  - want: a # x\n\n  # about b\n  - want: b\nz: 1\n",
        Set(WHY, "new"),
        "wants:\n  - want: a # x\n    why: new\n\n  # about b\n  - want: b\nz: 1\n",
    ),
    "a new key behind a block of text": (
        "wants:\n  - want: |\n      a\n\n  # c\n",
        Set(WHY, "new"),
        "wants:\n  - want: |\n      a\n    why: new\n\n  # c\n",
    ),
    "a new key behind a block that ends in spaces": (
        "a: |\n  x\n     \n \n# c\n",
        Set(("b",), "new"),
        "a: |\n  x\n     \nb: new\n \n# c\n",
    ),
    "a new key with missing parents": ("z: 1\n", Set(("a", "b.c"), "x"), "z: 1\na:\n  b.c: x\n"),
    "a new key under an empty one": ("a:  # c\nz: 1\n", Set(("a", "b"), "x"), "a:  # c\n  b: x\nz: 1\n"),
    "a new key under empty brackets": ("a: {}  # c\n", Set(("a", "b"), "x"), "a:  # c\n  b: x\n"),
    "a new key in a page of empty brackets": ("{}\n", Set(("a",), "x"), "a: x\n"),
    "a new key before the end mark": ("---\na: 1\n...\n# c\n", Set(("b",), "x"), "---\na: 1\nb: x\n...\n# c\n"),
    "a new key where the last line is open": ("a: 1  # c", Set(("b",), "x"), "a: 1  # c\nb: x"),
    "a new key where the last text is open": ("a: 1\nb: |\n  x", Set(("c",), "new"), "a: 1\nc: new\nb: |\n  x"),
    "a new key, CRLF": ("a: 1\r\nb: 2\r\n", Set(("c",), "x\ny"), "a: 1\r\nb: 2\r\nc: |-\r\n  x\r\n  y\r\n"),
    "a new key in brackets": ("a: {b: c}  # d\n", Set(("a", "e"), "no"), 'a: {b: c, e: "no"}  # d\n'),
    "a new key in brackets over lines": (
        "a: {b: c,  # d\n    e: f  # g\n}\n",
        Set(("a", "h"), "i"),
        "a: {b: c,  # d\n    e: f, h: i  # g\n}\n",
    ),
    "a value in brackets": ("a: {b: c, d: }\n", Set(("a", "d"), "x, y"), 'a: {b: c, d: "x, y"}\n'),
    "the first key of an empty file": ("", Set(("a",), "x"), "a: x\n"),
    "the first key below comments": ("# c\n\n", Set(("a",), "x"), "# c\n\na: x\n"),
    "the first key below an open comment": ("# c", Set(("a",), "x"), "# c\na: x"),
    "the first key before the end mark": ("---\n# c\n...\n# d\n", Set(("a",), "x"), "---\n# c\na: x\n...\n# d\n"),
    "the version is a number": ("# c\n", Set(("version",), "1"), "# c\nversion: 1\n"),
    "a want like its siblings": (
        "wants:\n    -   want: a\n\n    -   want: b\n\n# end\nz: 1\n",
        Append(("wants",), NEW),
        "wants:\n    -   want: a\n\n    -   want: b\n\n    -   want: c\n        why: |-\n          two\n"
        "          lines\n"
        '        themes: [pay, "a, b"]\n\n# end\nz: 1\n',
    ),
    "a want in a list that is not indented": (
        "wants:\n- want: a\nz: 1",
        Append(("wants",), {"want": "b", "why": "c"}),
        "wants:\n- want: a\n- want: b\n  why: c\nz: 1",
    ),
    "the first want, no key": ("z: 1\n", Append(("wants",), {"want": "a"}), "z: 1\nwants:\n  - want: a\n"),
    "the first want, an empty key": ("w:\nz: 1\n", Append(("w",), {"want": "a"}), "w:\n  - want: a\nz: 1\n"),
    "the first want, a tilde": ("wants: ~ # c\n", Append(("wants",), {"want": "a"}), "wants: # c\n  - want: a\n"),
    "the first want, brackets": ("wants: []\n", Append(("wants",), {"want": "a"}), "wants:\n  - want: a\n"),
    "a short item in brackets": ("n: [a/b]  # c\n", Append(("n",), "c/d"), "n: [a/b, c/d]  # c\n"),
    "a short item in an empty list": ("n: []  # c\n", Append(("n",), "c/d"), "n: [c/d]  # c\n"),
    "an item in brackets over lines": (
        "n: [a,  # c\n  b,  # d\n]", Append(("n",), "e"), "n: [a,  # c\n  b, e,  # d\n]",
    ),
    "a key out": ("# a\na: 1\n# b\nb: 2  # c\n# d\nd: 3\n", Remove(("b",)), "# a\na: 1\n# b\n# d\nd: 3\n"),
    "the last key out": ("a: 1\nb:\n  c: 2\n\n# d", Remove(("b",)), "a: 1\n\n# d"),
    "the first key of a want out": ("w:\n  - a: 1  # c\n    b: 2\n", Remove(("w", 0, "a")), "w:\n  - b: 2\n"),
    "the first key of a want out, a comment below": (
        "w:\n  - a: 1\n    # about b\n    b: 2\n",
        Remove(("w", 0, "a")),
        "w:\n  -\n    # about b\n    b: 2\n",
    ),
    "a want out": (
        "w:\n  # one\n  - a: 1  # x\n    # y\n    b: |\n      z\n\n  # two\n  - a: 2\n",
        Remove(("w", 0)),
        "w:\n  # one\n\n  # two\n  - a: 2\n",
    ),
    "the only want out": ("w: # c\n  - a: 1 # x\nz: 1\n", Remove(("w", 0)), "w: [] # c\nz: 1\n"),
    "the only want out, a comment above": ("w:\n  # c\n  - a: 1\n", Remove(("w", 0)), "w:\n  # c\n  []\n"),
    "the only key of a want out": ("w:\n  - a: 1\n", Remove(("w", 0, "a")), "w:\n  - {}\n"),
    "the only key of a page out": ("# c\na: 1\n", Remove(("a",)), "# c\n{}\n"),
    "an item out of brackets": ("n: [a, b, c]\n", Remove(("n", 1)), "n: [a, c]\n"),
    "the last item out of brackets": ("n: [a, b]\n", Remove(("n", 1)), "n: [a]\n"),
    "the only item out of brackets": ("n: [a]\n", Remove(("n", 0)), "n: []\n"),
    "a key out of brackets": ("n: {a: 1, b: 2}\n", Remove(("n", "a")), "n: {b: 2}\n"),
    "an item out of brackets over lines": ("n: [a, # c\n  b] # d\n", Remove(("n", 0)), "n: [b] # d\n"),
    "what is not there": ("a: 1\n", Remove(("b", "c")), "a: 1\n"),
    "what is so already": ("a: 'x'\n", Set(("a",), "x"), "a: 'x'\n"),
    "a control character": ("a: x\n", Set(("a",), "\x1b[31m"), 'a: "^[[31m"\n'),
}  # fmt: skip


@pytest.mark.parametrize(("before", "edit", "after"), GOLDEN.values(), ids=GOLDEN.keys())
def test_the_text_afterwards_is_exactly_this(before: str, edit: Edit, after: str) -> None:
    """One case of each kind, byte for byte."""
    assert made(read(before), edit).text == after


@pytest.mark.parametrize(("before", "edit", "after"), GOLDEN.values(), ids=GOLDEN.keys())
def test_the_pure_parser_leads_to_the_same_text(
    before: str, edit: Edit, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where PyYAML has no C parser, the same bytes come out."""
    monkeypatch.setattr(yaml_door, "_Loader", yaml.SafeLoader)
    assert splice(read(before), [edit], "w.yaml").text == after


# --- The table: layouts by awkward texts by edits -----------------------------------------------------------------

FORMS = {
    "set": lambda text: Set(WHY, text),
    "new": lambda text: Set(("wants", 0, "brand-new"), text),
    "top": lambda text: Set(("situation",), text),
    "append": lambda text: Append(("wants",), {"want": text, "themes": [text, "b"]}),
    "list": lambda text: Append(("never",), text),
    "nested": lambda text: Set(("skipped", "a.sign"), text),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_awkward_text_goes_into_every_layout(layout: str, form: str) -> None:
    """Nothing of this is refused; it reads back the same, and what is around it stays."""
    document = read(LAYOUTS[layout])
    for text in AWKWARD:
        made(document, FORMS[form](text))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_key_and_item_can_be_taken_out(layout: str) -> None:
    """All keys and items of all layouts, one at a time, with their own lines and no others."""
    document = read(LAYOUTS[layout])
    kept_block = ("wants", 0, "note")  # without it, the empty line below would belong to the text above
    for path in places(document.root):
        if (layout, path) == ("kept", kept_block):
            with pytest.raises(SpliceRefused):
                made(document, Remove(path))
        else:
            made(document, Remove(path))


def places(node: Node | None, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The paths of all keys and items."""
    steps: list[tuple[str | int, Node]] = []
    if isinstance(node, Mapping):
        steps = list(node.values.items())
    elif isinstance(node, Sequence):
        steps = list(enumerate(node.items))
    return [one for step, child in steps for one in [(*path, step), *places(child, (*path, step))]]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_byte_order_mark_is_remembered(layout: str) -> None:
    """The mark is no part of the text, so places are right, and the document still knows of it."""
    document = yaml_door.parse_bytes(BOM + LAYOUTS[layout].encode(), "w.yaml")
    new = made(document, Set(WHY, "new"))
    assert new.bom
    assert "\ufeff" not in new.text


def test_a_stray_byte_order_mark_is_refused() -> None:
    """Two marks at the beginning would put the C parser's places off by one."""
    document = yaml_door.parse_bytes(BOM + BOM + b"why: x\nz: 1\n", "w.yaml")
    with pytest.raises(SpliceRefused):
        splice(document, [Set(("z",), "new")], "w.yaml")


# --- Random sequences ---------------------------------------------------------------------------------------------

texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(max_size=40),
    st.text(st.characters(categories=["Cs", "Cc", "Zs", "Zl", "Zp", "Cf", "Po", "So"]), max_size=8),
    st.text(" \n\t#:-|>'\"a", max_size=12),
)
keys = st.sampled_from(("want", "why", "sign", "note", "themes", "deep", "odd", "other"))
values = st.recursive(
    st.one_of(st.none(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)),
    max_leaves=5,
)
paths = st.one_of(
    st.tuples(st.just("wants"), st.integers(0, 2), keys),
    st.tuples(st.just("wants"), st.integers(0, 2)),
    st.tuples(st.sampled_from(("wants", "never", "skipped", "field", "other", "unknown", "fresh"))),
    st.tuples(st.just("never"), st.integers(0, 1)),
    st.tuples(st.sampled_from(("skipped", "other", "fresh")), st.one_of(keys, texts)),
)
edits = st.one_of(
    st.builds(Set, paths, values),
    st.builds(Set, paths, texts),
    st.builds(Append, paths, values),
    st.builds(Remove, paths),
)
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@settings(QUICK, max_examples=250)
@given(st.sampled_from(sorted(LAYOUTS)), st.lists(edits, min_size=1, max_size=6))
@example("on-the-line-below", [Remove(("wants", 0, "want")), Set(("wants", 0), None)])
@example("odd-breaks", [Set(("wants", 0, "want"), None), Remove(("wants", 0, "why")), Set(("wants", 0, "why"), None)])
def test_any_sequence_of_edits_keeps_what_is_not_edited(layout: str, sequence: list[Edit]) -> None:
    """Each edit is exact and leaves all other lines alone, or it is refused and nothing at all happens."""
    document = read(LAYOUTS[layout])
    for edit in sequence:
        try:
            document = made(document, edit)
        except (SpliceRefused, Misfit):
            continue


@settings(QUICK, max_examples=200)
@given(st.sampled_from(sorted(LAYOUTS)), st.sampled_from(sorted(FORMS)), texts)
def test_any_text_reads_back_as_it_was_cleaned(layout: str, form: str, text: str) -> None:
    """Whatever a person types is there afterwards; only what could steer a terminal has become visible."""
    assume(clean(text) != "<<")
    new = made(read(LAYOUTS[layout]), FORMS[form](text))
    assert clean(text) in str_values(plain(new.root))


def str_values(data: object) -> list[object]:
    if isinstance(data, dict):
        return [found for value in data.values() for found in str_values(value)]
    return [found for item in data for found in str_values(item)] if isinstance(data, list) else [data]


@settings(QUICK, max_examples=100)
@given(st.sampled_from(sorted(LAYOUTS)), edits)
def test_both_parsers_lead_to_the_same_text(layout: str, edit: Edit) -> None:
    """The pure parser marks some places differently; what is written does not depend on it."""
    found = []
    usual = yaml_door._Loader
    for loader in (usual, yaml.SafeLoader):
        yaml_door._Loader = loader
        try:
            found.append(splice(read(LAYOUTS[layout]), [edit], "w.yaml").text)
        except SpliceRefused as refused:
            found.append(refused.message)
        finally:
            yaml_door._Loader = usual
    assert found[0] == found[1]


# --- What is written is text for every reader ---------------------------------------------------------------------

# What the core schema of YAML 1.2 takes for nothing, a truth value or a number.
CORE = re.compile(
    r"null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN|"
)


@pytest.mark.parametrize("text", AWKWARD, ids=repr)
def test_another_reader_sees_the_same_text(text: str) -> None:
    """PyYAML's own loader, which resolves as YAML 1.1 does, gives back the very text, wherever it stands."""
    data = {"key": text, "flow": [text, "b"], "wants": [{"want": text, "themes": [text]}], "deep": {"a": {"b": text}}}
    cleaned_text = clean(text)
    assert str_values(yaml.safe_load(render(data))) == [cleaned_text, cleaned_text, "b", *[cleaned_text] * 3]


@pytest.mark.parametrize("text", [text for text in AWKWARD if "\ud800" not in text], ids=repr)
def test_quoting_holds_any_text_uncleaned(text: str) -> None:
    """The writer does not count on the text being clean; C1 controls and odd breaks are escaped."""
    for written in (splice_text.inline(text), splice_text.inline(text, in_flow=True), splice_text.quoted(text)):
        assert "\n" not in written
        assert yaml.safe_load(f"[{written}]" if written[0] == '"' else written) in (text, [text])


@settings(QUICK, max_examples=500)
@given(st.one_of(texts, st.from_regex(CORE, fullmatch=True), st.text("0123456789_:.-+eExob, yYnNaAfF", max_size=8)))
def test_what_is_left_plain_is_text_in_every_version(text: str) -> None:
    """Nothing without quotes is a number, a date, a truth value or nothing, in YAML 1.1 or 1.2."""
    for written in (splice_text.inline(text), splice_text.inline(text, in_flow=True)):
        if not written.startswith('"'):
            assert written == text
            assert not CORE.fullmatch(text)
            assert yaml.safe_load(f"a: {text}") == {"a": text}
    if not (written := splice_text.inline(text, in_flow=True)).startswith('"'):
        assert yaml.safe_load(f"{{a: {written}}}") == {"a": text}


def test_astral_characters_are_written_as_they_are() -> None:
    """A person who opens the file sees the emoji, not its code."""
    assert render({"a": "😀", "b": "日本語"}) == 'a: "😀"\nb: 日本語\n'


# --- A fresh file -------------------------------------------------------------------------------------------------


def test_a_fresh_file_is_in_our_own_style() -> None:
    """Keys in order, two spaces, short lists in brackets, long ones in lines, several lines as a block."""
    data = {
        "version": "1",
        "field": None,
        "present_job": "true",
        "wants": [{"id": "a", "want": "one\ntwo", "themes": ["pay", "voice"]}, {"id": "b", "want": "x", "themes": []}],
        "long": [
            "a rather long text that goes on and on",
            "another such text, which is long too",
            "and one more of these",
        ],
        "skipped": {"a.sign": "ask: first"},
        "empty": {},
    }
    assert render(data) == (
        'version: 1\nfield: ~\npresent_job: "true"\nwants:\n  - id: a\n    want: |-\n      one\n      two\n'
        "    themes: [pay, voice]\n  - id: b\n    want: x\n    themes: []\nlong:\n"
        "  - a rather long text that goes on and on\n"
        "  - another such text, which is long too\n  - and one more of these\n"
        'skipped:\n  a.sign: "ask: first"\nempty: {}\n'
    )


def test_a_fresh_file_of_nothing() -> None:
    """No data is an empty mapping, not an empty file."""
    assert render({}) == "{}\n"


@settings(QUICK, max_examples=200)
@given(st.dictionaries(keys, values, max_size=4))
def test_any_fresh_file_reads_back(data: dict[str, splice_text.Data]) -> None:
    """What `render` writes is what it was given, cleaned."""
    expected = cleaned(Set(("x",), data))
    assert isinstance(expected, Set)
    assert plain(read(render(data)).root) == expected.value


@pytest.mark.parametrize("data", [{"a": "x" * 70_000}, {"<<": "a"}, {"k" * 2000: "a"}], ids=["text", "merge", "key"])
def test_a_fresh_file_that_could_not_be_read_is_refused(data: dict[str, splice_text.Data]) -> None:
    """Too long, or a key the door does not take: better no file than one that cannot be opened."""
    with pytest.raises(SpliceRefused):
        render(data)


# --- What is refused ----------------------------------------------------------------------------------------------

REFUSED = {
    "a comment inside": ("a:\n  - b  # c\n  - d\n", Set(("a",), ["x"]), 1, "change `a`: `[x]`"),
    "a comment in brackets": ("z: 1\na: [b, # c\n d]\n", Set(("a",), "x"), 2, "change `a`: `x`"),
    "an open text above": ("a:\n - b: |\n    x", Append(("a",), "new"), 1, "add `- new` to `a`"),
    "a text where keys are": ("a: 1\nb: text\n", Set(("b", "c"), "x"), 2, "write `b.c`: `x`"),
    "a text where a list is": ("a: 1\nb: text\n", Append(("b",), "x"), 2, "add `- x` to `b`"),
    "keys where a list is": ("a: 1\nb: {}\n", Append(("b",), "x"), 2, "add `- x` to `b`"),
    "a list where keys are": ("b: [c]\n", Set(("b", "c"), "x"), 1, "write `b.c`: `x`"),
    "no such item": ("w:\n  - a\n", Set(("w", 3), "x"), 1, "write `w.4`: `x`"),
    "no such item to take out": ("w:\n  - a\n", Remove(("w", 1)), 1, "take out `w.2`"),
    "too long": ("a: x\n\nb: y\n", Set(("b",), "x" * 70_000), 3, "change `b`"),
    "a merge key": ("a: x\n", Set(("<<",), "x"), 1, "write `<<`"),
    "a text for a page": ("only text\n", Set(("a",), "x"), 1, "write `a`: `x`"),
    "a tilde for a page": ("# c\n~\n", Set(("a",), "x"), 1, "write `a`: `x`"),
    "a comment between items in brackets": ("a: [b,\n # c\n d]\n", Remove(("a", 0)), 1, "take out `a.1`"),
    "no place": ("a: x\n", Set((), "x"), 1, ""),
}  # fmt: skip


@pytest.mark.parametrize(("before", "edit", "line", "what"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_proven_is_refused(before: str, edit: Edit, line: int, what: str) -> None:
    """The refusal names the file, the line, and what to write there; why is the hint."""
    with pytest.raises(SpliceRefused) as caught:
        splice(read(before), [edit], "my/w.yaml")
    assert "my/w.yaml" in caught.value.message
    assert f"line {line}," in caught.value.message
    assert what in caught.value.message
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 500
    assert caught.value.hint


def test_a_wrong_patch_is_never_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof is what protects the file: patches that harm a neighbour, a comment or the text are all refused."""
    from wantfirst.store import splice as module
    from wantfirst.store.splice.page import Patch

    document = read("a: x  # c\nb: y\n# d\n")
    for patch in (
        Patch(3, 4, "new\nb2: z"),  # one key too many
        Patch(3, 9, "new"),  # takes the comment
        Patch(3, 4, "new  # e"),  # brings one
        Patch(3, 4, "new\nb: z"),  # a key twice
        Patch(3, 4, "[new"),  # unreadable
        Patch(3, 4, "1"),  # another value
        Patch(13, 14, "z"),  # the wrong place
    ):
        monkeypatch.setattr(module, "patches", lambda _page, _edit, patch=patch: iter([patch]))
        with pytest.raises(SpliceRefused):
            splice(document, [Set(("a",), "new")], "w.yaml")


# --- The plain side -----------------------------------------------------------------------------------------------


def test_plain_tells_absent_from_empty() -> None:
    """An empty value and a bare tilde are nothing; quotes with nothing in them are a text."""
    root = read("a:\nb: ~\nc: ''\nd: '~'\ne: [x, {f: }]\n").root
    assert plain(root) == {"a": None, "b": None, "c": "", "d": "~", "e": ["x", {"f": None}]}
    assert plain(None) is None


def test_edited_leaves_its_data_alone() -> None:
    """The expectation is a new value; the old one is what it was."""
    data: splice_text.Data = {"a": [{"b": "c"}], "d": None}
    assert edited(data, Set(("a", 0, "e", "f"), "g")) == {"a": [{"b": "c", "e": {"f": "g"}}], "d": None}
    assert edited(data, Append(("d",), "x")) == {"a": [{"b": "c"}], "d": ["x"]}
    assert edited(data, Remove(("a", 0, "b"))) == {"a": [{}], "d": None}
    assert edited(None, Append(("x", "y"), "z")) == {"x": {"y": ["z"]}}
    assert data == {"a": [{"b": "c"}], "d": None}


@pytest.mark.parametrize(
    "edit",
    [
        Set(("a", "b"), "x"),
        Set(("l", -1), "x"),
        Set(("l", "k"), "x"),
        Append(("a",), "x"),
        Remove(("l", 9)),
        Remove(()),
    ],
    ids=str,
)
def test_edited_refuses_what_does_not_fit(edit: Edit) -> None:
    """A path through a text, an item that is not there, a list where keys are meant."""
    with pytest.raises(Misfit):
        edited({"a": "text", "l": ["item"]}, edit)


def test_a_long_file_is_read_back_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """200 wants of some length: one edit reads the file once more, for the proof, however many wants there are."""
    import wantfirst.store.splice as door

    want = "  - id: want-{0}  # {0}\n    want: A long sentence, number {0}\n    why: |\n      because\n      {0}\n\n"
    document = read("wants:\n" + "".join(want.format(n) for n in range(200)))
    read_back = []
    parse = door.parse_text
    monkeypatch.setattr(door, "parse_text", lambda *given, **more: read_back.append(1) or parse(*given, **more))
    splice(document, [Set(("wants", 100, "why"), "new")], "w.yaml")
    assert len(read_back) == 1
