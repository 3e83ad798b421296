"""The one YAML door: what it refuses, where it says the fault is, and that nothing else ever comes out of it.

Everything here goes through both of PyYAML's parsers: the one in C, and the pure one that serves without it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wantfirst.store import yaml_door
from wantfirst.store.yaml_door import YamlFault, parse_bytes, parse_text
from wantfirst.store.yaml_tree import Document, Mapping, Node, Scalar, Sequence

LOADERS = [pytest.param(yaml.SafeLoader, id="pure")]
if hasattr(yaml, "CSafeLoader"):
    LOADERS.append(pytest.param(yaml.CSafeLoader, id="c"))


@pytest.fixture(params=LOADERS, autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type:
    """Each test twice: with the parser in C, and with the pure one."""
    monkeypatch.setattr(yaml_door, "_Loader", request.param)
    return request.param


def values(node: Node | None) -> object:
    """The tree without its marks."""
    if isinstance(node, Mapping):
        return {key: values(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return node.text if node else None


def fault(text: str) -> tuple[str, int, int]:
    with pytest.raises(YamlFault) as caught:
        parse_text(text, "f.yaml")
    problem = caught.value.problem
    assert problem.file == "f.yaml"
    assert problem.message
    assert problem.message == str(caught.value)
    assert problem.message.isprintable()
    return problem.rule, problem.line, problem.column


# --- Refusals, each with its line and column ----------------------------------------------------------------------

REFUSED: dict[str, tuple[str, tuple[str, int, int]]] = {
    "duplicate key": ("a: 1\nb: 2\na: 3\n", ("duplicate-key", 3, 1)),
    "duplicate key, quoted": ("a: 1\n'a': 3\n", ("duplicate-key", 2, 1)),
    "duplicate key in an item": ("w:\n  - a: 1\n    a: 2\n", ("duplicate-key", 3, 5)),
    "duplicate key in brackets": ("x: {a: 1, a: 2}\n", ("duplicate-key", 1, 11)),
    "duplicate key after cleaning": ('"a\\x1b": 1\n"a^[": 2\n', ("duplicate-key", 2, 1)),
    "alias": ("a: 1\nb: *x\n", ("alias", 2, 4)),
    "alias as a key": ("*x : 1\n", ("key", 1, 1)),
    "anchor": ("a: &x 1\n", ("anchor", 1, 4)),
    "anchor of a mapping": ("a: &x\n  b: 1\n", ("anchor", 1, 4)),
    "anchor of a list": ("a: &x [1]\n", ("anchor", 1, 4)),
    "anchor of a key": ("&x a: 1\n", ("anchor", 1, 1)),
    "anchor of nothing": ("a: &x\n", ("anchor", 1, 4)),
    "tag": ("a: !!str 1\n", ("tag", 1, 4)),
    "tag of a mapping": ("a: !x {b: 1}\n", ("tag", 1, 4)),
    "tag of a key": ("!x a: 1\n", ("tag", 1, 1)),
    "tag that runs": ("a: !!python/object/apply:os.system ['true']\n", ("tag", 1, 4)),
    "bare exclamation mark": ("a: ! b\n", ("tag", 1, 4)),
    "merge key": ("a: 1\n<<: {b: 1}\n", ("merge-key", 2, 1)),
    "merge key, quoted": ("'<<': 1\n", ("merge-key", 1, 1)),
    "second document": ("a: 1\n---\nb: 2\n", ("second-document", 2, 1)),
    "second document, empty": ("a: 1\n---\n", ("second-document", 2, 1)),
    "second document after an end": ("a: 1\n...\n---\nb: 1\n", ("second-document", 3, 1)),
    "key that is a mapping": ("? {a: 1}\n: b\n", ("key", 1, 3)),
    "key that is a list": ("[a]: b\n", ("key", 1, 1)),
    "key that is a list, in brackets": ("a: {[b]: c}\n", ("key", 1, 5)),
    "tab as indent": ("a:\n\tb: 1\n", ("yaml", 2, 1)),
    "tab before a key": ("a: 1\n\tb: 1\n", ("yaml", 2, 1)),
    "tab behind a dash": ("-\ta\n", ("yaml", 1, 2)),
    "unclosed double quote": ('a: "x\nb: 1\n', ("yaml", 3, 1)),
    "unclosed single quote": ("a: 'x\nb: 1\n", ("yaml", 3, 1)),
    "unclosed bracket": ("a: [x\nb: 1\n", ("yaml", 2, 2)),
    "unclosed brace": ("a: {x: 1\nb: 2\n", ("yaml", 2, 2)),
    "colon in a text": ("want: Why: because\n", ("yaml", 1, 10)),
    "wrong indent": ("a:\n  - b\n c: 1\n", ("yaml", 3, 2)),
    "text without a key": ("a: 1\nhello\nb: 2\n", ("yaml", 3, 1)),
    "reserved at": ("a: @x\n", ("yaml", 1, 4)),
    "reserved backtick": ("a: `x\n", ("yaml", 1, 4)),
    "reserved percent": ("a: %x\n", ("yaml", 1, 4)),
    "star with nothing": ("a: * b\n", ("yaml", 1, 5)),
    "ampersand with nothing": ("a: & b\n", ("yaml", 1, 5)),
    "text behind a quote": ("a: 'x' y\n", ("yaml", 1, 8)),
    "text behind a block sign": ("a: > text\n", ("yaml", 1, 6)),
    "empty item": ("[a,,b]", ("yaml", 1, 4)),
    "another YAML": ("%YAML 2.0\n---\na: 1\n", ("yaml", 1, 1)),
    "control character": ("ab: x\x1b[1m\n", ("control-character", 1, 6)),
    "control character further down": ("a: 1\nb: 2\nc: \x00\n", ("control-character", 3, 4)),
    "delete": ("a: \x7f\n", ("control-character", 1, 4)),
    "C1": ("a: \x9b\n", ("control-character", 1, 4)),
    "key over 1024 characters": ("k" * 1100 + ": v\n", ("yaml", 1, 1101)),
    "41 brackets": ("[" * 41 + "]" * 41, ("too-deep", 1, 41)),
    "41 levels": ("".join("  " * n + "a:\n" for n in range(41)), ("too-deep", 41, 81)),
    "long text": ("a: 1\nb: " + "x" * (yaml_door.MAX_SCALAR + 1), ("too-long", 2, 4)),
    "long key": ("? " + "x" * (yaml_door.MAX_SCALAR + 1), ("too-long", 1, 3)),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_is_refused_at_its_place(text: str, expected: tuple[str, int, int]) -> None:
    """Rule, line and column, the same from both parsers."""
    assert fault(text) == expected


@pytest.mark.parametrize(("text", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_places_do_not_shift_below_emoji_and_windows_line_ends(text: str, expected: tuple[str, int, int]) -> None:
    """Characters count, not bytes; CRLF is one line end."""
    rule, line, column = expected
    if text.startswith("%"):  # a directive must come first
        return
    shifted = "# 😀 é\r\n" + text.replace("\n", "\r\n")
    assert fault(shifted) == (rule, line + 1, column)


SAYS = {
    "want: Why: because\n": ("a colon inside this text", "double quotes"),
    "a:\n\tb: 1\n": ("a tab stands", "two spaces"),
    "a: @x\n": ("YAML reserves", "single quotes"),
    'a: "x\n': ("never closed", "close it"),
    "a: 1\nhello\nb: 2\n": ("without a colon", "`key: text`"),
    "a: 1\na: 2\n": ("`a` stands twice in the same place, first on line 1", "keep one"),
    "b: *bold\n": ("`*bold` is an alias", "put quotes round it"),
    "b: !now\n": ("`!now` is a tag", "put quotes round the text"),
    "b: R&D &amp\n": None,
    "a: x\x1b\n": ("the character ^[ may not stand", "delete it"),
}


@pytest.mark.parametrize(("text", "words"), SAYS.items(), ids=repr)
def test_a_refusal_says_what_to_do(text: str, words: tuple[str, str] | None) -> None:
    """In words for a person who has never heard of scanners."""
    if words is None:
        assert values(parse_text(text, "f").root) == {"b": "R&D &amp"}
        return
    with pytest.raises(YamlFault) as caught:
        parse_text(text, "f.yaml")
    assert words[0] in caught.value.problem.message
    assert words[1] in caught.value.problem.hint


def test_exactly_the_limits_are_taken() -> None:
    """The bound itself is inside."""
    parse_text("[" * 40 + "]" * 40, "f")
    parse_text("a: " + "x" * yaml_door.MAX_SCALAR, "f")


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted as they come; the one too many is named."""
    monkeypatch.setattr(yaml_door, "MAX_NODES", 100)
    parse_text("- a\n" * 99, "f")
    assert fault("- a\n" * 100) == ("too-many", 100, 3)


