"""Remarks to the reader about a filing: where it comes from, what was inferred, mended, misprinted."""

from __future__ import annotations

from generator.corpus.corpus import FilingEntry
from generator.model.budget import Budget
from generator.model.filing import Repair
from generator.model.vocabulary import RepairKind
from generator.pages.blocks import Block, NoticeView


def opening_notices(entry: FilingEntry) -> list[Block]:
    """What a reader must know before the first word: transcription and inference."""
    filing, blocks = entry.filing, list[Block]()
    if filing.transcription is not None:
        source = filing.transcription
        has_words = entry.document is not None and bool(entry.document.sections)
        paragraphs = [
            f"本页录自“{source.source}”，文字、标点和错处一律照原样；由本站计算、整理的内容另有说明。"
            if has_words
            else f"本页数字录自“{source.source}”，合计和各表由本站按数字算出，与原件核对过。"
        ]
        if source.note:
            paragraphs.append(source.note)
        if source.repairs:
            paragraphs.append(f"录入时的修补共{len(source.repairs)}项，列在文末。")
        blocks.append(NoticeView(id="transcription", title="原文照录", paragraphs=tuple(paragraphs)))
    if filing.inferences:
        blocks.append(
            NoticeView(
                id="inferences",
                title="推断",
                paragraphs=("下列事项原文没有写明，由本站推断：",),
                entries=tuple(
                    (f"{each.item}：{each.value}", f"依据：{each.ground}") for each in filing.inferences
                ),
                tone="warning",
            )
        )
    return blocks


def closing_notices(entry: FilingEntry) -> list[Block]:
    """What stands at the end: variant readings, misprints, repairs."""
    filing, blocks = entry.filing, list[Block]()
    if isinstance(filing, Budget):
        for number, variant in enumerate(filing.variants, 1):
            blocks.append(
                NoticeView(
                    id=f"variant-{number}",
                    title=f"两种印本不同（{number}）",
                    paragraphs=(f"本件作“{variant.here}”，同年绩效文本作“{variant.there}”。",),
                )
            )
    if filing.published_errors:
        blocks.append(
            NoticeView(
                id="published-errors",
                title="原文有误",
                paragraphs=("下列字句照原文保留或只在此处引用，不作计算依据：",),
                entries=tuple(
                    (f"{each.place}：{each.printed}", each.remark) for each in filing.published_errors
                ),
                tone="warning",
            )
        )
    if filing.transcription is not None and filing.transcription.repairs:
        blocks.append(
            NoticeView(
                id="repairs",
                title="录入时的修补",
                entries=tuple(
                    (f"原件第{each.lines}行：{each.kind.value}", repair_words(each))
                    for each in filing.transcription.repairs
                ),
                is_folded=True,
            )
        )
    return blocks


def repair_words(repair: Repair) -> str:
    """What was done in one repair."""
    if repair.kind is RepairKind.CONTENTS_PAGE:
        return "略去，由本站自动生成"
    if repair.kind is RepairKind.REPEATED_HEAD:
        return "略去重复的表头"
    if repair.before is None:
        return "断开的行连成一段"
    return f"“{repair.before.strip()}”改为“{(repair.after or '').strip()}”"
