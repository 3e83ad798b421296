"""How firm a reply is, and whether it gives what is wanted: the words in files, and those for a person."""

from __future__ import annotations

GRADES = ("wish", "plan", "claim", "promise", "happened", "written")  # weakest first
GRADE_LABELS = {
    "wish": "a hope",
    "plan": "an intention",
    "claim": "they say it is so",
    "promise": "a promise",
    "happened": "it has happened",
    "written": "it is in writing",
}
NOT_ENOUGH_FOR_A_MUST = ("wish", "plan", "claim")  # a must have is never met on these

VERDICTS = ("met", "partly", "not-met", "unknown")
VERDICT_LABELS = {"met": "yes", "partly": "partly", "not-met": "no", "unknown": "don't know yet"}

MISSING_LABELS = {
    "who": "who does it",
    "share": "your share in it",
    "what": "what exactly",
    "how-much": "how much",
    "when": "by when",
    "where-seen": "where it has happened",
}
