"""In which order the sections of a filing stand: those typed as people put them, the others where they belong."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from generator.checks.words.numbering import number_of
from generator.pages.blocks import Block, HeadingView
from generator.profiles.profile import SectionSpec
from generator.reading.document import Section

_COMPARED = re.compile(r"[比较与和同](?:上年|去年|20[0-9]{2}年)")
#: Sections that may tell of all income and spending how they have changed, as the section `change` does.
_OF_ALL = ("overview", "income", "spending")
#: The level of the headings of parts.
_PART = 2


@dataclass(frozen=True)
class Typed:
    """The typed sections that belong to one standard section: itself and the odd ones that follow it.

    `also` are the keys of other standard sections that its heading names. One that is named otherwise than in the
    profile keeps the level it was typed at.
    """

    sections: tuple[Section, ...]
    also: tuple[str, ...] = ()
    is_standard: bool = True

    @property
    def has_words(self) -> bool:
        return bool(self.sections[0].body.strip())

    @property
    def compares(self) -> bool:
        """Whether its words tell how the year differs from the one before."""
        return any(_COMPARED.search(each.body) for each in self.sections)


def arranged(
    specs: tuple[SectionSpec, ...], typed: Mapping[str, Typed]
) -> list[tuple[SectionSpec, tuple[SectionSpec, ...]]]:
    """The standard sections in the order in which they stand, each with those that its own words stand for as well.

    What people typed keeps its order; one that they left out follows the one before it in the profile.
    """
    by_key = {each.key: each for each in specs}
    covers = {
        key: tuple(by_key[each] for each in _covered(specs, by_key[key], typed) if each in by_key)
        for key in typed
    }
    left_out = {each.key for found in covers.values() for each in found}
    order = list(typed)
    last = -1
    for spec in specs:
        if spec.key in typed:
            last = order.index(spec.key)
        elif spec.key not in left_out and not _is_empty_frame(specs, spec, {*typed, *left_out}):
            last += 1
            order.insert(last, spec.key)
    return [(by_key[key], covers.get(key, ())) for key in order]


def _is_empty_frame(specs: tuple[SectionSpec, ...], spec: SectionSpec, told: Collection[str]) -> bool:
    """Whether a section only holds others, and people typed all of them without it."""
    below = _below(specs, spec)
    return len(below) > 1 and spec.level > _PART and all(each.key in told for each in below)


def _below(specs: tuple[SectionSpec, ...], spec: SectionSpec) -> list[SectionSpec]:
    """The sections under one."""
    after = specs[specs.index(spec) + 1 :]
    return list(takewhile(lambda each: each.level > spec.level, after))


def _covered(specs: tuple[SectionSpec, ...], spec: SectionSpec, typed: Mapping[str, Typed]) -> list[str]:
    """The keys of sections not typed that a typed one tells: named in its heading, or below it."""
    own = typed[spec.key]
    found = [each for each in own.also if each not in typed]
    if spec.key in _OF_ALL and own.compares and "change" not in typed:
        found.append("change")
    if own.has_words and not spec.key.startswith("part"):
        found += [each.key for each in _below(specs, spec) if each.key not in (*typed, *found)]
    return found


def numbered(blocks: Sequence[Block], made: Collection[str]) -> list[Block]:
    """The same, with no numbers on headings of ours where, with those typed beside them, they would not run on."""
    groups: list[list[int]] = []
    open_at: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, HeadingView):
            open_at = {level: group for level, group in open_at.items() if level <= block.level}
            if block.level not in open_at:
                groups.append(open_at.setdefault(block.level, []))
            open_at[block.level].append(place)
    found = list(blocks)
    for group in groups:
        headings = [(place, each) for place in group if isinstance(each := blocks[place], HeadingView)]
        if _run_on([each for _, each in headings], made):
            continue
        for place, each in headings:
            number = number_of(each.text_html)
            if each.id in made and number is not None:
                text = each.text_html.removeprefix(number.printed).lstrip()
                found[place] = replace(each, text_html=text)
    return found


def _run_on(headings: Sequence[HeadingView], made: Collection[str]) -> bool:
    """Whether the numbers of ours follow upon those beside them; of ours alone below a part, whether they begin with one."""
    found = [(each, number) for each in headings if (number := number_of(each.text_html)) is not None]
    if found and found[0][0].level > _PART and all(each.id in made for each in headings):
        return found[0][1].value == 1
    return all(
        after.style is before.style and after.value == before.value + 1
        for (one, before), (other, after) in pairwise(found)
        if one.id in made or other.id in made
    )
