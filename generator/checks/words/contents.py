"""A contents page 目录 that was typed into the body: its entries, and the lines on which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.case import Case

_TITLES = ("目录", "目次")
#: The dots and the page that follow an entry.
_TAIL = re.compile(r"[\s.．…·—_-]*\d*\s*$")
#: Longer lines, and those that end as sentences do, are no entries.
_LONGEST = 45
_SENTENCE_ENDS = "。；，：！？"


def entry_of(line: str) -> str:
    """An entry without the dots and the page behind it; empty for the title of the page."""
    entry = _TAIL.sub("", line.strip())
    return "" if "".join(entry.split()) in _TITLES else entry


def typed_contents(case: Case) -> dict[int, str]:
    """The entries of a contents page in the body, by line; the title's line with an empty entry."""
    key = "typed contents", case.entry.path
    found: dict[int, str] | None = case.shelf.get(key)
    if found is None:
        found = case.shelf[key] = dict(_lines(case))
    return found


def _lines(case: Case) -> Iterator[tuple[int, str]]:
    for section in case.sections:
        inside = _is_title(section.heading)
        if inside:
            yield section.at.line, ""
        elif "目" not in section.body:
            continue
        for number, line in enumerate(section.body.split("\n"), section.body_line):
            text = line.strip()
            if not inside:
                inside = _is_title(text)
            elif text and (len(text) > _LONGEST or text[-1] in _SENTENCE_ENDS or text[0] in "|["):
                break
            if inside and text:
                yield number, entry_of(text)


def _is_title(text: str) -> bool:
    return "".join(text.split()) in _TITLES
