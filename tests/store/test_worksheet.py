"""The worksheet as it is read: what may be left out, what is made up for it, and that every fault is named at once."""

from __future__ import annotations

import pytest

from tests.store.making import write
from wantfirst.core.problems import BadFile, WantfirstError
from wantfirst.core.wants import Want, Worksheet
from wantfirst.store.home import Home
from wantfirst.store.worksheet import Saved, load

WHOLE = """\
version: 1
field: nursing
situation: free text
present_job: true
wants:
  - id: sundays-to-myself
    want: To have my Sundays to myself again
    why: my own reason
    kind: less
    importance: must
    sign: two months without the laptop
    floor: less than one Sunday in four
    note: anything
    themes: [off-hours]
    say: I plan my Sundays ahead
    private: true
never: [growth/last-promoted]
skipped: {sundays-to-myself.sign: "ask my partner first"}
"""


def read(home: Home, text: str | bytes) -> Saved:
    write(home.worksheet, text)
    return load(home)


def faults(home: Home, text: str | bytes) -> list[str]:
    """The errors of a bad worksheet, as `line:column rule`."""
    with pytest.raises(BadFile) as caught:
        read(home, text)
    assert "nothing was changed" in caught.value.message
    assert all(one.file == str(home.worksheet) for one in caught.value.problems)
    return [f"{one.line}:{one.column} {one.rule}" for one in caught.value.problems if one.severity == "error"]


def test_every_key_of_a_worksheet_is_read(a_home: Home) -> None:
    """Nothing that a person wrote is lost on the way to the record."""
    saved = read(a_home, WHOLE)
    assert saved.advice == ()
    assert saved.worksheet == Worksheet(
        field="nursing",
        situation="free text",
        present_job=True,
        wants=(
            Want(
                id="sundays-to-myself",
                want="To have my Sundays to myself again",
                why="my own reason",
                kind="less",
                importance="must",
                sign="two months without the laptop",
                floor="less than one Sunday in four",
                note="anything",
                themes=("off-hours",),
                say="I plan my Sundays ahead",
                private=True,
            ),
        ),
        never=("growth/last-promoted",),
        skipped={"sundays-to-myself.sign": "ask my partner first"},
    )


def test_no_worksheet_is_an_empty_one(a_home: Home) -> None:
    """Before anything was said there is nothing to complain of, and nothing is made."""
    assert load(a_home).worksheet == Worksheet()
    assert not a_home.worksheet.exists()


@pytest.mark.parametrize("text", ["", "# Only a thought so far.\n", "---\n", "~\n", "wants:\n", "wants: []\n"])
def test_a_worksheet_with_nothing_in_it_is_an_empty_one(a_home: Home, text: str) -> None:
    """An empty file, or one of comments, is no fault."""
    assert read(a_home, text).worksheet == Worksheet()


def test_only_the_want_is_required(a_home: Home) -> None:
    """A want of one line has an id, the usual kind and importance, and it is known that nobody chose these."""
    [want] = read(a_home, "wants:\n  - want: Sundays to myself\n").worksheet.wants
    assert want == Want(
        id="sundays", want="Sundays to myself", unset=frozenset(("kind", "importance"))
    ) or want.id.startswith("sundays")
    assert (want.kind, want.importance, want.unset) == ("new", "important", {"kind", "importance"})


@pytest.mark.parametrize(
    ("line", "unset"),
    [("kind: new", {"importance"}), ("importance: important", {"kind"}), ("kind: ~", {"kind", "importance"})],
)
def test_what_was_given_is_told_from_what_was_not(a_home: Home, line: str, unset: set[str]) -> None:
    """Choosing the default is a choice; an empty value is none."""
    [want] = read(a_home, f"wants:\n  - want: Sundays\n    {line}\n").worksheet.wants
    assert want.unset == unset


def test_ids_that_are_made_avoid_those_that_are_given(a_home: Home) -> None:
    """A made id never takes one that stands further down, and two wants of the same words get two ids."""
    text = "wants:\n  - want: Sundays\n  - want: Sundays\n  - {id: sundays, want: Something else}\n"
    assert [want.id for want in read(a_home, text).worksheet.wants] == ["sundays-2", "sundays-3", "sundays"]


@pytest.mark.parametrize("text", ["wants: {want: Sundays, themes: off-hours}\n", "wants:\n  want: Sundays\n"])
def test_a_list_of_one_may_be_written_bare(a_home: Home, text: str) -> None:
    """Someone with one want needs no hyphen."""
    assert [want.want for want in read(a_home, text).worksheet.wants] == ["Sundays"]


