"""Every fault the reader knows is named, explained, and comes from some text."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostic, as_text
from generator.reading.decode import decode
from generator.reading.document import read_document
from generator.reading.envelope import read_text
from generator.reading.faults import FAULTS
from tests.reading.records import Form

#: A file for each fault.
CASES: dict[str, bytes | str] = {
    "empty-file": b"",
    "file-too-large": b"a" * 5_000_000,
    "not-text": b"PK\x03\x04",
    "not-utf8": "名称: 网信办\n".encode("gbk"),
    "line-separator": "名称: 网\u2028信\n",
    "control-character": "名称: 网\x07信\n",
    "alias": "名称: &x a\n说明: *x\n",
    "anchor": "名称: &x a\n",
    "bad-escape": '名称: "C:\\目录"\n',
    "bad-indent": "名称: a\n  金额: 1\n",
    "comment-after-value": "名称: a #1\n",
    "comment-inside-value": "名称: a\n  #1\n",
    "full-width-colon": "名称：a\n",
    "full-width-indent": "名称: a\n部分:\n　　合计: 5\n金额: 1\n 日期: x\n",
    "merge-key": "名称: a\n<<: {}\n",
    "missing-colon": "名称: a\n说明\n金额: 1\n",
    "needs-quotes": "名称: @a\n",
    "no-blank-after-colon": "名称:a\n",
    "no-blank-after-dash": "名称: a\n名词:\n-甲: 乙\n",
    "not-yaml": "名称: a\n...\nb\n",
    "second-document": "名称: a\n---\n名称: b\n",
    "tab-indent": "名称: a\n部分:\n\t合计: 5\n",
    "tag": "名称: !!str a\n",
    "text-after-quotes": '名称: "三公"经费\n',
    "too-deep": "名称: " + "[" * 65 + "]" * 65,
    "unclosed-quote": '名称: "a\n金额: 1\n',
    "unindented-rows": "名称: a\n明细: |\n  科目编码\t金额\n1\t2\n",
    "heading-without-blank": "---\n名称: a\n---\n##一、职责\n",
    "no-front-matter": "---- \n# 一\n",
    "unclosed-front-matter": "---\n名称: a\n",
    "empty-value": "名称:\n",
    "fraction-of-fen": "名称: a\n金额: 0.001\n",
    "missing-key": "金额: 1\n",
    "not-a-date": "名称: a\n日期: 2020年3月1日\n",
    "not-a-number": "名称: a\n数量: 三\n",
    "not-a-yes-or-no": "名称: a\n公开: no\n",
    "not-an-amount": "名称: a\n金额: 一千\n",
    "repeated-key": "名称: a\n名称: b\n",
    "wrong-fence": "---\n名称: a\n———\n甲\n",
    "no-tabs": "名称: a\n明细: |\n  科目编码\t金额\n  0501  150\n",
    "too-many-cells": "名称: a\n明细: |\n  科目编码\t金额\n  1\t2\t3\n",
    "unknown-key": "名称: a\n曾用名: b\n",
    "unknown-word": "名称: a\n颜色: 蓝\n",
    "unnamed-column": "名称: a\n明细: |\n  科目编码\t\t金额\n  1\tx\t2\n",
    "wrong-type": "名称: [a]\n",
}

_OF_DOCUMENTS = ("heading-without-blank", "no-front-matter", "unclosed-front-matter", "wrong-fence")


def faults_from(name: str) -> tuple[Diagnostic, ...]:
    case = CASES[name]
    source, faults = read_text("a.yaml", case if isinstance(case, bytes) else case.encode("utf-8"))
    if source is None:
        return faults
    if name in _OF_DOCUMENTS:
        return (*faults, *read_document(Form, source)[1])
    return (*faults, *decode(Form, source)[1])


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_comes_from_some_text(name: str) -> None:
    assert name in [each.name for each in faults_from(name)]


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_says_why_and_what_to_do_in_chinese(name: str) -> None:
    for each in faults_from(name):
        assert each.name in FAULTS
        assert re.search("[一-鿿]", each.message), each
        assert re.search("[一-鿿]", each.hint), each
        assert not each.message.endswith("。")
        assert not each.hint.endswith("。")
        assert as_text(each).startswith("a.yaml:")


def test_the_code_emits_only_what_is_listed_and_all_of_it() -> None:
    folder = Path(__file__).resolve().parents[2] / "generator" / "reading"
    names: set[str] = set()
    for path in folder.glob("*.py"):
        if path.name == "faults.py":
            continue
        names |= {
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+|alias|anchor|tag", node.value)
        }
    assert names - {"utf-8"} == set(FAULTS)


def test_the_meanings_are_chinese_and_short() -> None:
    assert all(re.search("[一-鿿]", meaning) and len(meaning) <= 24 for meaning in FAULTS.values())
