"""The page of every rule and fault on the terminal."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from generator import cli
from generator.checks.explain import explain
from generator.checks.faults import FAULT_PAGES
from generator.checks.registry import BY_NAME, RULES
from generator.checks.rule import Rule
from generator.shell.arguments import MISUSE

GENERATOR = Path(__file__).resolve().parents[3] / "generator"


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_tells_title_severity_ids_basis_and_page(rule: Rule) -> None:
    told = explain(rule.name)
    assert told is not None
    for each in (rule.title, *rule.ids, rule.basis, "## 为什么", "## 有误"):
        assert each in told


def test_every_fault_has_a_page_in_chinese() -> None:
    assert not FAULT_PAGES.keys() & BY_NAME.keys(), "a name means one thing"
    for each in FAULT_PAGES.values():
        assert re.search("[一-鿿]", each.title), each
        assert re.search("[一-鿿]", each.remedy), each
        assert each.remedy in (explain(each.name) or "")


def test_every_fault_that_the_code_tells_has_a_page() -> None:
    told: set[str] = set()
    for path in GENERATOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in ("Diagnostic", "fault"):
                continue
            told |= {
                each.value
                for each in (*node.args, *(keyword.value for keyword in node.keywords))
                if isinstance(each, ast.Constant)
                and isinstance(each.value, str)
                and re.fullmatch(r"[a-z]+(-[a-z]+)+", each.value)
            }
    assert "missing-file" in told
    assert told <= FAULT_PAGES.keys() | BY_NAME.keys()


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain", "repeated-line"]) == cli.OK
    assert "同一科目写了两行" in capsys.readouterr().out
    assert cli.main(["check", "--explain", "tab-indent"]) == cli.OK
    assert "空格" in capsys.readouterr().out


def test_unknown_name_is_misuse_and_tells_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--explain", "repeated-lin"]) == MISUSE
    assert "repeated-line" in capsys.readouterr().err