def test_an_empty_item_is_no_want(a_home: Home) -> None:
    """A hyphen left over from editing costs nothing."""
    wants = read(a_home, "wants:\n  -\n  - want: Sundays\n  - ~\n").worksheet.wants
    assert [want.want for want in wants] == ["Sundays"]


@pytest.mark.parametrize("word", ["no", "on", "012", "1:30", "2026-11-22", "null"])
def test_words_that_look_like_something_else_stay_words(a_home: Home, word: str) -> None:
    """What a person writes is never turned into a number, a date or a yes."""
    worksheet = read(a_home, f"field: {word}\nwants:\n  - {{want: {word}, why: {word}}}\n").worksheet
    assert (worksheet.field, worksheet.wants[0].want, worksheet.wants[0].why) == (word, word, word)


def test_a_key_left_for_later_without_a_reason_is_still_left_for_later(a_home: Home) -> None:
    """An empty value under `skipped` is an empty reason, and `~` is not one."""
    skipped = read(a_home, "skipped:\n  field:\n  sundays.sign: ~\n  sundays.why: ask\n").worksheet.skipped
    assert skipped == {"field": "", "sundays.sign": "", "sundays.why": "ask"}


def test_all_faults_are_named_at_once_from_top_to_bottom(a_home: Home) -> None:
    """Nobody mends a file one message at a time."""
    text = """\
version: 2
feild: nursing
present_job: perhaps
wants:
  - why: no want here
    kind: mroe
  - want: [Sundays]
    importance: vital
    private: 1
  - {id: A B, want: x, themes: [Pay Day]}
  - {id: x, want: y}
  - {id: x, want: z}
  - just a text
never: last-promoted
skipped: later
"""
    assert faults(a_home, text) == [
        "1:10 version",
        "2:1 unknown-key",
        "3:14 not-yes-no",
        "5:5 missing-key",
        "6:11 unknown-word",
        "7:11 not-text",
        "8:17 unknown-word",
        "9:14 not-yes-no",
        "10:10 bad-id",
        "10:33 bad-id",
        "12:10 duplicate-id",
        "13:5 not-keys",
        "14:8 bad-id",
        "15:10 not-keys",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- want: Sundays\n", "1:1 not-keys"),
        ("To have my Sundays\n", "1:1 not-keys"),
        ("wants: [\n", "2:1 yaml"),
        ("wants: *mine\n", "1:8 alias"),
        ("wants:\n- want: ''\n", "2:3 missing-key"),
        ("wants:\n- want: '  '\n", "2:3 missing-key"),
        ("wants:\n- id: sundays\n", "2:3 missing-key"),
        ("field: a\nfield: b\n", "2:1 duplicate-key"),
        ("field: a\n---\nfield: b\n", "2:1 second-document"),
        (b"field: caf\xe9\n", "1:11 encoding"),
        (b"\0\1\2\xff", "1:4 encoding"),
    ],
)
def test_a_file_that_is_no_worksheet_is_refused_whole(a_home: Home, text: str | bytes, fault: str) -> None:
    """A file that cannot be understood is never half used: what is wrong is named, and where."""
    assert faults(a_home, text) == [fault]


@pytest.mark.parametrize("text", ["want: mine\n", "wnats: []\n"])
def test_a_slip_gets_the_word_that_was_meant(a_home: Home, text: str) -> None:
    """An unknown key is answered with the nearest."""
    with pytest.raises(BadFile) as caught:
        read(a_home, text)
    assert "did you mean `wants`?" in [one.hint for one in caught.value.problems]


def test_the_count_in_the_message_leaves_advice_out(a_home: Home) -> None:
    """A missing version is advice: one fault is `a fault` whatever else could be better."""
    with pytest.raises(BadFile, match="your worksheet has a fault;"):
        read(a_home, "colour: blue\n")
    with pytest.raises(BadFile, match="your worksheet has 2 faults;"):
        read(a_home, "colour: blue\nsize: 1\n")


def test_a_missing_version_is_advice(a_home: Home) -> None:
    """A file by hand need not say its version; it is told, and read."""
    saved = read(a_home, "wants:\n  - want: Sundays\n")
    assert [(one.rule, one.severity) for one in saved.advice] == [("missing-key", "advice")]


def test_line_ends_and_a_byte_order_mark_do_not_matter(a_home: Home) -> None:
    """A file from Windows is read as it would be from anywhere."""
    plain = read(a_home, WHOLE).worksheet
    assert read(a_home, b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()).worksheet == plain


def test_a_worksheet_that_is_a_folder_is_said_plainly(a_home: Home) -> None:
    """Something else of that name is the person's to mend, and no crash."""
    a_home.worksheet.mkdir()
    with pytest.raises(WantfirstError, match="is a folder"):
        load(a_home)
