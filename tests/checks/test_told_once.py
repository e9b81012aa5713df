"""One defect is told once: of two rules that see it, the surer one speaks."""

from __future__ import annotations

import pytest

from generator.source import Source, Span
from tests.checks.test_harmless import FINAL, sound, swap, told


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("截至2024年12月31日", "截至2024年12月32日", "asset-date"),
        ("“良”的项目0个", "“良”的项目1个", "count-differs"),
        ("批复日期: 2025-08-20", "批复日期: 2024-08-20", "published-late"),
        ("发布日期: 2025-09-01", "发布日期: 2024-09-01", "published-before-reply"),
        ("批复日期: 2025-08-20\n发布日期: 2025-09-01", "批复日期: 2024-08-20", "date-of-another-year"),
        ("（二）一般公共预算财政拨款支出决算结构", "（三）一般公共预算财政拨款支出决算结构", "list-numbers"),
        ("三、基本支出：", "二、基本支出：", "list-numbers"),
        ("五、“三公”经费：", "六、“三公”经费：", "list-numbers"),
    ],
)
def test_one_rule_tells_it(old: str, new: str, rule: str) -> None:
    files = sound()
    swap(old, new, FINAL)(files)
    assert [each.name for each in told(files)] == [rule]


def test_a_change_that_last_year_contradicts_has_a_base() -> None:
    files = sound()
    swap("比2023年度减少1.20", "比2023年度增加1.20", FINAL)(files)
    assert {each.name for each in told(files)} == {"year-before-differs", "wrong-direction"}


def test_a_figure_in_the_wrong_unit_is_not_also_a_sum_or_a_mixture() -> None:
    files = sound()
    swap("本年支出合计205.60万元，", "本年支出合计205.60元，", FINAL)(files)
    assert {each.name for each in told(files)} == {"unit-confusion", "wrong-share"}


def test_stretches_meet_where_they_share_a_character() -> None:
    source = Source("甲.md", "一二三四\n五六七八\n")
    first, second = Span(source, 1, 1, 1, 3), Span(source, 1, 3, 2, 2)
    assert not first.meets(second)
    assert second.meets(Span(source, 2, 1, 2, 2))
    assert not second.meets(Span(source, 2, 2, 2, 3))
    assert not first.meets(Span(Source("乙.md", ""), 1, 1, 1, 3))
