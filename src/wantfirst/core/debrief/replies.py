"""What each reply of a debrief changes in the record of the talk."""

from __future__ import annotations

from typing import Any

from wantfirst.core.clean import one_line
from wantfirst.core.conversation import NotUsable, Way
from wantfirst.core.debrief.ground import (
    ANSWERED,
    DODGED,
    LEFT_OUT,
    NONE_OF_THESE,
    ON_ITS_OWN,
    OTHER,
    SPLIT,
    Debriefing,
    Ground,
    named,
    question_of,
)
from wantfirst.core.employers import MAX_SAID, SOMEONE, Meeting, Statement
from wantfirst.core.talk import CURRENT_BOSS


class Replies:
    """Takes replies, by the key that was asked."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def taken(self, state: Debriefing, key: str, text: str) -> Debriefing:
        """The state after a reply that was typed or chosen. Raises NotUsable when it cannot be used."""
        kind, _, name = key.partition(":")
        takes = {
            "place": self._place, "met": self._met, "round": self._round, "ask": self._ask, "said": self._said,
            "by": self._by, "name": self._name, "wants": self._wants, "grade": self._grade, "verdict": self._verdict,
            "told": self._told, "change": self._change, "more": self._more,
        }  # fmt: skip
        after = takes[kind](state, name, text)
        if after.data == state.data:
            return after
        return after._replace(data=after.data._replace(date=after.data.date or self.ground.today))

    def _place(self, state: Debriefing, name: str, text: str) -> Debriefing:
        """A line of the notes goes to a question, stays on its own, or is left out."""
        one = named(state.data)[name]
        if text == ON_ITS_OWN:
            return state._replace(loose=state.loose[1:])
        rest = tuple(other for key, other in named(state.data).items() if key != name)
        if text != LEFT_OUT:
            rest = (*rest, one._replace(question=text, wants=self._served(text)))
        return state._replace(
            data=state.data._replace(heard=rest), loose=tuple(_one_up(key) for key in state.loose[1:])
        )

    # --- the talk -----------------------------------------------------------------------------------------

    def _met(self, state: Debriefing, _: str, text: str) -> Debriefing:
        met = _chosen(text)
        if not met:
            raise NotUsable("Choose at least one, or skip.")
        if CURRENT_BOSS in met and len(met) > 1:
            raise NotUsable("Your present boss cannot be met together with people of another employer.")
        return _on(state, "met", state.data._replace(audience=met))

    def _round(self, state: Debriefing, _: str, text: str) -> Debriefing:
        return _on(state, "round", state.data._replace(round=text))

    # --- a planned question -------------------------------------------------------------------------------

    def _ask(self, state: Debriefing, id: str, text: str) -> Debriefing:
        """Asked and answered, asked and passed over, or not asked."""
        meeting, key = state.data, f"ask:{id}"
        others = tuple(one for one in meeting.heard if one.question != id)
        kept = [one for one in meeting.heard if one.question == id]
        asked = meeting._replace(not_asked=tuple(one for one in meeting.not_asked if one != id))
        if text == ANSWERED:
            return _on(state, key, asked if all(one.said for one in kept) else asked._replace(heard=others))
        if text == DODGED:
            dodge = Statement(question=id, wants=self._served(id), by=_only(meeting))
            if any(not one.said for one in kept):
                return _on(state, key, asked)
            return _on(state, key, asked._replace(heard=(*others, dodge)))
        return _on(state, key, meeting._replace(not_asked=(*asked.not_asked, id), heard=others))

    def _said(self, state: Debriefing, name: str, text: str) -> Debriefing:
        """The words of a statement, first told or corrected."""
        said = _words(text)
        if not said:
            raise NotUsable("Nothing was typed. A few words are enough; or skip, to leave it for later.")
        before = named(state.data).get(name)
        if before is None:
            id = question_of(name)
            return self._added(state, Statement(said=said, question=id, wants=self._served(id)))
        if before.said == said:
            return _on(state, f"said:{name}", state.data)
        fresh = before._replace(said=said, missing=self.ground.weigh(said).missing, grade="", verdict="unknown")
        return _on(_asked_again(state, name, "grade", "verdict"), f"said:{name}", _with(state.data, name, fresh))

    def _served(self, id: str) -> tuple[str, ...]:
        return self.ground.asked[id].wants if id in self.ground.asked else ()

    def _added(self, state: Debriefing, one: Statement) -> Debriefing:
        """A new statement, at the end."""
        one = one._replace(by=_only(state.data), missing=self.ground.weigh(one.said).missing)
        meeting = state.data._replace(heard=(*state.data.heard, one))
        return _on(state, f"said:{list(named(meeting))[-1]}", meeting)

    # --- a statement --------------------------------------------------------------------------------------

    def _by(self, state: Debriefing, name: str, text: str) -> Debriefing:
        if text == OTHER:
            return state._replace(way=state.way.opening(f"name:{name}"))
        return self._name(state, name, text)

    def _name(self, state: Debriefing, name: str, text: str) -> Debriefing:
        by = one_line(text)
        if not by:
            raise NotUsable("A name is needed; any will do.")
        return _changed(state, "by", name, by=by)

    def _wants(self, state: Debriefing, name: str, text: str) -> Debriefing:
        return _changed(state, "wants", name, wants=_chosen(text))

    def _grade(self, state: Debriefing, name: str, text: str) -> Debriefing:
        """Less firm than before, it may no longer carry a yes: then the verdict is asked again."""
        after = _changed(state, "grade", name, grade=text)
        one = named(after.data)[name]
        if one.verdict != "met" or not self.ground.is_too_soft(one):
            return after
        return _asked_again(after, name, "verdict")._replace(
            data=_with(after.data, name, one._replace(verdict="unknown"))
        )

    def _verdict(self, state: Debriefing, name: str, text: str) -> Debriefing:
        return _split(state, name) if text == SPLIT else _changed(state, "verdict", name, verdict=text)

    # --- the other way round, and the rest ----------------------------------------------------------------

    def _told(self, state: Debriefing, _: str, text: str) -> Debriefing:
        return _on(state, "told", state.data._replace(told=_chosen(text)))

    def _change(self, state: Debriefing, want: str, text: str) -> Debriefing:
        """What they said they could change; nothing typed: they said nothing to it."""
        said = _words(text)
        if not said:
            return _on(state, f"change:{want}", state.data)
        return self._added(state, Statement(said=said, wants=(want,)))

    def _more(self, state: Debriefing, _: str, text: str) -> Debriefing:
        said = _words(text)
        if not said:
            return state._replace(ended=True, way=state.way.after("more"))
        return self._added(state, Statement(said=said))


def _words(text: str) -> str:
    """What was typed, on one line. Raises NotUsable when it is too long to be kept in one piece."""
    said = one_line(text)
    if len(said) > MAX_SAID:
        raise NotUsable(f"That is {len(said):,} characters long; {MAX_SAID:,} is the most that is kept in one piece.")
    return said


def _chosen(text: str) -> tuple[str, ...]:
    return tuple(one for one in text.split(",") if one and one != NONE_OF_THESE)


def _on(state: Debriefing, key: str, meeting: Meeting) -> Debriefing:
    return state._replace(data=meeting, way=state.way.after(key))


def _with(meeting: Meeting, name: str, one: Statement) -> Meeting:
    """The talk with one statement changed."""
    return meeting._replace(heard=tuple((named(meeting) | {name: one}).values()))


def _changed(state: Debriefing, part: str, name: str, **given: Any) -> Debriefing:
    """One part of a statement changed."""
    one = named(state.data)[name]
    return _on(state, f"{part}:{name}", _with(state.data, name, one._replace(**given)))


def _asked_again(state: Debriefing, name: str, *parts: str) -> Debriefing:
    """The state in which these parts of a statement have not been asked yet."""
    again = {f"{part}:{name}" for part in parts}
    passed = tuple(key for key in state.way.passed if key not in again)
    return state._replace(way=state.way._replace(passed=passed), left=state.left - again)


def _split(state: Debriefing, name: str) -> Debriefing:
    """One statement for each of its wants, so that each gets a verdict of its own."""
    one = named(state.data)[name]
    first, *others = (one._replace(wants=(want,), verdict="unknown") for want in one.wants)
    meeting = _with(state.data, name, first)
    meeting = meeting._replace(heard=(*meeting.heard, *others))
    new = [other for other in named(meeting) if other not in named(state.data)]
    passed = dict.fromkeys((*state.way.passed, *(f"grade:{other}" for other in (name, *new))))
    return state._replace(data=meeting, way=Way(passed=tuple(key for key in passed if key != f"verdict:{name}")))


def _one_up(name: str) -> str:
    """The name of a statement on no question, when one before it is gone."""
    return f"#{int(name[1:]) - 1}"


def _only(meeting: Meeting) -> str:
    """Who said it where only one was met; else it is still to be told."""
    return meeting.audience[0] if len(meeting.audience) == 1 else SOMEONE
