"""A text that begins a line or a sentence."""

from __future__ import annotations


def capital(text: str) -> str:
    """The text with its first letter large; the others stay as they are, unlike with `str.capitalize`."""
    return text[:1].upper() + text[1:]
