"""The office's list of words to stop: what a line says, and what is wrong with one that says nothing."""

from __future__ import annotations

import pytest

from generator.corpus.lexicon import StopWord, read_lexicon
from generator.corpus.load import load
from generator.source import Source


def read(line: str) -> StopWord:
    (word,), faults = read_lexicon(Source("停用词.txt", f"# 说明\n\n{line}\n"))
    assert not faults
    return word


@pytest.mark.parametrize(
    ("line", "word", "instead", "within", "reason", "is_hint"),
    [
        ("甲局", "甲局", "", (), "", False),
        ("甲局 => 乙局", "甲局", "乙局", (), "", False),
        ("甲局=>乙局 # 已改名", "甲局", "乙局", (), "已改名", False),
        ("甲局 # 已撤销", "甲局", "", (), "已撤销", False),
        ("?甲 => 乙 除 甲乙 甲丙 # 理由", "甲", "乙", ("甲乙", "甲丙"), "理由", True),
        ("？甲", "甲", "", (), "", True),
        ("扣除 => 减去", "扣除", "减去", (), "", False),
    ],
)
def test_a_line(
    line: str, word: str, instead: str, within: tuple[str, ...], reason: str, is_hint: bool
) -> None:
    found = read(line)
    assert (found.word, found.instead, found.within, found.reason, found.is_hint) == (
        *(word, instead, within, reason, is_hint),
    )
    assert found.at.line == 3


def test_faults_name_their_line() -> None:
    words, faults = read_lexicon(Source("停用词.txt", "甲 => \n乙\n乙 => 丙\n=> 丁\n"))
    assert [each.word for each in words] == ["乙"]
    assert [(each.name, each.at.line) for each in faults] == [
        *(("malformed-stop-word", 1), ("repeated-stop-word", 3), ("malformed-stop-word", 4)),
    ]


def test_a_corpus_holds_it() -> None:
    corpus = load({"站点.yaml": "名称: 示例\n".encode(), "停用词.txt": "甲 => 乙\r\n".encode("utf-8-sig")})
    assert [each.word for each in corpus.lexicon] == ["甲"]
    assert not corpus.faults
    assert load({"站点.yaml": "名称: 示例\n".encode()}).lexicon == ()
