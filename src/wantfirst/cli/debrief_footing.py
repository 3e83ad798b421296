"""What the library and the wants give to a debrief: how questions were spoken, what they serve, what is said there."""

from datetime import date

from wantfirst.core.about import wants_about
from wantfirst.core.aims import aims_of
from wantfirst.core.debrief.ground import Asked, Ground, Weighed
from wantfirst.core.employers import Meeting
from wantfirst.core.questions import Question, spoken, whom
from wantfirst.core.rank import rank
from wantfirst.core.search import Filters
from wantfirst.core.talk import CURRENT_BOSS, Talk
from wantfirst.core.wants import Worksheet
from wantfirst.store.index import Index


class Footing:
    """The wants, the library, and today."""

    def __init__(self, worksheet: Worksheet, library: Index) -> None:
        self.worksheet = worksheet
        self.library = library
        self.today = date.today().isoformat()
        self.aims = aims_of(worksheet.wants, library)
        self.phrases = library.phrases()

    def ground(self, meeting: Meeting) -> Ground:
        """What is known of a talk before the first reply."""
        return Ground(
            worksheet=self.worksheet,
            asked=self.asked(meeting.planned, meeting),
            weigh=self.weigh,
            about=lambda text: wants_about(text, self.aims, self.library),
            today=self.today,
        )

    def asked(self, ids: tuple[str, ...], meeting: Meeting) -> dict[str, Asked]:
        """How each question was spoken there, and the wants it serves; those in no file any more are left out."""
        present = meeting.audience == (CURRENT_BOSS,)
        wide = Filters(talk=Talk(audiences=(CURRENT_BOSS,)) if present else Talk())
        served = {
            one.candidate.id: tuple(service.want.id for service in one.services)
            for one in (rank(self.aims, wide, self.library) if ids else ())
        }
        questions = [question for id in dict.fromkeys(ids) for question in self._known(id)]
        return {
            one.id: Asked(say=_say(one, meeting), wants=served.get(one.id, ()), whom=whom(one, meeting.audience))
            for one in questions
        }

    def weigh(self, text: str) -> Weighed:
        """What something that was said is worth."""
        from wantfirst.core.heard import weigh

        found = weigh(text, self.phrases)
        because = f"Proposed because {found.grade_reason}. You heard it: choose what you heard."
        return Weighed(grade=found.grade, reason=because if found.grade_reason else "", missing=found.missing)

    def _known(self, id: str) -> list[Question]:
        """The question of that id; none when it is in no file any more."""
        try:
            return self.library.questions([id])
        except KeyError:
            return []


def _say(question: Question, meeting: Meeting) -> str:
    form = spoken(question, meeting.round, meeting.audience)
    return form.say if form is not None else question.ask
