"""Acknowledgements: what they answer to, where they count, and what is wrong with them."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

import pytest

from generator.checks import acknowledge
from generator.checks.case import Case
from generator.checks.examples import FRAME
from generator.checks.registry import BY_NAME, RULES
from generator.checks.rule import Finding, Rule, rule
from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

HEAD = "---\n表式: 河北2022\n金额单位: 元\n"
SPENDING = "支出: |\n  科目编码\t项目支出\n  2012604\t50000\n  2012604\t30000\n"
TRANSCRIPTION = "原文照录:\n  来源: 2024年部门预算（文本）\n"
PROJECT = "项目名称: 库房维修经费\n项目编码: 301-0001\n"
FOLDER = "示例县/县档案局/2024"
OF_ACKNOWLEDGEMENTS = [each for each in RULES if each.scope == "acknowledgement"]


def pledge(name: str, *, place: str = "", reason: str = "确是如此") -> str:
    where = f"    位置: {place}\n" if place else ""
    return f"  - 规则: {name}\n{where}    理由: {reason}\n"


def found(files: Mapping[str, str], *rules: Rule, is_production: bool = False) -> tuple[Diagnostic, ...]:
    """What these rules, and those over acknowledgements, find in the files of one year."""
    every = {**FRAME, **{f"{FOLDER}/{path}": text for path, text in files.items()}}
    corpus = load({path: text.encode() for path, text in every.items()})
    assert not corpus.diagnostics
    return checked(corpus, is_production=is_production, rules=(*rules, *OF_ACKNOWLEDGEMENTS)).diagnostics


def names(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [each.name for each in diagnostics if not each.acknowledged]


@rule(title="项目名称要改", ids=(), severity="error")
def project_fault(case: Case) -> Iterator[Finding]:
    """A finding in each project's own file."""
    for each in case.projects:
        yield Finding(each.project.at("name"), "项目名称要改")


@rule(title="不得放过", ids=(), severity="error", is_waivable=False)
def stern_fault(case: Case) -> Iterator[Finding]:
    """A finding that a filing of one's own must not acknowledge."""
    yield Finding(case.filing.at("profile"), "不得放过")


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in (project_fault, stern_fault):
        monkeypatch.setitem(BY_NAME, each.name, each)


def test_by_rule_alone() -> None:
    text = f"{HEAD}{SPENDING}知悉:\n{pledge('repeated-line', reason='确是两笔')}---\n"
    (only,) = found({"预算.md": text}, BY_NAME["repeated-line"])
    assert only.acknowledged == "确是两笔"


def test_the_most_exact_one_answers_and_the_other_is_idle_only_if_nothing_is_left_to_it() -> None:
    entries = pledge("repeated-line", reason="都是") + pledge("repeated-line", place="30000", reason="这一行")
    (finding, idle) = found({"预算.md": f"{HEAD}{SPENDING}知悉:\n{entries}---\n"}, BY_NAME["repeated-line"])
    assert finding.acknowledged == "这一行"
    assert idle.name == "idle-acknowledgement"
    more = SPENDING + "  2012604\t20000\n"
    both = found({"预算.md": f"{HEAD}{more}知悉:\n{entries}---\n"}, BY_NAME["repeated-line"])
    assert [each.acknowledged for each in both] == ["这一行", "都是"]


def test_a_place_that_is_not_in_the_line_answers_nothing() -> None:
    text = f"{HEAD}{SPENDING}知悉:\n{pledge('repeated-line', place='九十九')}---\n"
    assert sorted(names(found({"预算.md": text}, BY_NAME["repeated-line"]))) == [
        "idle-acknowledgement",
        "repeated-line",
    ]


def test_a_project_file_speaks_in_every_filing_of_its_year() -> None:
    files = {
        "预算.md": f"{HEAD}---\n",
        "绩效.md": f"{HEAD}---\n",
        "项目/一.yaml": f"{PROJECT}知悉:\n{pledge('project-fault')}",
    }
    (only,) = found(files, project_fault)
    assert only.acknowledged == "确是如此"


