"""A comparison for other programs: as labelled records, which become CSV or plain text, and as JSON."""

from __future__ import annotations

from typing import Any

from wantfirst.core.compare import Cell, Heard, Standing
from wantfirst.core.employers import GRADE_LABELS, VERDICT_LABELS
from wantfirst.core.next_to_ask import Ask
from wantfirst.core.privacy import PRIVATE_WANT
from wantfirst.core.wants import IMPORTANCE_LABELS, Want, shown_id
from wantfirst.screen.compare import (
    Note,
    Shown,
    counts_line,
    disputes,
    name_of,
    said_by,
    saying,
    source,
    stake,
    want_words,
    what,
    whom,
)
from wantfirst.screen.labelled import Record


def cell_records(shown: Shown) -> list[Record]:
    """A record for each want and employer: what a spreadsheet gets."""
    return [
        _cell_record(shown, standing, standing.cells[at])
        for at in range(len(shown.comparison.wants))
        for standing in shown.comparison.standings
    ]


def _cell_record(shown: Shown, standing: Standing, cell: Cell) -> Record:
    return [
        ("want", want_words(shown, cell.want)),
        ("how much", IMPORTANCE_LABELS[cell.want.importance]),
        ("employer", name_of(standing)),
        ("does it give you that", VERDICT_LABELS[cell.verdict]),
        ("why not known", cell.reason),
        ("how firm", GRADE_LABELS.get(cell.grade, "")),
        ("who", said_by(cell.by) if cell.by else ""),
        ("said", (PRIVATE_WANT if cell.want.private else cell.said) if cell.statements else ""),
        ("all that was said", _all_said(cell)),
    ]


def _all_said(cell: Cell) -> str:
    if len(cell.statements) < 2:
        return ""
    return "\n".join(
        f"{VERDICT_LABELS[one.verdict]}: {source(one)}: {saying(one, cell.want, whole=True)}" for one in cell.statements
    )


def records(shown: Shown) -> list[Record]:
    """The whole answer as labels and values: how each stands, each cell, what to ask, what changed."""
    standings: list[Record] = [
        [("place", str(place)), ("employer", name_of(standing)), ("in counts", counts_line(standing))]
        for place, standing in enumerate(shown.comparison.standings, 1)
    ]
    asks: list[Record] = [
        [("ask next", what(shown, ask)), ("where", whom(ask).rstrip(":")), ("why", stake(shown, ask))]
        for ask in shown.asks
    ]
    settling: list[Record] = [
        [("they disagree", one.heading), ("when you know who is right", one.settle)] for one in disputes(shown)
    ]
    return [*standings, *cell_records(shown), *settling, *asks, *([("changed", note.text)] for note in shown.notes)]


def comparison_json(shown: Shown) -> dict[str, Any]:
    """What `compare --format json` prints."""
    standings = shown.comparison.standings
    return {
        "version": 1,
        "employers": [standing.employer.slug for standing in standings],
        "names": {standing.employer.slug: standing.employer.name for standing in standings},
        "ranges": {standing.employer.slug: _range_json(standing) for standing in standings},
        "wants": [
            {
                "id": shown_id(shown.worksheet, want),
                "importance": want.importance,
                "cells": {standing.employer.slug: _cell_json(standing.cells[at]) for standing in standings},
            }
            for at, want in enumerate(shown.comparison.wants)
        ],
        "next": [_ask_json(shown, ask) for ask in shown.asks],
        "notes": [_note_json(shown, note) for note in shown.notes],
    }


def _range_json(standing: Standing) -> dict[str, float]:
    worst, best = standing.range.shares
    return {"worst": round(worst, 4), "best": round(best, 4)}


def _cell_json(cell: Cell) -> dict[str, Any]:
    said = PRIVATE_WANT if cell.want.private else cell.said
    return {
        "verdict": cell.verdict,
        "grade": cell.grade or None,
        "said": said if cell.statements else None,
        "by": cell.by or None,
        "disagree": cell.disagree,
        "statements": [_heard_json(one, cell.want) for one in cell.statements],
        "reason": cell.reason or None,
    }


def _heard_json(one: Heard, want: Want) -> dict[str, Any]:
    return {
        "date": one.date or None,
        "round": one.round,
        "by": one.by,
        "said": PRIVATE_WANT if want.private else one.said,
        "grade": one.grade or None,
        "verdict": one.verdict,
        "question": one.question or None,
    }


def _note_json(shown: Shown, note: Note) -> dict[str, Any]:
    want = shown_id(shown.worksheet, note.want) if note.want is not None else None
    return {"want": want, "employer": note.employer, "note": note.text}


def _ask_json(shown: Shown, ask: Ask) -> dict[str, Any]:
    return {
        "employer": ask.employer.slug,
        "want": shown_id(shown.worksheet, ask.want),
        "question": ask.question.id if ask.question is not None else None,
        "audience": ask.audience or None,
        "round": ask.round,
        "say": ask.say or None,
    }
