"""The conversation of `wantfirst start`: next question, ask, save, and so on until all is said."""

from wantfirst.cli.settings import Settings
from wantfirst.core import intake
from wantfirst.core.clean import one_line
from wantfirst.core.conversation import BACK, SKIP, STOP, Choice, Prompt, Reply
from wantfirst.core.employers import Meeting, next_meeting
from wantfirst.core.guess import MOST_THEMES
from wantfirst.core.questions import Theme
from wantfirst.core.suggest import suggest, terms
from wantfirst.core.wants import IMPORTANCE_LABELS, Worksheet
from wantfirst.screen.ask import ask, say
from wantfirst.screen.console import is_dumb
from wantfirst.store.employers import load_employers
from wantfirst.store.employers_save import plan_meeting
from wantfirst.store.worksheet import Saved
from wantfirst.store.worksheet_save import store

ALL_THEMES = "all themes"  # with a space, as below: no id can be the same
DONE = "that is all"
ADD = "another want"
REMOVE = "remove"


class StopHereError(Exception):
    """The person wants to stop here; everything said so far is saved."""


class Interview:
    """One run of the intake. All that lasts is in the worksheet; what is kept here is only the way back."""

    def __init__(self, settings: Settings, saved: Saved) -> None:
        self.settings = settings
        self.saved = saved
        self.plain = settings.plain or is_dumb()
        self.library = settings.library()
        self.way_back: list[str] = []
        self.all_said = False

    @property
    def worksheet(self) -> Worksheet:
        """The worksheet as it is saved now."""
        return self.saved.worksheet

    def run(self) -> None:
        """Greet, ask, review; say where things are when it ends."""
        self._greet()
        try:
            if not self.worksheet.wants and self._next_meeting() is None:
                self._ask_about_talk()
            self._ask_about_wants()
            self._review()
        except StopHereError:
            say()
            say("Saved. Go on whenever you like: wantfirst start")
            return
        except KeyboardInterrupt:
            say()
            say("Stopped; all but the last line is saved. Go on whenever you like: wantfirst start")
            raise
        self._part()

    def _greet(self) -> None:
        if self.worksheet.wants:
            say(f"You have told {_wants(self.worksheet)} so far. This goes on from there.")
        else:
            say("Start from what you want. Ten minutes, in your own words; only you will read it.")
        say("After each question: your answer, or one word: back, skip, stop, or ? for help.")

    # --- the talk coming up -------------------------------------------------------------------------------

    def _next_meeting(self) -> object:
        from datetime import date

        return next_meeting(load_employers(self.settings.home), date.today().isoformat())

    def _ask_about_talk(self) -> None:
        """Is a talk coming up, with whom, which, when: kept as the next meeting after each reply."""
        if self._one(intake.TALK_COMING).text != "yes":
            return
        replies: dict[str, str] = {}
        at = 0
        while at < len(intake.TALK_PROMPTS):
            prompt = intake.TALK_PROMPTS[at]
            reply = self._one(prompt._replace(current=replies.get(prompt.key, "")))
            if reply.does == BACK:
                if at == 0:
                    return
                at -= 1
                continue
            problem = self._kept(replies | {prompt.key: reply.text if reply.does != SKIP else ""})
            if problem:
                say(problem)
                replies[prompt.key] = reply.text  # offered again, to be corrected
                continue
            replies[prompt.key] = reply.text if reply.does != SKIP else ""
            at += 1

    def _kept(self, replies: dict[str, str]) -> str:
        """Keep what is known of the meeting. Returns what is wrong with a reply, or nothing."""
        name = one_line(replies["talk.employer"])
        day = replies.get("talk.date", "").strip()
        if not name:
            return "A name is needed to keep the talk under; any will do."
        if day and not _is_day(day):
            return f"“{one_line(day)}” is not a day; write it as 2026-11-30, or skip."
        audience = tuple(role for role in replies.get("talk.audience", "").split(",") if role)
        plan_meeting(
            self.settings.home, name, Meeting(date=day, round=replies.get("talk.round") or None, audience=audience)
        )
        return ""

    # --- the wants ----------------------------------------------------------------------------------------

    def _ask_about_wants(self) -> None:
        """What is open, then one more want, until there is none."""
        while (key := self._next_key()) is not None:
            self._step(key)

    def _next_key(self) -> str | None:
        still = intake.open_keys(self.worksheet)
        if still:
            return still[0]
        return None if self.all_said else intake.WANT

    def _step(self, key: str) -> None:
        """Ask one question and do what the reply says."""
        reply = self._one(self._prompt(key))
        if reply.does == BACK:
            self._go_back()
        elif reply.does == SKIP:
            self._skip(key)
        elif key == intake.WANT and not reply.text:
            self.all_said = bool(self.worksheet.wants)
            if not self.all_said:
                say("One is enough to begin with: what would make the next job better than this one?")
        elif not reply.text and not key.endswith(".themes"):
            say("Nothing was typed. Write a line, or skip to leave it for later.")
        else:
            self._answer(key, reply.text)

    def _answer(self, key: str, text: str) -> None:
        if ALL_THEMES in text.split(","):
            reply = self._from_all_themes(key)
            if reply.does == BACK:
                return
            if reply.does == SKIP:
                self._skip(key)
                return
            text = reply.text or intake.NONE_OF_THESE
        before = len(self.worksheet.wants)
        self._save(intake.answered(self.worksheet, key, one_line(text)))
        grown = len(self.worksheet.wants) > before
        self.way_back.append(f"{self.worksheet.wants[-1].id}.want" if grown else key)

    def _go_back(self) -> None:
        self.way_back = [key for key in self.way_back if self._can_ask(key)]  # a want may be gone by now
        if not self.way_back:
            say("This is the first question.")
            return
        key = self.way_back.pop()
        reply = self._one(self._prompt(key))
        if reply.does == BACK:
            self._go_back()
        elif reply.does == SKIP:
            self._skip(key)
        elif reply.text:
            self._answer(key, reply.text)

    def _skip(self, key: str) -> None:
        reason = self._one(Prompt(key="", ask="What keeps you from it today? Enter alone is fine.", skippable=False))
        if reason.does == BACK:
            return
        self._save(intake.skipped(self.worksheet, key, one_line(reason.text)))
        self.way_back.append(key)

    def _prompt(self, key: str) -> Prompt:
        prompt = intake.prompt_for(key, self.worksheet, self._theme_choices(key))
        id, _, part = key.rpartition(".")
        want = self.worksheet.want(id)
        if want is None or part == "want":
            return prompt
        number = self.worksheet.wants.index(want) + 1
        step = (*intake.WANT_KEYS, part).index(part) + 2
        place = f"{step} of {len(intake.WANT_KEYS) + 1}" if part in intake.WANT_KEYS else ""
        return prompt._replace(lead=" · ".join(bit for bit in (f"Want {number}", place, want.want) if bit))

    def _theme_choices(self, key: str) -> list[Choice]:
        """The themes that a want's words suggest, its own first."""
        id, _, part = key.rpartition(".")
        want = self.worksheet.want(id)
        if part != "themes" or want is None:
            return []
        scores = suggest(want.want, self.library.theme_weights(terms(want.want)))
        ids = dict.fromkeys([*want.themes, *(one.theme for one in scores[:MOST_THEMES])])
        labels = self._labels()
        known = [Choice(value=id, label=labels[id]) for id in ids if id in labels]
        return [*known, Choice(value=ALL_THEMES, label="Something else: show me all")]

    def _from_all_themes(self, key: str) -> Reply:
        everything = tuple(Choice(value=id, label=label) for id, label in self._labels().items())
        prompt = intake.prompt_for(key, self.worksheet)._replace(choices=(*everything, *_none_of_these()))
        return self._one(prompt)

    def _labels(self) -> dict[str, str]:
        themes: list[Theme] = self.library.themes()
        return {theme.id: theme.label for theme in themes}

    # --- review -------------------------------------------------------------------------------------------

    def _review(self) -> None:
        """All wants on a list; choosing one changes it and comes back."""
        while True:
            reply = self._one(self._review_prompt())
            if reply.does in (BACK, SKIP) or reply.text == DONE:
                return
            if reply.text == ADD:
                self.all_said = False
                self._ask_about_wants()
            elif self.worksheet.want(reply.text) is not None:
                self._change(reply.text)
            else:
                self._step(reply.text)

    def _review_prompt(self) -> Prompt:
        lines = [
            Choice(value=want.id, label=f"{want.want} ({IMPORTANCE_LABELS[want.importance]})")
            for want in self.worksheet.wants
        ]
        later = [
            Choice(value=key, label=f"Left for later: {_named(key, self.worksheet)}")
            for key in self.worksheet.skipped
            if self._can_ask(key) and not key.endswith(".themes")
        ]
        choices = (Choice(value=DONE, label="That is all"), *lines, *later, Choice(value=ADD, label="Another want"))
        return Prompt(key="", ask="These are your wants. Choose one to change it.", choices=choices, skippable=False)

    def _can_ask(self, key: str) -> bool:
        return key == intake.FIELD or self.worksheet.want(key.rpartition(".")[0]) is not None

    def _change(self, id: str) -> None:
        """Change one thing of a want, or take the want out."""
        want = self.worksheet.want(id)
        if want is None:
            return
        choices = (
            *(Choice(value=key, label=label) for key, label in intake.REVIEW_LABELS.items()),
            Choice(value=REMOVE, label="Take this want out"),
        )
        reply = self._one(Prompt(key="", ask=want.want, choices=choices, skippable=False))
        if reply.text == REMOVE:
            self._save(intake.without(self.worksheet, id))
        elif reply.text:
            self._step(f"{id}.{reply.text}")

    # --- saving and parting -------------------------------------------------------------------------------

    def _one(self, prompt: Prompt) -> Reply:
        reply = ask(prompt, plain=self.plain)
        if reply.does == STOP:
            raise StopHereError
        return reply

    def _save(self, worksheet: Worksheet) -> None:
        self.saved = store(self.settings.home, self.saved, worksheet)

    def _part(self) -> None:
        say()
        say(f"Saved: {_wants(self.worksheet)}, in {self.settings.home.worksheet}")
        planned = self._next_meeting() is not None
        step = "wantfirst questions" if planned else "wantfirst questions --round 2 --audience peer"
        say(f"Now see what to ask: {step}")


def _none_of_these() -> tuple[Choice, ...]:
    return (Choice(value=intake.NONE_OF_THESE, label="None of these"),)


def _wants(worksheet: Worksheet) -> str:
    number = len(worksheet.wants)
    return "1 want" if number == 1 else f"{number} wants"


def _named(key: str, worksheet: Worksheet) -> str:
    if key == intake.FIELD:
        return "your kind of work"
    id, _, part = key.rpartition(".")
    want = worksheet.want(id)
    names = {"why": "why", "sign": "how you would know", "importance": "how much it weighs", "say": "how you say it"}
    return f"{names.get(part, part)}, of “{want.want}”" if want else key


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
