"""A plan as JSON: its keys are promised, so they may be added to and never renamed."""

from __future__ import annotations

from typing import Any

from wantfirst.core.plan.record import Plan, Planned, Process
from wantfirst.core.wants import Worksheet, shown_id
from wantfirst.screen.plan import Look, explained
from wantfirst.screen.questions import question_json


def plan_json(plan: Plan, worksheet: Worksheet, look: Look) -> dict[str, Any]:
    """What `plan --format json` prints for one talk, without the version. Explained, it says more."""
    data: dict[str, Any] = {
        "employer": plan.employer or None,
        "round": plan.talk.round,
        "audiences": list(plan.talk.audiences),
        "minutes": plan.minutes,
        "tell": [{"want": shown_id(worksheet, one.want), "say": one.say} for one in plan.tell],
        "questions": [_planned_json(one, worksheet, look) | {"if_only_one": one.if_only_one} for one in plan.questions],
        "reserve": [_planned_json(one, worksheet, look) for one in plan.reserve],
        "uncovered": [shown_id(worksheet, want) for want in plan.uncovered],
    }
    if look.explained:
        data["later"] = [
            {"want": shown_id(worksheet, one.want), "round": one.round, "audience": one.audience} for one in plan.later
        ]
        data["held_back"] = [{"want": shown_id(worksheet, one.want), "reason": one.reason} for one in plan.held_back]
        data["settled"] = [shown_id(worksheet, want) for want in plan.settled]
    return data


def _planned_json(planned: Planned, worksheet: Worksheet, look: Look) -> dict[str, Any]:
    record = question_json(planned.match, worksheet)
    return record | {"explain": explained(planned)} if look.explained else record


def process_json(process: Process, worksheet: Worksheet, look: Look) -> dict[str, Any]:
    """What `plan --meeting ... --format json` prints."""
    return {
        "version": 1,
        "employer": process.employer or None,
        "meetings": [plan_json(one, worksheet, look) for one in process.plans],
        "uncovered": [shown_id(worksheet, want) for want in process.uncovered],
    }
