"""Words of time and number, and what only looks like them: the table of `figures`."""

# ruff: noqa: SIM905 - a list of one word each would be no table to read

from __future__ import annotations

# Before a time of day.
CLOCK_BEFORE = frozenset("about after around at before between by from past till to until".split())

# `one` is not among them: it tells too little.
NUMBERS = frozenset(
    """
    double dozen eight eighteen eighty eleven fifteen fifth fifty five forty four fourteen half hundred million nine
    nineteen ninety seven seventeen seventy six sixteen sixty ten tenth third thirds thirteen thirty thousand three
    thrice twelve twenty twice two
    """.split()
)

# `third` and `fifth` may be parts of a whole, and stand above.
ORDINALS = frozenset("eighth eleventh first fourth ninth second seventh sixth twelfth".split())

DAYS = frozenset(
    """
    april august christmas december diwali easter eid february friday fridays january july june midday midnight monday
    mondays noon november o'clock oclock october ramadan saturday saturdays september sunday sundays thanksgiving
    thursday thursdays today tomorrow tonight tuesday tuesdays wednesday wednesdays whitsun yesterday
    """.split()
)

# Months that are other words too, unless one of the next stands before.
MONTHS_TOO = frozenset("march may".split())

MONTH_BEFORE = frozenset(
    """
    after and before by during early end every from in last late mid next of since this till to until
    """.split()
)

PERIODS = frozenset(
    """
    afternoon afternoons autumn day days decade evening evenings fall fortnight hour hours minute minutes month months
    morning mornings night nights quarter quarters season seasons semester semesters shift shifts spring summer term
    terms week weekend weekends weeks winter year years
    """.split()
)

UNITS = frozenset(
    """
    $ % a.m am cent cents dollar dollars euro euros grams gross k kilo kilometers kilometres kilos km litres meters
    metres miles net p.m per percent pm pound pounds tons £ €
    """.split()
)

# Common ones that are no other word: capitals do not count, since notes are typed on phones.
GIVEN_NAMES = frozenset(
    """
    aisha alan alice amina amir ana andrea andrew anita anja anna anne antonio arjun barbara ben bernd brian carla
    carlos carol catherine chen chris claire clara claudia colin daniel dave david deborah diana diego dmitri elena
    elif elizabeth emily emma eric erik eva fatima felix fiona francesca gary george giulia hannah hans hassan heather
    helen henry ibrahim igor ines ingrid irina isabel ivan jack jake james jan jane jason javier jean jen jennifer
    jenny jessica jim joan joe john jonas jorge jose joseph julia julie karen karim kate katya keith kevin kumar laura
    lee leila leo li linda lisa lucia lucy luis luke maria marie marta martin mary matt matthew mei michael michelle
    mike mohamed monika nadia natalia nick nicola nina olga oliver omar pablo paolo patricia paul paula pedro peter
    phil priya rachel raj rebecca richard robert roberto ruth sam samira sandra sara sarah simon sofia sophie stefan
    stephen steve sunita susan susanne tamara tanja thomas tim tom tony vera victor wei wendy yusuf zoe
    """.split()
)

# Numbers in them count nothing.
NOT_COUNTED = """
    nine to fivers, one to one, one on one, two way, number one, number two, zero tolerance, first class,
    first rate, second to none, second nature, third party, third parties, half an eye, half the battle, 360, 1 1,
    four walls, six figures, five figures, six figure, two days are, a thousand, a million, millions of,
    at one point, no one, one day, first of all, in the first place, first come, double edged, on all fours,
    twice about, in two minds, half way, half heartedly
"""
