"""Flags and words the program does not know: exit code 2, one clear sentence, the nearest word it does know."""

from __future__ import annotations

import pytest

from tests.cli.poison import STEERING
from tests.program import run

pytestmark = pytest.mark.usefixtures("small")

MISTAKES = {
    "round 0": (["questions", "--round", "0"], "“0” is not a round", "1, 2, 3, final or offer"),
    "negative round": (["questions", "--round", "-1"], "“-1” is not a round", "1, 2, 3, final or offer"),
    "no round": (["questions", "--round", "banana"], "“banana” is not a round", "1, 2, 3, final or offer"),
    "mistyped round": (["questions", "--round", "offr"], "“offr” is not a round", "Did you mean offer?"),
    "nothing for a round": (["questions", "--round", ""], "“” is not a round", "1, 2, 3, final or offer"),
    "mistyped audience": (["questions", "--audience", "pear"], "“pear” is nobody", "Did you mean peer?"),
    "unknown audience": (["questions", "--audience", "xyz"], "“xyz” is nobody", "recruiter, hr, boss, peer"),
    "one of two": (["questions", "--audience", "boss,pear"], "“pear” is nobody", "Did you mean peer?"),
    "boss twice": (["questions", "--audience", "current-boss,boss"], "Your present boss cannot be met", "Ask twice"),
    "panel and my boss": (["questions", "--audience", "panel,my-boss"], "Your present boss cannot be met", "Ask twice"),
    "nobody": (["questions", "--audience", ""], "Nothing stands after --audience", "leave the flag out"),
    "mistyped theme": (["questions", "--theme", "of-hours"], "“of-hours” is not a theme", "Did you mean off-hours?"),
    "unknown theme": (["questions", "--theme", "zzz"], "“zzz” is not a theme", "wantfirst themes"),
    "no theme": (["questions", "--theme", " , "], "Nothing stands after --theme", "leave the flag out"),
    "mistyped want": (["questions", "--want", "fair-pya"], "“fair-pya” is not a want", "Did you mean fair-pay?"),
    "unknown want": (["questions", "--want", "zzz"], "“zzz” is not a want", "sundays-to-myself, fair-pay, want-3"),
    "no want": (["questions", "--want", ""], "Nothing stands after --want", "leave the flag out"),
    "mistyped field": (["questions", "--field", "nursin"], "“nursin” is not a field", "Did you mean nursing?"),
    "unknown field": (["questions", "--field", "zzz"], "“zzz” is not a field", "nursing, trades"),
    "unknown employer": (["questions", "--employer", "acme"], "No employer here is called “acme”", "None is kept"),
    "negative limit": (["questions", "--limit", "-1"], "'--limit'", "-1"),
    "no limit": (["questions", "--limit", "many"], "'--limit'", "many"),
    "unknown format": (["questions", "--format", "xml"], "“xml” is not a format", "plain, json, markdown, csv, html"),
    "format of another command": (["themes", "--format", "html"], "“html” is not a format", "markdown, csv"),
    "screen in a file": (["show", "--format", "screen", "-o", "x.txt"], "cannot go into a file", "plain, json"),
    "unknown flag": (["questions", "--forma", "json"], "--forma", "--format"),
    "unknown command": (["qestions"], "no command “qestions”", "Did you mean questions?"),
    "far from a command": (["banana"], "no command “banana”", "wantfirst --help"),
    "unknown pack command": (["packs", "lst"], "lst", "list"),
    "unknown pack": (["packs", "show", "evening"], "no pack or question “evening”", "Did you mean evenings?"),
    "unknown question": (["packs", "show", "evenings/x"], "no pack or question “evenings/x”", "evenings"),
    "unknown schema": (["packs", "schema", "sheet"], "no format “sheet”", "pack, worksheet, employer"),
    "empty want": (["start", "--add", "  "], "The want is empty", "--add"),
    "unknown kind": (["start", "--add", "x", "--kind", "mor"], "“mor” cannot stand after --kind", "more, new, keep"),
    "unknown weight": (["start", "--add", "x", "--importance", "high"], "after --importance", "must, important, nice"),
    "unknown theme of a want": (["start", "--add", "x", "--theme", "pai"], "“pai” is not a theme", "pay"),
    "add and from": (["start", "--add", "x", "--from", "y.yaml"], "--add and --from", "one after the other"),
    "why of nothing": (["start", "--why", "so"], "--why goes with --add", "Name the want"),
    "theme of nothing": (["start", "--theme", "pay"], "--theme goes with --add", "Name the want"),
    "verdict of nothing": (["debrief", "acme", "--verdict", "met"], "--verdict is for --settle", "  wantfirst debrief"),
    "nobody to ask": (["start"], "no terminal to ask on", "wantfirst start --from FILE"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake_ends_with_2_and_a_way_out(mistake, small) -> None:
    """A word or flag it does not know ends with 2, names the word and what to write, and changes nothing."""
    before = (small / "worksheet.yaml").read_bytes()
    words, said, hint = MISTAKES[mistake]
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert hint in ran.err
    assert (small / "worksheet.yaml").read_bytes() == before


@pytest.mark.parametrize("words", [["start"], ["interview"]])
def test_start_without_a_terminal_names_both_twins(words) -> None:
    """Where nobody can be asked, `start` ends with 2 and says how to do without: --add and --from."""
    ran = run(*words)
    assert ran.code == 2
    assert "--add" in ran.err
    assert "--from FILE" in ran.err


@pytest.mark.parametrize(("typed", "meant"), [("7", "3"), ("4", "3"), ("99999999999999999999", "3")])
def test_round_above_three_is_three_and_says_so(typed, meant) -> None:
    """Employers have more talks than three; the later ones are asked like the third, and stderr says so."""
    ran = run("questions", "--round", typed, "--format", "json")
    assert ran.code == 0
    assert f'"round": "{meant}"' in ran.out
    assert "is asked like round 3, the final talks." in ran.err


@pytest.mark.parametrize("typed", ["final", "FINAL", " 3 "])
def test_final_is_three_without_a_word(typed) -> None:
    """`final` is another name of round 3, however it is written."""
    ran = run("questions", "--round", typed, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert '"round": "3"' in ran.out


def test_panel_stands_for_boss_colleague_and_hr() -> None:
    """`panel` means the three who usually sit there together."""
    ran = run("questions", "--audience", "panel", "--format", "json")
    assert '"audiences": ["hr", "boss", "peer"]' in ran.out


def test_round_of_a_present_boss_is_ignored_aloud() -> None:
    """One's present boss has no rounds: a round given beside is left aside, and stderr says so."""
    ran = run("questions", "--audience", "current-boss", "--round", "2", "--format", "json")
    assert ran.code == 0
    assert '"round": null' in ran.out
    assert "present boss" in ran.err
    assert "evenings/sundays-with-my-boss" in ran.out


@pytest.mark.parametrize("flag", [["--help"], ["-h"], ["--version"]])
def test_asking_what_it_is_ends_well(flag) -> None:
    """Help and version are answers: on stdout, with 0."""
    ran = run(*flag)
    assert (ran.code, ran.err) == (0, "")
    assert "wantfirst" in ran.out


def test_help_names_every_command_but_the_hidden_alias() -> None:
    """`--help` lists all commands under their headings; `interview` works and is not listed."""
    from wantfirst.cli.commands import COMMANDS

    listed = {line.split()[0] for line in run("--help").out.splitlines() if line.startswith("  ") and line.split()}
    assert {name for name, entry in COMMANDS.items() if entry.section} <= listed
    assert "interview" not in listed


def test_help_shows_its_examples_as_they_are_typed() -> None:
    """Every example of a command stands on a line of its own, and no mark of the formatter is left in the text."""
    text = run("--help").out
    assert "\\b" not in text
    assert "\n  Before a talk:    wantfirst questions --round 2 --audience peer\n" in text


@pytest.mark.parametrize(
    "words", [["start", "a\u202eb"], ["packs", "list", "a\x1b[2Jb"], ["--pa\u202eck"], ["show", "--a\x9bb"]]
)
def test_word_that_could_steer_a_terminal_is_quoted_harmlessly(words: list[str]) -> None:
    """What is typed in the wrong place comes back with its odd signs visible."""
    ran = run(*words)
    assert ran.code == 2
    assert not STEERING.search(ran.err)


def test_limit_beyond_all_numbers_is_no_limit() -> None:
    """A number that no data base can hold asks for all there is."""
    assert run("questions", "--limit", "9" * 30).out == run("questions", "--limit", "0").out
