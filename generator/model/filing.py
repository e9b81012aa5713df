"""What every filing 公开文件 carries, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.amount import ABSENT, Amount, MoneyUnit
from generator.model.vocabulary import RepairKind
from generator.record import Record, key, swift


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair(Record):
    """What was mended 修补 when an old publication was entered: lines of the original, before, after.

    `lines` is `12`, `12-15`, or several of these with 、 between. A hard line break has no `before` and
    `after` where lines were joined; it has them where it had left a blank inside a line.
    """

    kind: RepairKind = key("类别", example="域代码")
    lines: str = key("行", example="12")
    before: str | None = key("原文", default=None)
    after: str | None = key("改为", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcription(Record):
    """That a filing was entered from an old publication 原文照录, word for word, faults included."""

    source: str = key("来源", example="2020年部门预算信息公开情况说明（文本）")
    original: str | None = key("原件", default=None)
    note: str | None = key("说明", default=None)
    repairs: tuple[Repair, ...] = key("修补", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference(Record):
    """Something the publication does not say, inferred 推断 by us, with the ground for it."""

    item: str = key("项目", example="年度")
    value: str = key("推断为", example="2020")
    ground: str = key("依据")


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement(Record):
    """A known finding 知悉: rule and place, and the reason why it stays."""

    rule: str = key("规则", example="total-mismatch")
    place: str | None = key("位置", default=None)
    reason: str = key("理由")


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure(Record):
    """A figure 载明数 that the publication prints where the leaves add up to another.

    It names table, row and column as printed. Within the rounding tail it is shown as stated with
    a 尾差 note; beyond that it is an error, which only 原文照录 may keep, with `reason`.
    """

    table: str = key("表", example="收入支出决算总表")
    row: str = key("行", example="合计")
    column: str = key("栏", example="决算数")
    amount: Amount = key("数")
    reason: str | None = key("说明", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedError(Record):
    """A published cell or sentence that is plainly wrong 原文有误; told to the reader, never used."""

    place: str = key("位置", example="四、财政拨款收入支出决算总体情况说明")
    printed: str = key("原文", example="0.3万元")
    remark: str = key("说明")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraTable(Record):
    """A table 附表 that our forms do not know: heads and rows as given; `rows` is tab-separated text."""

    name: str = key("名称")
    unit: MoneyUnit | None = key("金额单位", default=None)
    rows: str = key("内容", example="|\n  项目\\t金额\n  房租\\t12.00")
    note: str | None = key("注", default=None)
    after: str | None = key("置于", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Record):
    """How an item compares with last year 比上年增减, as far as it was stated: `previous` or `difference`."""

    previous: Amount = key("上年数", default=ABSENT)
    difference: Amount = key("增减额", default=ABSENT)
    reason: str | None = key("原因", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing(Record):
    """The head of every filing; kinds add their figures. Money is in the filing's `unit`."""

    title: str | None = key("标题", default=None)
    profile: str = key("表式", example="河北2020")
    unit: MoneyUnit = key("金额单位", default=MoneyUnit.YUAN, example="元")
    year: str | None = key("年度", default=None)
    cover: tuple[str, ...] = key("封面", default=())
    compiler: str | None = key("编制单位", default=None)
    reviewer: str | None = key("审核单位", default=None)
    index_number: str | None = key("索引号", default=None)
    document_number: str | None = key("文号", default=None)
    created: date | None = key("成文日期", default=None)
    replied: date | None = key("批复日期", default=None)
    published: date | None = key("发布日期", default=None)
    publisher: str | None = key("发布机构", default=None)
    secrecy_review: str | None = key("保密审查", default=None)
    contact: str | None = key("联系方式", default=None)
    inferences: tuple[Inference, ...] = key("推断", default=())
    transcription: Transcription | None = key("原文照录", default=None)
    published_errors: tuple[PublishedError, ...] = key("原文有误", default=())
    acknowledgements: tuple[Acknowledgement, ...] = key("知悉", default=())
    stated: tuple[StatedFigure, ...] = key("载明数", default=())
    extra_tables: tuple[ExtraTable, ...] = key("附表", default=())
