"""The table of signs, and the only place where weights and words of vague and of firm talk stand.

It is Python and not a pack: these are the small words of the language, the same in every trade, weighed against each
other by `benchmarks/heard.py`, and a YAML table would cost its parse at every start. What is said in one trade or
another is a phrase, and phrases are in packs, for everybody to write.
"""

from __future__ import annotations

from wantfirst.core.heard.sign import Sign
from wantfirst.core.heard.signs_firm import FIRM
from wantfirst.core.heard.signs_unanswered import UNANSWERED
from wantfirst.core.heard.signs_unmeasured import UNMEASURED
from wantfirst.core.heard.signs_unsettled import UNSETTLED

FIGURES = (
    Sign(id="count", weight=-2.2, label="a count"),
    Sign(id="clock", weight=-2.0, label="a time of day"),
    Sign(id="day", weight=-2.2, label="a day or a date"),
    Sign(id="rate", weight=-1.0, label="how often"),
    Sign(id="hoped-month", weight=-0.1, label="a month, and no more than a possibility"),
    Sign(id="near", weight=-0.6, label="a coming time"),
)
PAST = Sign(id="past", weight=-0.6, label="something that was so")
BARE = Sign(id="bare", weight=0.75, label="nothing in it that one could check", missing=("where-seen",))
PHRASE = Sign(id="phrase", weight=2.0, label="a phrase that can be heard in two ways")

WORDED = (*UNANSWERED, *UNSETTLED, *UNMEASURED, *FIRM)  # found by their words; the others by rules
EVERY = (*WORDED, *FIGURES, PAST, BARE, PHRASE)