# --- Bytes --------------------------------------------------------------------------------------------------------

BYTES: dict[str, tuple[bytes, tuple[str, int, int], str]] = {
    "Latin-1": ("a: 1\nb: caf\xe9 noir\n".encode("latin-1"), ("encoding", 2, 7), "Latin-1"),
    "UTF-16 LE": ("a: 1\n".encode("utf-16-le"), ("control-character", 1, 2), ""),
    "UTF-16 LE, mark": (b"\xff\xfe" + "a: 1\n".encode("utf-16-le"), ("encoding", 1, 1), "UTF-16"),
    "UTF-16 BE, mark": (b"\xfe\xff" + "a: 1\n".encode("utf-16-be"), ("encoding", 1, 1), "UTF-16"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ("encoding", 1, 1), "not a text file"),
    "cut short": ("a: é".encode()[:-1], ("encoding", 1, 4), "not UTF-8"),
    "surrogate": (b"a: \xed\xa0\x80\n", ("encoding", 1, 4), "not UTF-8"),
    "overlong": (b"a: \xc0\xaf\n", ("encoding", 1, 4), "not UTF-8"),
    "too large": (b"# " + b"x" * 2000, ("too-large", 0, 0), "2,002 bytes; 1,000"),
}


@pytest.mark.parametrize(("data", "expected", "words"), BYTES.values(), ids=BYTES.keys())
def test_bytes_that_are_no_text(data: bytes, expected: tuple[str, int, int], words: str) -> None:
    """Never guessed at: the person is told how the file seems to be saved."""
    with pytest.raises(YamlFault) as caught:
        parse_bytes(data, "f.yaml", 1000)
    problem = caught.value.problem
    assert (problem.rule, problem.line, problem.column) == expected
    assert words in problem.message


