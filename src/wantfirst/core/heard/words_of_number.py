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

MONTHS_TOO = frozenset("march may".split())  # they are other words too: see `months`
MONTHS = MONTHS_TOO | frozenset("april august december february january july june november october september".split())

DAYS = (MONTHS - MONTHS_TOO) | frozenset(
    """
    christmas diwali easter eid friday fridays midday midnight monday mondays noon o'clock oclock ramadan saturday
    saturdays sunday sundays thanksgiving thursday thursdays today tomorrow tonight tuesday tuesdays wednesday
    wednesdays whitsun yesterday
    """.split()
)

# Before a season that is meant as a time: `in summer`.
SEASON_BEFORE = frozenset(
    """
    each past for around after and before by during early end every from in last late mid next of since this till to
    until
    """.split()
)

PERIODS = frozenset(
    """
    afternoon afternoons autumn day days decade evening evenings fall fortnight hour hours minute minutes month months
    morning mornings night nights quarter quarters season seasons semester semesters shift shifts spring summer term
    terms week weekend weekends weeks winter year years
    """.split()
)

# So short that `next week` is nearly a day, and `this morning` is one.
SHORT_PERIODS = frozenset(
    """
    afternoon day evening fortnight morning night shift week weekend
    """.split()
)

SEASONS = frozenset({"spring", "summer", "autumn", "winter"})

UNITS = frozenset(
    """
    $ % a.m am cent cents dollar dollars euro euros grams gross k kilo kilometers kilometres kilos km litres meters
    metres miles net p.m per percent pm pound pounds tons £ €
    """.split()
)

# Common ones that are no other word: capitals do not count, since notes are typed on phones.
GIVEN_NAMES = frozenset(
    """
    abby abena abigail adaobi agnieszka aiden aisha akiko alan alejandro alice ama amara amina amir ana ananya anders
    andrea andreas andrew angus anil anita anja anna anne antonio aoife arjun arun ashley astrid ava ayse barbara
    barry ben bernd beth birgit brenda brian brittany callum camille carla carlos carmen carol catherine charlotte
    chen cheryl chiara chidi chloe chris ciaran claire clara claudia colin daniel dave david debbie deborah declan
    deepa derek diana diego dirk dmitri dolores donna doreen doug dragan elena elif elisa elizabeth emeka emily emma
    emre eric erik ethan eva evelyn ewa fatima felix femi fernando fiona florian francesca gareth gary gemma george
    giovanni gisela giulia goran gordon graham hannah hans harper hassan hayley heather heike helen henry hiroshi
    holger hugo ibrahim igor ines ingrid irina isabel isabella ivan jack jacques jake james jan jana jane jason javier
    jean jen jennifer jenny jens jerry jessica jim joan joe john jonas jorge jose joseph juan julia julie jurgen karen
    karim katarzyna kate katrin katya keith kenji kerry kevin khalid kirsten kofi kumar kwame lakshmi larry lars laura
    layla lea lee leila leo leyla li liam linda linh lisa liz logan luc luca lucia lucy luis luke manon marco marek
    maria marie markus marta martin mary matt matteo matthew matthias maureen meera meg megan mehmet mei mia michael
    michel michelle miguel mike milan minh mirjana mohamed monika morag nadia natalia ngozi niamh nick nicola nigel
    nikola nils nina noah olga oliver olivia omar omid otieno pablo paolo patricia paul paula pauline pavel pedro
    peter petr petra phil pierre pilar piotr priya rachel rafael raj ralf ravi rebecca reza rhys ricardo richard
    robert roberto rosa ruth salma sam samir samira sandra sanjay sara sarah sebastian sergio sharon sheila sian silke
    simon siobhan sipho sofia sophie stefan steph stephen steve sunita susan susanne sven takashi tamara tanja tariq
    terry thabo thanh thomas tim tina tobias tom tomasz tony tracey trevor tunde tyler ursula uwe vera victor vikram
    wanjiru wei wendy wolfgang yasmin ying yuki yusuf yvonne zoe zofia
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
