"""Questions, talks, filters, worksheets and employers of every shape, for tests that hypothesis runs."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import strategies as st

from wantfirst.core.employers import GRADES, VERDICTS, Employer, Known, Meeting, Statement
from wantfirst.core.questions import Delicate, Question
from wantfirst.core.search import Filters
from wantfirst.core.talk import AUDIENCES, CURRENT_BOSS, ROUNDS, Talk
from wantfirst.core.wants import IMPORTANCES, KINDS, Want, Worksheet

THEMES = ("pay", "off-hours", "learning", "boss", "lead-people")
FIELDS = ("any", "nursing", "law", "allied-health")
WORDS = ("sunday", "night", "salary", "training", "manager", "roster")


def some(values: tuple[str, ...], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    """A few of the values, each once, in their own order."""
    counts = range(least, len(values) + 1)
    return st.sampled_from([few for count in counts for few in combinations(values, count)])


def mixed(values: tuple[str, ...], least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """A few of the values, each once, in any order."""
    counts = range(least, most + 1)
    return st.sampled_from([few for count in counts for few in permutations(values, count)])


SENTENCES = mixed(WORDS, least=1).map(" ".join)
FORMS = st.sampled_from(["", "in other words"])
DELICATE = st.builds(Delicate, softer=FORMS, indirect=FORMS, wait_until=st.sampled_from(["", *ROUNDS]))
IDS = st.sampled_from([f"pack/{letter}" for letter in "abcdefghi"])

QUESTIONS = st.builds(
    Question,
    id=IDS,
    ask=SENTENCES,
    themes=mixed(THEMES, least=1),
    rounds=some(ROUNDS, least=1),
    audiences=some(AUDIENCES, least=1),
    follow_ups=st.just(("How many?",)),
    fields=some(FIELDS, least=1),
    delicate=st.none() | DELICATE,
    minutes=st.integers(1, 5),
)
SHELVES = st.lists(QUESTIONS, unique_by=lambda one: one.id, max_size=6)

TALKS = st.just(Talk(audiences=(CURRENT_BOSS,))) | st.builds(
    Talk, round=st.none() | st.sampled_from(ROUNDS), audiences=some(AUDIENCES[:-1])
)
FILTERS = st.builds(
    Filters,
    talk=TALKS,
    fields=some(FIELDS[1:]),
    themes=mixed(THEMES),
    never=st.frozensets(IDS, max_size=3),
)

WANTS = st.builds(
    Want,
    id=st.sampled_from([f"want-{letter}" for letter in "abcdef"]),
    want=SENTENCES,
    kind=st.sampled_from(KINDS),
    importance=st.sampled_from(IMPORTANCES),
    themes=mixed(THEMES, most=2),
)
WORKSHEETS = st.builds(Worksheet, wants=st.lists(WANTS, unique_by=lambda one: one.id, max_size=4).map(tuple))

STATEMENTS = st.builds(
    Statement,
    said=st.sampled_from(["", "So it is.", "We plan to."]),
    wants=mixed(tuple(f"want-{letter}" for letter in "abcdef"), least=1),
    by=st.sampled_from(["boss", "peer", "Ann"]),
    grade=st.sampled_from(["", *GRADES]),
    verdict=st.sampled_from(VERDICTS),
)
MEETINGS = st.builds(
    Meeting,
    date=st.sampled_from(["", "2026-11-01", "2026-11-22"]),
    round=st.none() | st.sampled_from(ROUNDS),
    heard=st.lists(STATEMENTS, max_size=4).map(tuple),
)
KNOWN = st.builds(
    Known, want=st.sampled_from([f"want-{letter}" for letter in "abcdef"]), verdict=st.sampled_from(VERDICTS)
)
EMPLOYERS = st.lists(
    st.builds(
        Employer,
        slug=st.sampled_from(["acme", "beta", "gamma", "present"]),
        name=st.just("An employer"),
        known=st.lists(KNOWN, max_size=2).map(tuple),
        meetings=st.lists(MEETINGS, max_size=2).map(tuple),
    ),
    unique_by=lambda one: one.slug,
    max_size=4,
)
