"""Whether a passage may tell a figure, a change or a reason at all: most tell none, and need not be read."""

from __future__ import annotations

import re

from generator.checks.grammar.tokens import COMPARE, LEFT_OUT, RESULT

#: A passage without these tells no figure, no change and no reason.
_TELLS = re.compile(r"[0-9０-９]|增|减|持平|原因|降|升")
#: The number of a paragraph, which is no figure.
_NUMBER = re.compile(r"\s*[（(]?[0-9０-９]{1,2}[、．.)）]")
#: Besides figures: what a change is compared with, how outcome and budget compare, a reason, a list that follows.
_SAYS = re.compile(rf"[0-9０-９]|原因|{COMPARE}|{RESULT}|(?:[：:]|其中|如下)$", re.VERBOSE)


def may_tell(text: str) -> bool:
    """Whether to read a passage takes up anything.

    >>> may_tell("1、加强培训，提升能力。"), may_tell("1、加强培训3次。"), may_tell("较上年减少")
    (False, True, True)
    """
    if _TELLS.search(text) is None:
        return False
    number = _NUMBER.match(text)
    rest = text[number.end() :] if number is not None else text
    return _SAYS.search(LEFT_OUT.sub("", rest)) is not None
