"""What a heading speaks of, whatever the province calls it: the standard sections that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.profiles.profile import SectionSpec, heading_core

_PART = re.compile(r"^\s*第[一二三四五六七八九十\d]+部分")
_APART = re.compile(r"[（(](?:详?见)?附[表件][^（）()]*[）)]|^关于|的(?=说明|情况)")
_LONGEST = 40
_Topics = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
#: Parts of a filing, which only a heading 第几部分 names.
_PARTS: _Topics = (
    (re.compile(r"名词解释$"), ("glossary",)),
    (re.compile(r"表格?$"), ("tables", "part2")),
    (re.compile(r"附件$"), ("other",)),
    (re.compile(r"概况$|基本情况$"), ("part1",)),
    (re.compile(r"(?:预算|决算|收支).*(?:情况|说明)$"), ("part3",)),
)
#: The rest, of which the first that fits tells; one without keys is no standard section, but a part of one.
_TOPICS: _Topics = (
    (re.compile(r"名词解释$"), ("glossary",)),
    (re.compile(r"^(?:部门|单位)?(?:基本)?概况$|^(?:部门|单位)基本情况$"), ("part1",)),
    (re.compile(r"表$|报告$"), ()),
    (re.compile(r"(?:三公经费|一般公共预算).*(?:总体|结构|具体|规模|对比|比较)"), ()),
    (re.compile(r"三公经费"), ("three-public",)),
    (re.compile(r"机关运行经费"), ("operating",)),
    (re.compile(r"政府采购"), ("procurement",)),
    (re.compile(r"国有资产|资产(?:占有|占用)"), ("assets",)),
    (re.compile(r"绩效(?:目标|管理|信息|预算|自评|评价)?.*(?:情况|说明|信息|目标|管理)$"), ("performance",)),
    (re.compile(r"政府性基金.*国有资本经营"), ("government-fund", "state-capital")),
    (re.compile(r"政府性基金"), ("government-fund",)),
    (re.compile(r"国有资本经营"), ("state-capital",)),
    (re.compile(r"(?:一般公共预算|财政拨款).*基本支出"), ("basic",)),
    (re.compile(r"基本支出|项目支出|主要支出|经济|功能|购买服务|会议费"), ()),
    (re.compile(r"一般公共预算.*(?:支出|拨款)"), ("general",)),
    (re.compile(r"财政拨款.*(?:收支|收入支出)"), ("fiscal",)),
    (re.compile(r"财政拨款"), ()),
    (re.compile(r"(?:职责|职能).*机构|机构.*(?:职责|职能)"), ("duties", "establishment")),
    (re.compile(r"(?:职责|职能)(?:情况)?$"), ("duties",)),
    (re.compile(r"机构设置|机构情况|单位构成"), ("establishment",)),
    (re.compile(r"增减(?:变化|变动)|数据变动"), ("change",)),
    (re.compile(r"(?:收支|收入支出)(?:预算|决算)?(?:总体)?(?:情况|说明|增减)"), ("overview", "totals")),
    (re.compile(r"收入(?:预算|决算)?(?:总体)?(?:情况|说明)?(?:说明)?$"), ("income",)),
    (re.compile(r"支出(?:预算|决算)?(?:总体)?(?:情况|说明)?(?:说明)?$"), ("spending",)),
    (re.compile(r"^其他(?:重要|相关|有关)?(?:事项|情况)"), ("other-matters",)),
)


@lru_cache(maxsize=4096)
def topics(heading: str) -> tuple[str, ...]:
    """The keys of the standard sections that a heading may stand for, the one that it names first.

    >>> topics("九、关于云溪县档案局2025年一般公共预算“三公”经费预算情况说明")
    ('three-public',)
    """
    is_part = _PART.match(heading) is not None
    core = _APART.sub("", heading_core(heading))
    if len(core) > _LONGEST:
        return ()
    return next((keys for each, keys in (_PARTS if is_part else _TOPICS) if each.search(core)), ())


def by_topic(
    heading: str, specs: Iterable[SectionSpec], words: Mapping[str, str]
) -> tuple[SectionSpec | None, tuple[str, ...]]:
    """The standard section that a heading speaks of, and the keys of others that it tells as well."""
    keys = topics(heading.replace(words["department"], ""))
    known = {each.key: each for each in specs} if keys else {}
    found = [key for key in keys if key in known]
    return (known[found[0]], tuple(found[1:])) if found else (None, ())