def test_an_idle_one_in_a_project_file_is_told_once() -> None:
    files = {
        "预算.md": f"{HEAD}---\n",
        "绩效.md": f"{HEAD}---\n",
        "项目/一.yaml": f"{PROJECT}知悉:\n{pledge('repeated-line')}",
    }
    (only,) = found(files)
    assert only.name == "idle-acknowledgement"
    assert only.at.path.endswith("一.yaml")


def test_a_project_file_is_not_idle_while_a_filing_of_its_year_cannot_be_read() -> None:
    files = {
        "预算.md": f"{HEAD}---\n",
        "绩效.md": "没有数据部分\n",
        "项目/一.yaml": f"{PROJECT}知悉:\n{pledge('repeated-line')}",
    }
    every = {**FRAME, **{f"{FOLDER}/{path}": text for path, text in files.items()}}
    corpus = checked(load({path: text.encode() for path, text in every.items()}))
    assert "idle-acknowledgement" not in [each.name for each in corpus.diagnostics]


def test_unwaivable_in_a_filing_of_ones_own() -> None:
    text = f"{HEAD}知悉:\n{pledge('stern-fault')}---\n"
    assert sorted(names(found({"预算.md": text}, stern_fault))) == [
        "stern-fault",
        "unwaivable-acknowledgement",
    ]


def test_unwaivable_in_a_transcription_stands() -> None:
    text = f"{HEAD}知悉:\n{pledge('stern-fault')}{TRANSCRIPTION}---\n"
    assert not names(found({"预算.md": text}, stern_fault))


def test_the_rules_that_domain_calls_unwaivable() -> None:
    """Those that are certain; one that guesses at meaning stops nothing, and may be wrong."""
    barred = {"R9", "R27", "R28", "R47", "R49", "R52"}
    certain = [each for each in RULES if barred & set(each.ids) and each.severity == "error"]
    assert barred == {identifier for each in certain for identifier in each.ids} & barred
    assert not [each.name for each in certain if each.is_waivable]


def test_one_for_a_release_is_not_idle_in_a_preview() -> None:
    text = f"{HEAD}知悉:\n{pledge('missing-control-totals')}---\n"
    assert not names(found({"预算.md": text}))
    assert not names(found({"预算.md": text}, BY_NAME["missing-control-totals"], is_production=True))


def test_an_unknown_rule_tells_the_nearest() -> None:
    text = f"{HEAD}知悉:\n{pledge('repeated-lines')}---\n"
    (only,) = found({"预算.md": text})
    assert (only.name, only.severity) == ("unknown-rule", "error")
    assert "repeated-line" in only.hint


def test_many_do_not_meet_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each finding looks at the acknowledgements of its own rule, not at all of them."""
    rows = "".join(f"  20126{number:02}\t1\n  20126{number:02}\t2\n" for number in range(1, 99))
    pledges = "".join(pledge("repeated-line", place=f"20126{number:02}") for number in range(1, 99))
    others = "".join(pledge("idle-stated-figure", place=f"20126{number:02}") for number in range(1, 99))
    text = f"{HEAD}支出: |\n  科目编码\t项目支出\n{rows}知悉:\n{pledges}{others}---\n"
    seen: list[int] = []
    meet = acknowledge.Pledges.meet

    def counted(self: acknowledge.Pledges, finding: Diagnostic) -> int | None:
        seen.append(len(self._by_rule.get(finding.name, ())))
        return meet(self, finding)

    monkeypatch.setattr(acknowledge.Pledges, "meet", counted)
    start = time.perf_counter()
    result = found({"预算.md": text}, BY_NAME["repeated-line"])
    assert time.perf_counter() - start < 5
    assert sum(1 for each in result if each.acknowledged) == 98
    assert set(seen) == {98}
