"""Sections of a filing in standard order: what people typed, and composed sentences for the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from generator import prose
from generator.model.budget import Budget
from generator.model.final import Final
from generator.pages.arrangement import Typed, arranged, numbered
from generator.pages.blocks import Block, HeadingView, ProseView, TableView
from generator.pages.body import Shelf, heading, section_blocks
from generator.profiles.profile import SectionSpec
from generator.profiles.topics import by_topic
from generator.reading.document import Section
from generator.statements import budget as budget_statements
from generator.statements import final as final_statements
from generator.statements import glossary
from generator.statements.context import Context

TABLES_HEADING = "公开表"


def as_typed(
    sections: Iterable[Section],
    shelf: Shelf,
    profile_sections: tuple[SectionSpec, ...],
    words: Mapping[str, str],
) -> list[Block]:
    """A transcription: sections just as typed; standard ones get their standard anchor."""
    blocks: list[Block] = []
    for section in sections:
        spec = _spec_of(section, profile_sections, words)
        blocks += section_blocks(section, shelf, heading_id=f"section-{spec.key}" if spec else "")
    return blocks


def in_standard_order(
    sections: tuple[Section, ...],
    specs: tuple[SectionSpec, ...],
    context: Context,
    shelf: Shelf,
    by_code: Mapping[str, TableView],
) -> list[Block]:
    """The sections typed, as people put them, and the standard ones that they left out, composed, where these belong.

    Words of one's own stand for the standard sections below it as well; a mere part 第一部分 is no such section.
    """
    words = {"year": str(context.year), "department": context.department.name}
    preface, typed = _sorted(sections, specs, words)
    blocks = as_typed(preface, shelf, specs, words)
    made: set[str] = set()
    # Headings of the form stand where it has them; among headings of one's own, the levels typed tell more.
    is_form = all(each.is_standard for each in typed.values())
    is_form = is_form or len({each.level for each in sections if each.heading}) < 2
    shift = above = 0
    order = arranged(specs, typed)
    for place, (spec, covered) in enumerate(order):
        own = typed.get(spec.key)
        codes = [code for each in (spec, *covered) for code in each.tables]
        tables = [by_code[code] for code in codes if code in by_code]
        tables += [table for name, table in shelf.after if spec.matches(name, words)]
        anchor = f"section-{spec.key}"
        if own is not None:
            shift = spec.level - own.sections[0].level if is_form else 0
            above = own.sections[0].level + shift
            blocks += section_blocks(own.sections[0], shelf, heading_id=anchor, level=above)
        else:
            after = next((typed[each.key] for each, _ in order[place:] if each.key in typed), None)
            below = after.sections[0].level if after is not None and not is_form else 0
            # Between （五） and （六） of one section, ours is no section above the latter.
            above = min(max(spec.level, min(above, below)), max(above, 1) + 1)
            blocks += _composed(spec, context, words, above)
            made.add(anchor)
        blocks += shelf.take(tables)
        if spec.key == "performance":
            blocks += [*shelf.left_forms(), *shelf.left_evaluations()]
        if own is not None:
            for section in own.sections[1:]:
                above = section.level + shift
                blocks += section_blocks(section, shelf, level=above)
    if "section-glossary" in made:
        _explain(blocks, context)
    return _filled(numbered(blocks, made), made)


def composers(context: Context) -> Mapping[str, Callable[[Context], tuple[str, ...]]]:
    """The composers of a filing's kind, by section key."""
    if isinstance(context.filing, Budget):
        return budget_statements.COMPOSERS
    if isinstance(context.filing, Final):
        return final_statements.COMPOSERS
    return {}


def _composed(spec: SectionSpec, context: Context, words: Mapping[str, str], level: int) -> list[Block]:
    compose = composers(context).get(spec.key)
    sentences = compose(context) if compose else ()
    blocks: list[Block] = [heading(spec.heading.format(**words), level, f"section-{spec.key}")]
    if sentences:
        blocks.append(_composed_words(sentences))
    return blocks


def _composed_words(sentences: Iterable[str]) -> ProseView:
    return ProseView(html="".join(map(prose.paragraph, sentences)), origin="composed")


def _explain(blocks: list[Block], context: Context) -> None:
    """Put the terms under the heading of the glossary: those typed, and those that the blocks use (R39)."""
    text = "".join(each.html for each in blocks if isinstance(each, ProseView))
    text += "".join(each.caption for each in blocks if isinstance(each, TableView))
    assert isinstance(context.filing, Budget | Final)
    known = {term.name: term for term in glossary.TERMS}
    typed = [each.strip() for each in context.filing.glossary]
    told = [f"{each}：{known[each].definition}" if each in known else each for each in typed]
    names = {each.split("：")[0] for each in told}
    told += [f"{term.name}：{term.definition}" for term in glossary.used(text) if term.name not in names]
    place = next(
        i for i, each in enumerate(blocks) if isinstance(each, HeadingView) and each.id == "section-glossary"
    )
    if told:
        blocks.insert(place + 1, _composed_words(f"{number}．{each}" for number, each in enumerate(told, 1)))


def _filled(blocks: list[Block], made: Collection[str]) -> list[Block]:
    """The same, with a word under each heading of ours that has nothing below it."""
    found: list[Block] = []
    for index, block in enumerate(blocks):
        found.append(block)
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if (
            isinstance(block, HeadingView)
            and block.id in made
            and (after is None or (isinstance(after, HeadingView) and after.level <= block.level))
        ):
            found.append(_composed_words(["本件没有这一部分的内容。"]))
    return found


def _spec_of(
    section: Section, specs: tuple[SectionSpec, ...], words: Mapping[str, str]
) -> SectionSpec | None:
    heading_words = prose.plain(section.heading)
    return next(
        (spec for spec in specs if section.heading and spec.matches(heading_words, dict(words))), None
    )


def _sorted(
    sections: tuple[Section, ...], specs: tuple[SectionSpec, ...], words: Mapping[str, str]
) -> tuple[list[Section], dict[str, Typed]]:
    """Typed sections by the standard section they stand for; those before the first one are the preface."""
    preface: list[Section] = []
    found: dict[str, list[Section]] = {}
    by_name: dict[str, bool] = {}
    also: dict[str, tuple[str, ...]] = {}
    current: list[Section] = preface
    for section in sections:
        spec = _spec_of(section, specs, words)
        others: tuple[str, ...] = ()
        is_standard = spec is not None
        if spec is None and section.heading:
            spec, others = by_topic(prose.plain(section.heading), specs, words)
        if spec is not None and spec.key not in found:
            current = found.setdefault(spec.key, [])
            by_name[spec.key], also[spec.key] = is_standard, others
        current.append(section)
    return preface, {key: Typed(tuple(each), also[key], by_name[key]) for key, each in found.items()}
