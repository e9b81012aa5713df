"""What a name that nothing answers to was probably meant to be, and the places of lines in a body."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.reading.document import Section
from generator.source import Span


def nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    """A hint for a name that is not known: the one most like it, else all there are, else `otherwise`."""
    names = list(dict.fromkeys(known))
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.3)
    if near:
        return f"是不是“{near[0]}”？"
    return f"可写：{'、'.join(names)}" if names else otherwise


def line_of(section: Section, number: int) -> Span:
    """The whole of one line of the body."""
    source = section.at.source
    return Span(source, number, 1, number, max(2, len(source.line(number)) + 1))
