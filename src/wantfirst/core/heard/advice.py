"""What a kind of vague talk could mean, what to ask back, mildest first, and how to offer both readings.

For what is no phrase of a pack. `{words}` stands for the words that gave it away.
"""

from __future__ import annotations

from typing import NamedTuple

MOST_ASKED = 3


class Advice(NamedTuple):
    """For one kind of vague talk: two readings or more, two or three questions back, and the choice between both."""

    could_mean: tuple[str, ...]
    follow_ups: tuple[str, ...]
    choice: str


BY_SIGN = {
    "open": Advice(
        could_mean=(
            "They do not know it, and would find out.",
            "They know it, and would rather not say.",
        ),
        follow_ups=(
            "Who would know that?",
            "Could I ask that person before I decide?",
        ),
        choice="Would you find that out for me, or shall I ask somebody else?",
    ),
    "rumour": Advice(
        could_mean=(
            "Somebody is deciding it, and there is a day for that.",
            "People speak of it, and nobody has taken it up.",
        ),
        follow_ups=(
            "How far has that come?",
            "Who would decide it?",
            "What would it change for this post?",
        ),
        choice="Is that being decided, or is it talk so far?",
    ),
    "misleading": Advice(
        could_mean=(
            "Most people here get near that.",
            "One or two got there in a good year, and most get much less.",
        ),
        follow_ups=(
            "How was that last year, for most people here?",
            "How many of the team got there?",
            "What was the lowest?",
        ),
        choice="Is that what most people here have, or what the best one reached?",
    ),
    "depends": Advice(
        could_mean=(
            "There is a known rule, and most people meet it.",
            "Somebody decides each time, and nobody can tell beforehand.",
        ),
        follow_ups=(
            "What did it come down to the last time?",
            "Who decides that?",
            "How did it go for the last person who asked?",
        ),
        choice="Is there a rule for that, or does somebody decide each time?",
    ),
    "hope": Advice(
        could_mean=(
            "It has been decided, and somebody is at work on it.",
            "It is a wish, and nobody has begun.",
        ),
        follow_ups=(
            "How far has that come?",
            "What has been decided so far?",
            "What would keep it from happening?",
        ),
        choice="Has that been decided, or is it a wish for now?",
    ),
    "plan": Advice(
        could_mean=(
            "It is decided and dated, and others carry it.",
            "It is an intention, and a good part of it would fall to this post.",
        ),
        follow_ups=(
            "What has been decided so far?",
            "By when should one see it?",
            "Who does which part of it?",
        ),
        choice="Is there a date and a person for that, or is it still an intention?",
    ),
    "might": Advice(
        could_mean=(
            "It happens to most people in this post, sooner or later.",
            "It can happen, and it hardly ever has.",
        ),
        follow_ups=(
            "When did that last happen?",
            "How many people here had that in the last year?",
            "What has to be there for it to happen?",
        ),
        choice="Is that what usually happens, or something that could happen?",
    ),
    "later": Advice(
        could_mean=(
            "There is a date, and people work towards it.",
            "There is no date, and other things come first.",
        ),
        follow_ups=(
            "When would that be, more or less?",
            "What has to come first?",
            "What has been done for it so far?",
        ),
        choice="Is there a date for that, or is it still open?",
    ),
    "period": Advice(
        could_mean=(
            "The day is known, and it is only not said.",
            "It is meant for some time then, and may slip into the next.",
        ),
        follow_ups=(
            "When would that be, more or less?",
            "What has been done for it so far?",
            "What could still move it?",
        ),
        choice="Is there a day for that already, or is it some time in that period?",
    ),
    "part": Advice(
        could_mean=(
            "I do a part of it myself, every week.",
            "I stand beside it, and help when a hand is short.",
        ),
        follow_ups=(
            "What did the last person in this post do of it?",
            "How much of a week would that be?",
            "Which part of it would be mine alone?",
        ),
        choice="Would I do a part of that myself, or mostly help others with theirs?",
    ),
    "opinion": Advice(
        could_mean=(
            "They have seen it happen, and could tell you of it.",
            "It is an impression, and nobody has looked.",
        ),
        follow_ups=(
            "What have you seen of that yourself?",
            "When was that, the last time?",
            "Who else here could tell me about it?",
        ),
        choice="Have you seen that yourself, or is it more of an impression?",
    ),
    "often": Advice(
        could_mean=(
            "The exceptions are few, and known beforehand.",
            "The exceptions come so often that nobody counts them any more.",
        ),
        follow_ups=(
            "How was it last month?",
            "When was it last otherwise?",
            "How often did that happen this year?",
        ),
        choice="Are the exceptions a few in a year, or some in every month?",
    ),
    "like-others": Advice(
        could_mean=(
            "Somebody has compared, and it is as good as elsewhere.",
            "Nobody has looked, and it is what it has always been.",
        ),
        follow_ups=(
            "With whom do you compare?",
            "What is it here, in figures?",
            "When was it last looked at?",
        ),
        choice="Is that a figure you have compared, or more of an estimate?",
    ),
    "always": Advice(
        could_mean=(
            "It was so every time that anyone remembers.",
            "It is the rule, and nobody speaks of the exceptions.",
        ),
        follow_ups=(
            "What did that look like the last time?",
            "When was it last otherwise?",
            "What happened then?",
        ),
        choice="Is it so without exception, or are there days when it goes otherwise?",
    ),
    "amount": Advice(
        could_mean=(
            "So little that one hardly notices it.",
            "So much that it shapes the week.",
        ),
        follow_ups=(
            "When you say “{words}”, how much was that last month?",
            "How was it for the last person in this post?",
            "When would it be too much?",
        ),
        choice="Is that a small part of it, or a large one?",
    ),
    "praise": Advice(
        could_mean=(
            "It was so last month, and people here could tell you how.",
            "It is how things are meant to be, or how one likes to see them.",
        ),
        follow_ups=(
            "When you say “{words}”, what does an ordinary week look like?",
            "When did that last show?",
            "What would people here still like to be different?",
        ),
        choice="Is that how it was last month, or how it is meant to be?",
    ),
    "moving": Advice(
        could_mean=(
            "Something has changed already, and one can see it.",
            "It is a direction, and nobody measures how far it has come.",
        ),
        follow_ups=(
            "What is different now from a year ago?",
            "What comes next, and by when?",
            "Who does that, beside the daily work?",
        ),
        choice="Is that under way already, or the direction you would like to take?",
    ),
    "empty": Advice(
        could_mean=(
            "There is something behind it that one can see or use.",
            "It is a word for many things, and each person fills it.",
        ),
        follow_ups=(
            "When you say “{words}”, what is that, in this post?",
            "What was the last example of it?",
            "Who looks after that?",
        ),
        choice="Is that something fixed that I could see, or more of a way of speaking?",
    ),
    "bare": Advice(
        could_mean=(
            "It is a plain fact, and there are cases to show for it.",
            "It is what one says, and the cases are few.",
        ),
        follow_ups=(
            "What did that look like the last time?",
            "Who was that, and what happened?",
            "How often was it so this year?",
        ),
        choice="Is it so all through the year, or at times?",
    ),
}

ORDER = tuple(BY_SIGN)  # of kinds that weigh the same, the one that tells more comes first

# What is still worth a question when a reply is firm, by how firm it is.
STILL_TO_CHECK = {
    "wish": "What has been decided so far?",
    "plan": "What could still move that?",
    "claim": "When was that last so?",
    "promise": "Could I have that in writing?",
    "happened": "Was that as usual, or out of the ordinary?",
    "written": "May I have a copy to read at home?",
}
