"""What a filing must hold: its words, its standard sections in order, and how grave it is that something is left out."""

from __future__ import annotations

from generator.checks.case import Case, Passage
from generator.corpus.layout import PROJECT_FOLDER
from generator.diagnostic import Severity
from generator.profiles.profile import SectionSpec
from generator.reading.document import Section


def left_out(case: Case) -> Severity | None:
    """How grave it is that something is left out: as the rule says in an official release of one's own.

    A draft is still being filled in, and nothing can be added to an old publication: a warning there.
    """
    is_release = case.is_production and case.filing.transcription is None
    return None if is_release else "warning"


def has_words(case: Case) -> bool:
    """Whether people wrote any of it; else all its words are composed from the figures."""
    return any(section.heading or section.body.strip() for section in case.sections)


def is_figures_only(case: Case) -> bool:
    """Whether only the figures of an old publication were entered: its words and cover are not told."""
    return case.filing.transcription is not None and not has_words(case)


def words_of(case: Case, *, without: frozenset[str] = frozenset()) -> str:
    """All words of the body; `without` leaves out standard sections by key."""
    return "\n".join(each.text for each in case.passages if each.section not in without)


def placed_sections(case: Case) -> list[tuple[Section, SectionSpec | None]]:
    """The sections with headings, each with the standard section that its heading names."""
    return [(section, case.placed(section.heading)) for section in case.sections if section.heading]


def passage_in(case: Case, section: str, *words: str) -> Passage | None:
    """The first paragraph of a standard section that holds one of the words, else its first one."""
    found = [each for each in case.passages if each.section == section and each.origin == "paragraph"]
    return next((each for each in found if any(word in each.text for word in words)), next(iter(found), None))


def has_unread_projects(case: Case) -> bool:
    """Whether the year has files of projects that could not be read: what they say is not known yet."""
    known = {each.path for each in case.projects}
    inside = f"/{PROJECT_FOLDER}/"
    return any(inside in each.at.path and each.at.path not in known for each in case.entry.faults)
