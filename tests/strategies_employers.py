"""Employers of every shape, with any text a person could write, for tests that hypothesis runs."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.strategies import IDS, some
from wantfirst.core.clean import clean
from wantfirst.core.employers import GRADES, MISSING, VERDICTS, Employer, Known, Meeting, Statement
from wantfirst.core.talk import AUDIENCE_BY_NAME, AUDIENCES, ROUNDS

TEXTS = st.text(max_size=30).map(lambda text: clean(text).strip())
NAMED = TEXTS.filter(bool)
SPEAKERS = NAMED.map(lambda name: AUDIENCE_BY_NAME.get(name.lower(), name))  # a role is held by its id: Agency, HR
WANT_IDS = st.sampled_from([f"want-{letter}" for letter in "abcdef"])
FEW_WANTS = st.lists(WANT_IDS, unique=True, max_size=2).map(tuple)
FEW_QUESTIONS = st.lists(IDS, unique=True, max_size=3).map(tuple)

STATEMENTS = st.builds(
    Statement,
    said=TEXTS,
    question=st.just("") | IDS,
    wants=FEW_WANTS,
    by=st.sampled_from(AUDIENCES) | SPEAKERS,
    grade=st.sampled_from(["", *GRADES]),
    verdict=st.sampled_from(VERDICTS),
    missing=some(MISSING),
)
DAYS = st.just("") | st.dates().map(lambda day: day.isoformat())
MEETINGS = st.builds(
    Meeting,
    date=DAYS,
    round=st.none() | st.sampled_from(ROUNDS),
    audience=some(AUDIENCES),
    minutes=st.none() | st.integers(1, 600),
    planned=FEW_QUESTIONS,
    told=FEW_WANTS,
    not_asked=FEW_QUESTIONS,
    heard=st.lists(STATEMENTS, max_size=2).map(tuple),
)
KNOWN = st.builds(Known, want=WANT_IDS, verdict=st.sampled_from(VERDICTS), note=TEXTS)
EMPLOYERS = st.builds(
    Employer,
    slug=st.just("acme"),
    name=NAMED,
    present=st.booleans(),
    known=st.lists(KNOWN, unique_by=lambda one: one.want, max_size=2).map(tuple),
    meetings=st.lists(MEETINGS, max_size=3).map(tuple),
)
