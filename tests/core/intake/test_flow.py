"""The intake as a state machine: every path of replies, backs, skips and stops leads to the same worksheet."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.intake.person import AROUND, BACKWARDS, Person, finished, tried, walk
from wantfirst.core.conversation import BACK, SKIP, VALUE, NotUsable, Prompt, Reply
from wantfirst.core.employers import Meeting
from wantfirst.core.intake import review
from wantfirst.core.intake.flow import Intake
from wantfirst.core.intake.order import RID_OF
from wantfirst.core.intake.told import Coming, Telling, Told
from wantfirst.core.wants import IMPORTANCES, KINDS, Worksheet

FLOW = Intake(AROUND)
TEXTS = (
    "to have my Sundays back", "pay", "more pay and fewer nights", "a boss who listens", "help at night", "less travel",
    "keep my Fridays", "night shifts", "a boss",
)  # fmt: skip

SAID = {
    "talk": "St Anne's", "talk.round": "2", "talk.audience": "boss,peer", "talk.date": "2099-01-02", "field": "nursing",
    "situation": "looking around", "present_job": "yes", "rid": "overtime", "miss": "my team at night", "why": "so",
    "sign": "seen twice a month", "themes": "boss", "kind": "more", "split": "two wants", "reason": "my son waits",
    "asked": "yes", "heard": "maybe next year",
}  # fmt: skip
NADA = Person(
    said=SAID,
    wants=("to have my Sundays back", "more pay and fewer nights", "help at night"),
    weights=dict.fromkeys(
        (
            "to have my Sundays back",
            "more pay",
            "fewer nights",
            "no more overtime",
            "my team at night",
            "help at night",
        ),
        "must",
    ),
)


def some_of(said: dict[str, str]) -> st.SearchStrategy[dict[str, str]]:
    """Some of these replies; to what is left out the person says skip."""
    return st.sets(st.sampled_from(sorted(said))).map(lambda keys: {key: said[key] for key in sorted(keys)})


PEOPLE = st.builds(
    Person,
    said=some_of(SAID),
    wants=st.lists(st.sampled_from(TEXTS), unique=True, min_size=1, max_size=5).map(tuple),
    weights=st.permutations((*TEXTS, "more pay", "fewer nights", "no more overtime", "my team at night")).map(
        lambda order: {text: IMPORTANCES[len(text) % 3 == 0] for text in order}
    ),
)


def without_ids(told: Told) -> object:
    """What is told, whatever the wants are called: an id is made from the words first typed."""
    names = {want.id: f"#{number}" for number, want in enumerate(told.worksheet.wants)}
    renamed = tuple(want._replace(id=names[want.id]) for want in told.worksheet.wants)
    skipped = {
        f"{names[key.rpartition('.')[0]]}.{key.rpartition('.')[2]}" if key.rpartition(".")[0] in names else key: why
        for key, why in told.worksheet.skipped.items()
    }
    asked = {names.get(id, id): said for id, said in told.asked.items()}
    return told._replace(worksheet=told.worksheet._replace(wants=renamed, skipped=skipped), asked=asked)


def is_whole(told: Told) -> bool:
    """Ids are single, every word is one of ours, and what was left for later is asked of something that is there."""
    ids = [want.id for want in told.worksheet.wants]
    known = {*ids, "", "talk"}
    return (
        len(set(ids)) == len(ids)
        and all(want.want and want.kind in KINDS and want.importance in IMPORTANCES for want in told.worksheet.wants)
        and all(key.rpartition(".")[0] in known for key in told.worksheet.skipped)
        and set(told.asked) <= set(ids)
    )


@settings(max_examples=60)
@given(PEOPLE, st.data())
def test_every_path_leads_to_the_same_worksheet(person, data) -> None:
    """Going back any number of times, replying anew, and stopping to come back with the files alone change nothing."""
    straight = finished(FLOW, person)
    state = Telling()
    for _ in range(12):
        step = data.draw(st.sampled_from(["back", "on", "on", "on", "stop"]))
        prompt = FLOW.prompt(state)
        if prompt is None or prompt.key == review.REVIEW:
            break
        if step == "back":
            for _ in range(data.draw(st.integers(1, 5))):
                state = tried(FLOW, state, prompt, BACKWARDS)
                prompt = FLOW.prompt(state) or prompt
        elif step == "stop":
            state = Telling(data=state.data)
        else:
            for _ in range(data.draw(st.integers(1, 6))):
                prompt = FLOW.prompt(state)
                if prompt is None or prompt.key == review.REVIEW:
                    break
                state = FLOW.after(state, prompt, person.reply(prompt, state.data))
        assert is_whole(state.data)
    assert finished(FLOW, person, state) == straight


@settings(max_examples=60)
@given(PEOPLE, st.data())
def test_a_reply_taken_back_at_once_leaves_no_trace(person, data) -> None:
    """Whatever was replied by mistake, going back and replying rightly gives the worksheet of the straight path."""
    steps = list(walk(FLOW, person))
    step = data.draw(st.sampled_from([one for one in steps if not one.prompt.key.startswith(review.REVIEW)]))
    right = person.reply(step.prompt, step.state.data)
    if right.does == SKIP or (step.prompt.key == "want" and not right.text):
        return  # what was said stays said: there is nothing to go back to the silence from
    wrong = data.draw(mistaken(step.prompt))
    state = tried(FLOW, step.state, step.prompt, wrong)
    if state == step.state or not state.way.passed:
        return
    again = FLOW.after(state, FLOW.prompt(state) or step.prompt, BACKWARDS)
    prompt = FLOW.prompt(again)
    assert prompt is not None
    if step.prompt.key.endswith(".split") and wrong.text == right.text:
        return
    state = FLOW.after(again, prompt, Reply(VALUE, right.text))
    assert without_ids(finished(FLOW, person, state)) == without_ids(finished(FLOW, person))


def test_comparing_again_begins_with_all_that_were_musts() -> None:
    """Going back to a pair makes both musts again: the choice then counts as if it were the first."""
    steps = list(walk(FLOW, NADA))
    first = next(step for step in steps if step.prompt.key.startswith("pair:"))
    one, other, _ = (choice.value for choice in first.prompt.choices)
    chosen = FLOW.after(first.state, first.prompt, Reply(VALUE, one))
    assert chosen.data.want(other).importance == "important"
    again = FLOW.after(chosen, FLOW.prompt(chosen) or first.prompt, BACKWARDS)
    assert again.data == first.state.data
    assert (FLOW.prompt(again) or first.prompt).key == first.prompt.key
    assert FLOW.after(again, first.prompt, Reply(VALUE, other)).data == (
        FLOW.after(first.state, first.prompt, Reply(VALUE, other)).data
    )


@pytest.mark.parametrize("part", ["field", "situation", "why", "sign", "importance", "heard"])
def test_skipping_what_was_said_keeps_it(part) -> None:
    """Who goes back and then skips has not taken anything back, and nothing is left for later by it."""
    step = next(one for one in walk(FLOW, NADA) if one.prompt.key.rpartition(".")[2] == part)
    said = FLOW.after(step.state, step.prompt, NADA.reply(step.prompt, step.state.data))
    back = FLOW.after(said, FLOW.prompt(said) or step.prompt, BACKWARDS)
    assert (FLOW.prompt(back) or step.prompt).current != ""
    assert FLOW.after(back, FLOW.prompt(back) or step.prompt, Reply(SKIP, reason="later")).data == said.data


@pytest.mark.parametrize("part", ["rid", "miss"])
def test_skipping_the_warm_up_takes_its_want_back(part) -> None:
    """What was said to warm up is no want when one goes back and skips it after all."""
    step = next(one for one in walk(FLOW, NADA) if one.prompt.key == part)
    said = FLOW.after(step.state, step.prompt, Reply(VALUE, "noise"))
    assert len(said.data.worksheet.wants) == len(step.state.data.worksheet.wants) + 1
    back = FLOW.after(said, FLOW.prompt(said) or step.prompt, BACKWARDS)
    left = FLOW.after(back, FLOW.prompt(back) or step.prompt, Reply(SKIP))
    assert left.data == step.state.data.skipped(part, "later")


def mistaken(prompt: Prompt) -> st.SearchStrategy[Reply]:
    """A reply that was not meant."""
    if prompt.key.endswith(".split"):
        return st.just(Reply(VALUE, "one want"))
    if prompt.choices:
        values = [one.value for one in prompt.choices if one.value not in ("all themes",)]
        return st.sampled_from(values).map(lambda value: Reply(VALUE, value))
    if prompt.key == "want":
        return st.sampled_from(["to leave by six", "a door to close"]).map(lambda text: Reply(VALUE, text))
    return st.sampled_from(["something else", "2098-03-04"]).map(lambda text: Reply(VALUE, text))


@settings(max_examples=60)
@given(PEOPLE, st.lists(st.sampled_from([BACK, SKIP, "value", "choice"]), max_size=60), st.randoms())
def test_nothing_breaks_it(person, does, chance) -> None:
    """Any replies at all, the list at the end and all that opens from it included, leave a valid worksheet."""
    state = Telling()
    for one in does:
        prompt = FLOW.prompt(state)
        if prompt is None:
            break
        reply = person.reply(prompt, state.data) if one == "value" else Reply(one)
        if one == SKIP and not prompt.skippable:
            continue
        if one == "choice" and prompt.choices:
            reply = Reply(VALUE, chance.choice(prompt.choices).value)
        elif one == "choice":
            reply = Reply(VALUE, chance.choice(["", *TEXTS]))
        state = tried(FLOW, state, prompt, reply)
        assert is_whole(state.data)


def test_a_full_intake_asks_all_of_it_once() -> None:
    """The straight way asks each question once, of everything the intake is about."""
    keys = [step.prompt.key for step in walk(FLOW, NADA)]
    assert len(set(keys) - {"want"}) == len(keys) - keys.count("want")
    parts = {key.rpartition(".")[2] for key in keys} | {key.partition(":")[0] for key in keys}
    assert parts >= {"talk", "round", "audience", "date", "field", "situation", "present_job", "rid", "miss", "want",
                     "split", "why", "sign", "importance", "themes", "pair", "reason", "say", "asked", "heard",
                     "review"}  # fmt: skip


@settings(max_examples=50)
@given(PEOPLE)
def test_a_want_takes_five_prompts_at_the_most(person) -> None:
    """What is wanted, and four more at the most; where it was two, the question whether it is two is the fifth.

    A warm-up comes before its want: "and what do you want instead?" is the first question of that one.
    """
    asked: Counter[str] = Counter()
    for step in walk(FLOW, person):
        id, _, part = step.prompt.key.rpartition(".")
        if id and part in ("want", "why", "sign", "importance", "kind", "themes", "split"):
            asked[id] += 1
    whole = finished(FLOW, person).worksheet
    assert all(asked[want.id] + (not want.note.startswith(RID_OF)) <= 5 for want in whole.wants)
    assert all(count == 1 for id, count in asked.items() if id not in {want.id for want in whole.wants} | {"talk"})


@settings(max_examples=50)
@given(PEOPLE, st.booleans())
def test_five_minutes_are_twelve_prompts_at_the_most(person, planned) -> None:
    """The short way asks no more than twelve questions, numbers them honestly, and leaves two wants with their why."""
    coming = Coming(employer="Acme", meeting=Meeting(round="2", audience=("boss",))) if planned else None
    steps = list(walk(FLOW, person, Telling(data=Told(coming=coming), short=True)))
    assert len(steps) <= 12
    places = [step.prompt.lead.partition(" · ")[0] for step in steps]
    assert [place.partition(" of ")[0] for place in places] == [str(number) for number in range(1, len(steps) + 1)]
    if len(person.wants) > 1:  # else the person surprises it by having but one
        assert places[-1:] == [f"{len(steps)} of {len(steps)}"]


def test_five_minutes_ask_for_the_talk_and_two_wants() -> None:
    """What, because and must or not of two wants; nothing of what can wait."""
    keys = [step.prompt.key for step in walk(FLOW, NADA, Telling(short=True))]
    assert keys == [
        "talk", "talk.round", "talk.audience", "field",
        "want", "sundays-back.why", "sundays-back.importance", "want", "pay-fewer-nights.why",
        "pay-fewer-nights.importance",
    ]  # fmt: skip


def test_short_way_is_offered_when_the_talk_is_near() -> None:
    """Within two days it comes first; a talk further off, or wants told already, are no reason to hurry."""
    near = Told(coming=Coming(employer="Acme", meeting=Meeting(date="2026-11-27", round="2", audience=("boss",))))
    asked = FLOW.prompt(Telling(data=near))
    assert asked is not None
    assert asked.key == "pace"
    chosen = FLOW.after(Telling(data=near), asked, Reply(VALUE, asked.choices[0].value))
    assert chosen.short is True
    assert (FLOW.prompt(chosen) or asked).key == "field"
    far = Told(coming=Coming(employer="Acme", meeting=Meeting(date="2026-11-28", round="2", audience=("boss",))))
    assert (FLOW.prompt(Telling(data=far)) or asked).key == "field"


def test_way_back_leads_across_all_topics_to_the_first_question() -> None:
    """From the list at the end one can go back, prompt by prompt, through all that was asked, to the very first."""
    steps = list(walk(FLOW, NADA))
    state = steps[-1].state
    seen = []
    while True:
        prompt = FLOW.prompt(state)
        assert prompt is not None
        try:
            state = FLOW.after(state, prompt, BACKWARDS)
        except NotUsable:
            break
        seen.append(prompt.key)
    assert prompt.key == "talk"
    assert {"field", "overtime.rid", "team-night.miss", "sundays-back.want", "sundays-back.why"} <= set(seen)
    assert without_ids(state.data)._replace(worksheet=Worksheet()) == without_ids(steps[-1].state.data)._replace(
        worksheet=Worksheet()
    )


@pytest.mark.parametrize("number", range(0, 60, 7))
def test_what_was_left_for_later_is_offered_on_the_list(number) -> None:
    """Each question skipped on the way stands on the list at the end, and choosing it asks it."""
    steps = [step for step in walk(FLOW, NADA) if step.prompt.skippable]
    step = steps[number % len(steps)]
    left = FLOW.after(step.state, step.prompt, Reply(SKIP, reason="not today"))
    *_, last = walk(FLOW, NADA, left)
    assert last.prompt.key == review.REVIEW
    offered = [one for one in last.prompt.choices if one.label.startswith("Left for later")]
    if (
        step.prompt.key.endswith((".themes", ".split"))
        or step.prompt.key == "want"
        or step.prompt.key.startswith("pair:")
    ):
        return  # a choice of its own, not a gap
    assert len(offered) == 1, step.prompt.key
    opened = FLOW.after(last.state, last.prompt, Reply(VALUE, offered[0].value))
    assert (FLOW.prompt(opened) or last.prompt).ask == step.prompt.ask


@pytest.mark.parametrize("apart", [True, False])
def test_what_is_wanted_instead_may_be_two_wants(apart) -> None:
    """A complaint turned into two wants is offered to be kept apart like any other; both keep what they came of."""
    person = Person(said={"rid": "overtime", "split": "two wants" if apart else "one want", "why": "so", "sign": "so"})
    state = Telling(data=Told(worksheet=Worksheet(skipped=dict.fromkeys(("talk", "field", "situation"), "no"))))
    keys = []
    for _ in range(9):
        prompt = FLOW.prompt(state)
        assert prompt is not None
        keys.append(prompt.key)
        said = person.reply(prompt, state.data)
        if prompt.key == "overtime.want":
            said = Reply(VALUE, "to be home by six and a boss who listens")
        state = FLOW.after(state, prompt, said)
    wants = state.data.worksheet.wants
    assert keys[:4] == ["present_job", "rid", "overtime.want", "overtime.split"]
    assert [want.want for want in wants] == (
        ["to be home by six", "a boss who listens"] if apart else ["to be home by six and a boss who listens"]
    )
    assert {want.note for want in wants} == {f"{RID_OF}overtime"}
    assert not [key for key in keys if key.endswith(".kind")]