def test_size_is_looked_at_before_anything_else() -> None:
    """The bound itself is inside, one byte more is not, and it is not even decoded."""
    assert parse_bytes(b"#" * 1000, "f", 1000).root is None
    with pytest.raises(YamlFault, match="1,001 bytes"):
        parse_bytes(b"\xff" * 1001, "f", 1000)


def test_a_byte_order_mark_is_taken_off_and_remembered() -> None:
    """And the places are those a person sees."""
    document = parse_bytes(b"\xef\xbb\xbfa: 1\nb: 2\n", "f")
    assert document.bom
    assert document.text == "a: 1\nb: 2\n"
    assert isinstance(document.root, Mapping)
    assert document.root.keys["a"].start.index == 0
    assert not parse_bytes(b"a: 1\n", "f").bom


# --- What is taken ------------------------------------------------------------------------------------------------

TEXTS = (
    "no", "yes", "on", "off", "true", "null", "Null", "012", "0o14", "0x1F", "1_000", "1e3", "1.5", "-1", "+1", ".nan",
    ".inf", "1:30", "190:20:30", "2020-01-01", "2020-13-45", "0x_", "=", "<<", "y", "n", "5" * 5000,
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_scalars_stay_text_as_written(text: str) -> None:
    """No number, no date, no truth value: the field that owns a text reads it. Not even an odd one is an error."""
    assert values(parse_text(f"a: {text}\nb: [{text}]\n", "f").root) == {"a": text, "b": [text]}
    if text != "<<" and len(text) < 1000:  # YAML's own limit for keys
        assert values(parse_text(f"{text}: x\n", "f").root) == {text: "x"}


def test_absent_is_told_from_empty() -> None:
    """An empty value and a bare tilde mean nothing; quotes mean a text."""
    root = parse_text("a:\nb: ~\nc: ''\nd: \"~\"\ne: |\nf: null\n", "f").root
    assert isinstance(root, Mapping)
    absent = {key: isinstance(node, Scalar) and node.absent for key, node in root.values.items()}
    assert absent == {"a": True, "b": True, "c": False, "d": False, "e": False, "f": False}


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# only a comment", "---\n", "---\n# c\n...\n", "~\n", "--- ~\n# c\n"], ids=repr
)
def test_nothing_is_no_root(text: str) -> None:
    """An empty file, comments only, a lone tilde."""
    assert parse_text(text, "f") == Document(text, None, False)


