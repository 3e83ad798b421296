"""The signs of what is no answer yet, and of mere talk: their weights, and the words by which each is known."""

from __future__ import annotations

from wantfirst.core.heard.sign import Sign

UNANSWERED = (
    Sign(
        id="open",
        weight=2.0,
        label="an answer still owed",
        missing=("what",),
        words="""
            i do not know, we do not know, i do not really know, i do not actually know, they do not know,
            i am not sure, we are not sure, not sure, no idea, i could not say, i can not say, could not tell you,
            can not tell you, hard to say, difficult to say, hard to tell, difficult to tell, too early to say,
            too soon to say, i will have to ask, would have to ask, would need to ask, you have to ask her,
            you have to ask him, you have to ask them, you have to ask hr, you will have to ask her,
            you will have to ask him, you will have to ask them, you will have to ask hr, let me ask, let me check,
            i will find out, i will have to check, would have to check, would need to check, have to check that,
            have to check with, need to check that, need to check with, have to look that up, have to look it up,
            have to look into, get back to you, come back to you, come back to that, not the right person,
            cannot speak for, can not speak for, not for me to say, not mine to say, above my pay grade,
            not my department, good question, great question, interesting question, remains to be seen,
            time will tell, nobody knows, no one knows, who knows, have not decided, has not decided,
            have not really decided, not been decided, not yet decided, not decided yet, undecided,
            has not been settled, have not settled, not settled yet, have not agreed, not been agreed, not yet agreed,
            have not made up, have not made a decision, no decision yet, have not thought about,
            have not thought that, have not worked out, have not worked that out, working that out, working it out,
            have not got that far, have not discussed, have not talked about, has not come up, never come up,
            never thought about, never been asked, up in the air, anybody is guess, anyone is guess, anyones guess,
            anybodys guess
        """,
    ),
    Sign(
        id="rumour",
        weight=2.0,
        label="talk of it, and nobody who has decided",
        missing=("who", "when"),
        words="""
            there is talk, there was talk, there has been talk, been talk of, some talk of, talk of it,
            word is, rumour has, rumor has, there are rumours, there are rumors, people are saying
        """,
    ),
)
