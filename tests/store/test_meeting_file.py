"""Notes in a file of their own: a meeting in the employer's format, or plain lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from wantfirst.core.employers import Meeting, Statement
from wantfirst.core.problems import BadFile, WantfirstError
from wantfirst.store.meeting_file import is_meeting, meeting_in, notes_text, read_notes_file


@pytest.mark.parametrize(
    ("text", "name", "meeting"),
    [
        ("heard: []\n", "stdin", True),
        ("# mine\n---\nround: 2\n", "notes.txt", True),
        ("anything", "notes.yml", True),
        ("3: she left\n", "notes.txt", False),
        ("she was heard: often\n", "notes.txt", False),
        ("", "notes", False),
    ],
)
def test_a_meeting_is_told_from_plain_lines(text: str, name: str, meeting: bool) -> None:
    """By its first key, or by the ending of the file's name."""
    assert is_meeting(text, name) is meeting


def test_a_meeting_is_read_as_in_the_employers_file() -> None:
    """Round and people by any of their names; who was met may come from the plan."""
    text = b"version: 1\nround: final\nheard:\n  - {said: 'no: never', grade: wish}\n"
    assert meeting_in(text, "stdin", ("boss",)) == Meeting(
        round="3", heard=(Statement(said="no: never", by="boss", grade="wish"),)
    )


def test_all_faults_are_named_with_their_lines() -> None:
    """Nothing is half taken."""
    with pytest.raises(BadFile) as caught:
        meeting_in(b"round: 9\nheard:\n  - {said: x, grade: sure}\n", "notes.yaml", ("boss", "peer"))
    assert [(one.line, one.rule) for one in caught.value.problems] == [
        (1, "unknown-word"), (3, "missing-key"), (3, "unknown-word"),
    ]  # fmt: skip


def test_what_is_no_text_and_what_is_not_there_are_said_plainly(tmp_path: Path) -> None:
    """With the line, and what to do."""
    with pytest.raises(WantfirstError, match=r"notes\.txt:2"):
        notes_text(b"fine\n\xff\n", "notes.txt")
    with pytest.raises(WantfirstError, match="no file"):
        read_notes_file(tmp_path / "none.txt")
    assert notes_text(b"\xef\xbb\xbffine", "notes.txt") == "fine"