def test_places_of_keys_and_values() -> None:
    """Counted from 0, in characters, beyond emoji too."""
    text = "wants: # 😀\n  - want: '😀 x'\n    why: plain\n"
    root = parse_text(text, "f").root
    assert isinstance(root, Mapping)
    wants = root.values["wants"]
    assert isinstance(wants, Sequence)
    item = wants.items[0]
    assert isinstance(item, Mapping)
    spans = [text[node.start.index : node.end.index] for node in (*item.keys.values(), *item.values.values())]
    assert spans == ["want", "why", "'😀 x'", "plain"]
    assert [(node.start.line, node.start.column) for node in item.values.values()] == [(1, 10), (2, 9)]
    assert [node.style for node in item.values.values() if isinstance(node, Scalar)] == ["'", None]
    assert not item.flow


def test_unsafe_characters_are_made_visible() -> None:
    """An escape in quotes may spell what the file itself may not hold; cleaned, it cannot steer a terminal."""
    text = 'a: "\\e[31m \\0 \\x9b \\u202E \\r\\n x"\n"\\ek": 1\n'
    assert values(parse_text(text, "f").root) == {"a": "^[[31m ^@ <9B> <202E> \n x", "^[k": "1"}


def test_the_collector_is_left_as_it_was() -> None:
    """Parsing switches it off for speed, and on again, also after a fault; one that was off stays off."""
    for text in ("a: 1", "a: ["):
        for on in (True, False):
            (gc.enable if on else gc.disable)()
            try:
                parse_text(text, "f")
            except YamlFault:
                pass
            finally:
                was = gc.isenabled()
                gc.enable()
            assert was is on


# --- Hostile input ------------------------------------------------------------------------------------------------

BOMB = "a: &a [x]\n" + "".join(f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in pairwise("abcdefghij"))
MERGE_BOMB = BOMB.replace("[", "{<<: [").replace("]", "]}")
HOSTILE = {
    "open brackets": "[" * 50_000,
    "closed brackets": "[" * 50_000 + "]" * 50_000,
    "open braces": "{a: " * 50_000,
    "dashes": "- " * 50_000,
    "question marks": "? " * 50_000,
    "alias bomb": BOMB,
    "merge bomb": MERGE_BOMB,
    "recursion": "a: &a [*a]\n",
    "huge plain": "a: " + "x" * 1_000_000,
    "huge quoted": 'a: "' + "x" * 1_000_000 + '"',
    "huge unclosed": 'a: "' + "x" * 1_000_000,
    "huge literal": "a: |\n" + "  x\n" * 250_000,
    "huge of lines": "a: " + "x\n  " * 250_000,
    "huge of escapes": 'a: "' + "\\x41" * 250_000 + '"',
    "huge key": "x" * 1_000_000 + ": 1",
    "colons": "a" + ":" * 500_000,
    "many values": "- a\n" * 200_001,
}


