"""`themes`: the vocabulary, and what a sentence is about."""

from __future__ import annotations

import json

import pytest

from tests.program import run

small_library = pytest.mark.usefixtures("small")


@small_library
def test_all_themes_are_listed_with_label_and_id() -> None:
    """Without a text every theme in force is listed, those of packs in their order."""
    listed = json.loads(run("themes", "--format", "json").out)["themes"]
    assert [one["id"] for one in listed] == ["off-hours", "pay", "learning"]
    assert listed[0]["label"] == "When I am called outside my hours"


@small_library
def test_sentence_finds_its_theme_best_first() -> None:
    """A sentence in a person's own words finds what it is about."""
    found = json.loads(run("themes", "my Sundays back, and more money", "--format", "json").out)
    assert found["text"] == "my Sundays back, and more money"
    assert {"off-hours", "pay"} <= {one["id"] for one in found["themes"]}
    scores = [one["score"] for one in found["themes"]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("input", ["my Sundays\nback\n", b"\xef\xbb\xbfmy Sundays back"])
@small_library
def test_dash_reads_the_sentence_from_stdin(input) -> None:
    """`-` takes the sentence from another program."""
    ran = run("themes", "-", "--format", "json", input=input)
    assert json.loads(ran.out)["themes"][0]["id"] == "off-hours"


@pytest.mark.usefixtures("stocked")
@pytest.mark.parametrize("text", ["", "   ", "xyzzy", "🙂", "的"])
def test_sentence_about_nothing_known_ends_with_1(text) -> None:
    """When nothing is recognised it ends with 1 and says what to do; JSON still holds its list."""
    ran = run("themes", text, "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["themes"] == []
    assert "No theme was recognised" in ran.err


@small_library
def test_themes_of_ones_own_pack_are_among_them(tmp_path) -> None:
    """A pack may add themes of its own."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        "version: 1\npack: mine\ntitle: Mine\nthemes: [{id: dogs, label: Dogs at work, heard_as: [my dog]}]\n"
    )
    assert "Dogs at work" in run("themes", "--pack", path).out
    assert json.loads(run("themes", "my dog", "--pack", path, "--format", "json").out)["themes"][0]["id"] == "dogs"


@small_library
def test_very_long_text_is_taken() -> None:
    """A text of a hundred thousand words is looked at like any other."""
    assert run("themes", "-", input="my Sundays back " * 100_000).code == 0
