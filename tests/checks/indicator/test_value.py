"""The grammar of 指标值: what each spelling that forms print is read as."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.checks.indicator.value import figures, parse, plain

FIGURES = [
    ("≥95%", "≥", "95", "%", "ratio"),
    ("≥3600 条", "≥", "3600", "条", "count"),
    ("≤10 分", "≤", "10", "分", "count"),
    ("≤8 万元", "≤", "80000", "元", "money"),
    ("≥365 天", "≥", "365", "天", "duration"),
    ("1%", "", "1", "%", "ratio"),
    (">10万元", ">", "100000", "元", "money"),
    ("＞＝98％", "≥", "98", "%", "ratio"),
    ("≤24小时", "≤", "24", "小时", "duration"),
    ("≥6.00(次)", "≥", "6.00", "次", "count"),
    ("=5.00(万人次)", "=", "50000.00", "人次", "count"),
    ("≥13459.00(平方米)", "≥", "13459.00", "平方米", "count"),
    ("≥330 台套", "≥", "330", "台套", "count"),
    ("小于 0.5%", "<", "0.5", "%", "ratio"),
    ("720000 册", "", "720000", "册", "count"),
    ("72 万册", "", "720000", "册", "count"),
    ("=1920.00元/人/月", "=", "1920.00", "元/人/月", "price"),
    ("=一个月", "=", "1", "个月", "duration"),
    ("≥1,000条", "≥", "1000", "条", "count"),
    ("95%以上", "≥", "95", "%", "ratio"),
    ("3个工作日内", "≤", "3", "个工作日", "duration"),
    ("大于等于95%", "≥", "95", "%", "ratio"),
    ("≥百分之九十五", "≥", "95", "%", "ratio"),
    ("≥95", "≥", "95", "", "number"),
    ("=>90%", "≥", "90", "%", "ratio"),
    ("﹥95%", ">", "95", "%", "ratio"),
    ("≥1.5km²", "≥", "1.5", "km²", "count"),
    ("≤55dB(A)", "≤", "55", "dB(A)", "count"),
    ("≤22μg/m³", "≤", "22", "μg/m³", "count"),
    ("≥20年一遇", "≥", "20", "年一遇", "count"),
    ("≤48h", "≤", "48", "h", "duration"),
    ("≥48家次", "≥", "48", "家次", "count"),
    ("30余人", "", "30", "人", "count"),
    ("≤万分之一", "≤", "0.01", "%", "ratio"),
]


@pytest.mark.parametrize(("text", "op", "amount", "unit", "quantity"), FIGURES)
def test_figures(text: str, op: str, amount: str, unit: str, quantity: str) -> None:
    value = parse(text)
    assert value.kind == "figure"
    assert (value.op, value.amount, value.unit, value.quantity) == (op, Decimal(amount), unit, quantity)
    assert value.raw == text


@pytest.mark.parametrize(
    ("text", "subject", "op", "amount"),
    [
        ("居民参与率不低于 100%", "居民参与率", "≥", 100),
        ("满意率100%", "满意率", "", 100),
        ("开展至少1次团体心理治疗", "开展", "≥", 1),
        ("慰问人数不少于 100人,宣传用品不少于 20000份", "慰问人数", "≥", 100),
    ],
)
def test_phrases(text: str, subject: str, op: str, amount: int) -> None:
    value = parse(text)
    assert (value.kind, value.subject, value.op, value.amount) == ("phrase", subject, op, amount)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("是否能够积极引导舆论", "question"),
        ("能否按时完成？", "question"),
        ("是否按时完成：是", "grade"),
        ("成效明显", "grade"),
        ("有所提高", "grade"),
        ("优", "grade"),
        ("5A级", "grade"),
        ("优：≥95%；良：≥90%", "phrase"),
        ("居民区全覆盖", "grade"),
        ("安全无事故", "grade"),
        ("不超过预算", "limit"),
        ("≤上年", "limit"),
        ("提升", "words"),
        ("有效", "words"),
        ("及时率", "name"),
        ("满意度", "name"),
        ("", "blank"),
        ("—", "blank"),
        ("≥≥95%", "broken"),
        ("95%%", "broken"),
        ("≥9O%", "broken"),
        ("9月31日前", "broken"),
        ("每月40日前", "broken"),
        ("》95%", "broken"),
        ("≥", "broken"),
        ("≤8/10万", "grade"),
        ("≥1：3", "grade"),
        ("动态清零", "grade"),
        ("只增不减", "grade"),
        ("同比下降", "grade"),
        ("促进经济发展", "words"),
        ("2月30日", "broken"),
        ("≥合格", "grade"),
        ("≥四级", "grade"),
        ("不低于Ⅲ类", "grade"),
        ("≥Ⅲ类", "grade"),
        ("≤中标价", "grade"),
        ("=实际人数", "grade"),
        ("≥人次", "broken"),
        ("≤%", "broken"),
        ("2026年内", "deadline"),
        ("2026年以内", "deadline"),
        ("13/15", "grade"),
        ("2026-13-01", "broken"),
        ("通过ISO9001认证", "grade"),
        ("CO2排放下降", "grade"),
        ("提高工作效率", "words"),
        ("降低发病率", "grade"),
        ("≥9成", "figure"),
        ("90%–95%", "figure"),
        ("58万3200元", "grade"),
        ("十万分之五", "grade"),
        ("2024—2025学年", "deadline"),
    ],
)
def test_words(text: str, kind: str) -> None:
    assert parse(text).kind == kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026年12月31日前", (2026, 12, 31)),
        ("≤2026年12月1日", (2026, 12, 1)),
        ("次年 2 月份前", (None, 2, None)),
        ("2024.12.31", (2024, 12, 31)),
        ("2026年12月31日24时前", (2026, 12, 31)),
        ("12月底前", (None, 12, None)),
        ("2026年度", None),
        ("2024—2026年", None),
        ("每月15日前", None),
        ("国庆节前", None),
        ("5月底、11月底前", None),
        ("三季度末前", None),
    ],
)
def test_deadlines(text: str, date: tuple[int | None, int, int | None] | None) -> None:
    value = parse(text)
    assert (value.kind, value.date) == ("deadline", date)


def test_a_range_keeps_both_ends() -> None:
    value = parse("90%-95%")
    assert (value.num, value.high, value.unit) == (90, 95, "%")


def test_figures_of_a_sentence_with_their_places() -> None:
    text = plain("全年上报舆情信息不少于 1200 条；重大舆情处置率不低于 95%，2025年3月发布。")
    found = list(figures(text))
    assert [(each.subject, each.op, each.amount) for each in found] == [
        ("全年上报舆情信息", "≥", 1200),
        ("重大舆情处置率", "≥", 95),
    ]
    assert text[found[0].start : found[0].end] == "不少于1200条"


def test_people_behind_their_number_are_no_measure_word() -> None:
    assert [value.unit for value in figures("为44万居民服务，培训群众1200人。")] == ["人"]


def test_what_stands_in_brackets_behind_money_is_no_unit() -> None:
    value = parse("≤100.00万元（含税）")
    assert (value.op, value.amount, value.unit, value.quantity) == ("≤", 1_000_000, "元", "money")