@pytest.mark.timeout(60)  # a stall is caught, a busy machine is not
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_is_refused_soon(text: str, loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """No crash, no stall, no memory eaten: a fault like any other. The pure parser, ten times slower, gets less."""
    if loader is yaml.SafeLoader and "\n" in text and len(text) > 700_000:
        monkeypatch.setattr(yaml_door, "MAX_NODES", 20_000)
        text = text[: len(text) // 5]
    with pytest.raises(YamlFault):
        parse_text(text, "f")


@pytest.mark.parametrize(
    "text", ["#" * 1_000_000, "\n" * 300_000, " " * 1_000_000, "# x\n" * 100_000], ids=["#", "nl", "space", "lines"]
)
def test_much_of_nothing_is_nothing(text: str) -> None:
    """Long comments and empty lines are no fault."""
    assert parse_text(text, "f").root is None


# --- Anything at all ----------------------------------------------------------------------------------------------

PIECES = st.sampled_from((
    *"-?:,[]{}#&*!|>'\"%@`~ \n\t\\<=.0aé😀",
    "\r\n", "\r", "\x85", "\u2028", "\ufeff", "\x00", "\x1b", "\ud800", "\ufffe",
    "- ", ": ", "\n  ", "---\n", "...\n", "a: ", "|-\n", "<<: ", "%YAML 1.1\n", "!!int ",
    '"\\', "\\U00110000", "\\ud800",
))  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join), st.text(st.characters(), max_size=20)
)
MANY = settings(
    deadline=None, max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@MANY
@given(ANYTHING)
def test_any_text_is_a_document_or_a_fault(text: str) -> None:
    """Nothing else ever comes out, and a fault is fit to be shown; every value of a document is clean text."""
    found = outcome(lambda: parse_text(text, "f"))
    if isinstance(found, YamlFault):
        assert found.problem.line >= 0
        assert not set(found.problem.message + found.problem.hint) & set("\x00\x1b\x7f\x9b\u202e\ud800")
        return
    assert found.text == text
    for value in texts_of(values(found.root)):
        assert isinstance(value, str)
        assert not set(value) & set("\x00\x1b\x7f\x9b\u202e\ud800\r")


def outcome(read: Callable[[], Document]) -> Document | YamlFault:
    """What a reading ends with; any other exception goes through."""
    try:
        return read()
    except YamlFault as caught:
        return caught


def texts_of(data: object) -> Iterator[object]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from texts_of(value)
    elif isinstance(data, list):
        for item in data:
            yield from texts_of(item)
    elif data is not None:
        yield data


@MANY
@given(st.one_of(st.binary(max_size=60), ANYTHING.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_a_document_or_a_fault(data: bytes) -> None:
    """As it is with texts."""
    found = outcome(lambda: parse_bytes(data, "f"))
    assert isinstance(found, Document) or found.problem.message


# --- Where the two parsers part -----------------------------------------------------------------------------------

# What one takes and the other does not, pinned so that a new version of PyYAML that changes it is noticed.
# Nobody writes these but by accident. Only a byte-order mark can be read in two ways: see below.
PARTED: dict[str, tuple[str, str, str]] = {
    "tab behind a colon": ("a:\t1\n", "c", "{'a': '1'}"),
    "question mark in brackets": ("[a?, b]\n", "c", "['a?', 'b']"),
    "empty value in tight braces": ("{a:}\n", "pure", "{'a': ''}"),
    "byte-order mark in a later line": ("a: 1\n\ufeffb: 2\n", "pure", "{'a': '1', '\\ufeffb': '2'}"),
    "tab at the start of a block": ("a: >\n \tx\n", "pure", "{'a': '\\tx\\n'}"),
}


@pytest.mark.skipif(len(LOADERS) == 1, reason="there is no C parser here")
@pytest.mark.parametrize(("text", "taken_by", "expected"), PARTED.values(), ids=PARTED.keys())
def test_where_the_parsers_part_one_of_them_refuses(text: str, taken_by: str, expected: str, loader: type) -> None:
    """They never read two different things; at worst one of them refuses."""
    if loader is (yaml.SafeLoader if taken_by == "pure" else yaml.CSafeLoader):
        assert repr(values(parse_text(text, "f").root)) == expected
    else:
        fault(text)


@pytest.mark.skipif(len(LOADERS) == 1, reason="there is no C parser here")
@MANY
@given(ANYTHING)
def test_the_parsers_never_read_two_different_things(text: str) -> None:
    """What both of them take, they take for the same."""
    found = []
    text = text.replace("\ufeff", "")  # the C parser skips the mark where the pure one takes it for a letter
    usual = yaml_door._Loader
    for kind in (yaml.CSafeLoader, yaml.SafeLoader):
        yaml_door._Loader = kind
        try:
            found.append(values(parse_text(text, "f").root))
        except YamlFault:
            return
        finally:
            yaml_door._Loader = usual
    assert found[0] == found[1]
