"""Shows the line that is being typed folded between its words. What is typed stays as it is."""

from __future__ import annotations

from bisect import bisect_right

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from wantfirst.screen.drawn.folding import NARROWEST, display_places


class WordWrap(Processor):
    """Fills rows up with blanks where the next word would be cut. `indent` columns stand before each row."""

    def __init__(self, indent: int) -> None:
        self.indent = indent

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """What is shown of a line, and which letter typed stands where."""
        letters = explode_text_fragments(transformation_input.fragments)
        room = transformation_input.width - self.indent
        if room < NARROWEST:
            return Transformation(letters)
        places = display_places("".join(letter[1] for letter in letters), room)
        shown: StyleAndTextTuples = []
        for number, letter in enumerate(letters):
            shown += [("", " ")] * (places[number] - len(shown))
            shown += [letter] if places[number + 1] > places[number] else []
        return Transformation(
            shown,
            source_to_display=lambda place: places[min(place, len(letters))] + max(place - len(letters), 0),
            display_to_source=lambda place: max(bisect_right(places, place) - 1, 0),
        )
