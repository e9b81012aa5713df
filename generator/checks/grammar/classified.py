"""The names of the classifications as nouns: 类 and 款 of the economic one, 类 of the functional one, with their codes."""

from __future__ import annotations

from generator.tables.economic_names import ECONOMIC_NAMES
from generator.tables.function_names import CLASS_NAMES

#: Names of 款 that mean another item where words use them.
_ELSEWHERE = frozenset({"其他支出", "因公出国（境）费用", "公务接待费", "公务用车运行维护费", "公务用车购置"})
#: 款, and 类 by the names that sentences call them.
ECONOMIC = {
    name: code
    for code, name in sorted(ECONOMIC_NAMES.items(), reverse=True)
    if len(code) == 5 and name not in _ELSEWHERE
}
ECONOMIC |= {
    "工资福利支出": "301",
    "商品和服务支出": "302",
    "对个人和家庭的补助支出": "303",
    "对个人和家庭的补助": "303",
    "对个人和家庭补助支出": "303",
    "对个人和家庭补助": "303",
    "资本性支出": "310",
}
#: Functional 类 without 支出, but for those whose names mean something else as well.
CLASSES = {
    name.removesuffix("支出"): code
    for code, name in CLASS_NAMES.items()
    if code not in ("229", "223", "pbc", "227", "230") and len(name) > 3
}
