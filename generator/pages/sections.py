"""Sections of a filing in standard order: what people typed, and composed sentences for the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator import prose
from generator.model.budget import Budget
from generator.model.final import Final
from generator.pages.blocks import Block, HeadingView, ProseView, TableView
from generator.pages.body import Shelf, heading, section_blocks
from generator.profiles.profile import SectionSpec
from generator.reading.document import Section
from generator.statements import budget as budget_statements
from generator.statements import final as final_statements
from generator.statements import glossary
from generator.statements.context import Context

TABLES_HEADING = "公开表"


@dataclass(frozen=True)
class Typed:
    """The typed sections that belong to one standard section: itself and the odd ones that follow it."""

    sections: tuple[Section, ...]

    @property
    def has_words(self) -> bool:
        return bool(self.sections[0].body.strip())


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
    """The standard sections in order: typed where people typed them, composed elsewhere."""
    words = {"year": str(context.year), "department": context.department.name}
    preface, typed = _sorted(sections, specs, words)
    blocks = as_typed(preface, shelf, specs, words)
    covered_level = 99
    for spec in specs:
        if spec.level <= covered_level:
            covered_level = 99
        own = typed.get(spec.key)
        if own is not None:
            for index, section in enumerate(own.sections):
                blocks += section_blocks(
                    section, shelf, heading_id=f"section-{spec.key}" if index == 0 else ""
                )
            if own.has_words:
                covered_level = min(covered_level, spec.level)
        elif spec.level > covered_level:
            continue
        else:
            blocks += _composed(spec, context, words)
        blocks += shelf.left([by_code[code] for code in spec.tables if code in by_code])
        if spec.key == "performance":
            blocks += shelf.left_forms()
    return _filled(blocks)


def composers(context: Context) -> Mapping[str, Callable[[Context], tuple[str, ...]]]:
    """The composers of a filing's kind, by section key."""
    if isinstance(context.filing, Budget):
        return budget_statements.COMPOSERS
    if isinstance(context.filing, Final):
        return final_statements.COMPOSERS
    return {}


def _composed(spec: SectionSpec, context: Context, words: Mapping[str, str]) -> list[Block]:
    compose = composers(context).get(spec.key)
    sentences = compose(context) if compose else ()
    blocks: list[Block] = [heading(spec.heading.format(**words), spec.level, f"section-{spec.key}")]
    if spec.key == "glossary":
        sentences = _terms(context)
    if sentences:
        html = "".join(map(prose.paragraph, sentences))
        blocks.append(ProseView(html=html, origin="composed"))
    return blocks


def _filled(blocks: list[Block]) -> list[Block]:
    """The same, with a word under each heading that has nothing below it."""
    found: list[Block] = []
    for index, block in enumerate(blocks):
        found.append(block)
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, HeadingView) and (
            after is None or (isinstance(after, HeadingView) and after.level <= block.level)
        ):
            found.append(ProseView(html=prose.paragraph("本件没有这一部分的内容。"), origin="composed"))
    return found


def _terms(context: Context) -> tuple[str, ...]:
    """The terms that the composed sentences of this filing use."""
    made = composers(context)
    text = "".join(sentence for compose in made.values() for sentence in compose(context))
    return tuple(
        f"{number}．{term.name}：{term.definition}" for number, term in enumerate(glossary.used(text), 1)
    )


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
    current: list[Section] = preface
    for section in sections:
        spec = _spec_of(section, specs, words)
        if spec is not None and spec.key not in found:
            current = found.setdefault(spec.key, [])
        current.append(section)
    return preface, {key: Typed(tuple(each)) for key, each in found.items()}
