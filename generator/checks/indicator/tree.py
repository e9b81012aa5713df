"""The tree of indicators 一级、二级指标: which class belongs to which, and their order (performance.md §4)."""

from __future__ import annotations

import re
from functools import lru_cache

OUTPUT, COST, BENEFIT, SATISFACTION = "产出", "成本", "效益", "满意度"

#: A word in a first level's name, and the class it tells: 效果指标 and 社会效益指标 are 效益.
_TELLING = (("满意", SATISFACTION), ("效益", BENEFIT), ("效果", BENEFIT), ("产出", OUTPUT), ("成本", COST))

#: The second level under each first; 成本 may stand under 产出 or be a first level itself.
_SECOND: dict[str, tuple[str, ...]] = {
    OUTPUT: ("数量", "质量", "时效", "成本", "经济成本", "社会成本", "生态环境成本"),
    COST: ("经济成本", "社会成本", "生态环境成本", "生态成本", "成本", "时间成本"),
    BENEFIT: ("经济效益", "社会效益", "生态效益", "可持续影响"),
    SATISFACTION: ("服务对象满意度", "满意度", "社会公众满意度", "受益对象满意度"),
}
#: Words within brackets, 指标 and blanks do not matter.
_NOISE = re.compile(r"指标|[\s（）()：:、0-9.．]|^[一二三四]、")


@lru_cache(maxsize=4096)
def first(name: str) -> str:
    """The first-level class by its bare name: 效果指标 is 效益."""
    bare = _NOISE.sub("", name)
    return next((class_ for word, class_ in _TELLING if word in bare), bare)


@lru_cache(maxsize=4096)
def second(name: str) -> str:
    """The second-level class by its bare name: 数量指标 is 数量."""
    bare = _NOISE.sub("", name).replace("可持续发展影响", "可持续影响").replace("可持续效益", "可持续影响")
    if "满意" in bare:
        return "服务对象满意度"
    return {"可持续": "可持续影响", "环境效益": "生态效益"}.get(bare, bare)


def is_cost(branch: str, twig: str) -> bool:
    """Whether a second level under a first tells of cost."""
    return branch == COST or twig == "成本"


@lru_cache(maxsize=256)
def home(level2: str) -> tuple[str, ...]:
    """The first-level classes a second-level class belongs to; empty for one we do not know."""
    return tuple(upper for upper, parts in _SECOND.items() if level2 in parts)


def known_first(name: str) -> bool:
    """Whether a bare first-level name is one of the four."""
    return name in _SECOND
