"""docs/rules.md: complete, up to date, and each point either served or with a reason why not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks.catalogue import CATALOGUE
from generator.checks.document import rules_document
from generator.checks.examples import parts
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.checks.undecided import UNDECIDED

PAGE = Path(__file__).resolve().parents[3] / "docs" / "rules.md"
SERVED = {identifier for rule in RULES for identifier in rule.ids}

# What a rule may name as its ground, and the clauses that were read of it; empty where no clause is named.
DOCUMENTS: dict[str, str] = {
    "预算法": "八 十二 十四 三十二 四十六 五十二 七十五 八十 九十二",
    "预算法实施条例": "四 五 六 十九 八十三",
    "政府信息公开条例": "六 十二 十四 十五 十六 十七 二十 二十四 二十六",
    "无障碍环境建设法": "三十二",
    "个人信息保护法": "四 二十五 二十八 三十四",
    "国办发〔2017〕47号网页标签": "",
    "国办秘函〔2019〕19号": "",
}
GROUND = re.compile(rf"({'|'.join(sorted(map(re.escape, DOCUMENTS), key=len, reverse=True))})(.*)")
CLAUSE = re.compile(r"第([一二三四五六七八九十百]+)条(?:第[一二三四五六七八九十]+[款项])?")


def is_verified(ground: str) -> bool:
    """Whether a ground is one of the documents, with clauses that were read."""
    match = GROUND.fullmatch(ground)
    if match is None:
        return False
    known, clauses = DOCUMENTS[match[1]].split(), match[2].split("、") if match[2] else []
    return all((found := CLAUSE.fullmatch(each)) is not None and found[1] in known for each in clauses)


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_document(), "运行 make docs"


def test_the_catalogue_is_whole() -> None:
    lengths = {"R": 58, "C": 66, "P": 60, "G": 56}
    gaps = {"G18", "G19", "G29", *(f"G{number}" for number in range(35, 40))}
    wanted = {f"{letter}{number}" for letter, count in lengths.items() for number in range(1, count + 1)}
    assert CATALOGUE.keys() == wanted - gaps
    assert CATALOGUE.keys() >= SERVED
    assert UNDECIDED.keys() <= CATALOGUE.keys()


def test_each_point_is_served_or_has_a_reason_and_never_both() -> None:
    assert not CATALOGUE.keys() - SERVED - UNDECIDED.keys(), "没有规则，也没有说明"
    assert not SERVED & UNDECIDED.keys(), "有规则，又有说明"
    assert all(len(each) >= 8 and not each.endswith("。") for each in UNDECIDED.values())


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_cites_only_what_is_verified(rule: Rule) -> None:
    grounds = [each for each in rule.basis.split("；") if each]
    assert all(map(is_verified, grounds)), rule.basis
    told = parts(rule)
    for each in (told[""], told["为什么"], told["依据"], rule.title, rule.basis):
        assert not re.search(r"\bGK\b|\[(?:SEED|YSF|YSTL|SHT|GBC|MULU|SX|ST|META)|https?://", each)
