"""Text into search words: the same in Python and in the browser."""

from __future__ import annotations

import unicodedata

import pytest
from playwright.sync_api import Page

from generator.hanzi import HAN_PAIRS
from generator.search import words
from generator.search.fold import CELL

# Unassigned, private and surrogate: what they are depends on the age of the Unicode tables.
UNKNOWN = ("Cn", "Co", "Cs")

TEXTS = {
    "网信办": "网 信 办",
    "“三公”经费（《预算法》）": "三 公 经 费 预 算 法",
    "２０２０年　预　算": "2020 年 预 算",
    "預算財務國庫": "预 算 财 务 国 库",
    "150,000.00元": "150000d00 元",
    "1,234,567": "1234567",
    "2020,123": "2020 u2c 123",
    "12 34": "12 34",
    "（2020）（3）": "2020 3",
    "≥95%": "u2265 95 u25",
    ">=95％": "u2265 95 u25",
    "≦10万": "u2264 10 万",
    "288-0204-JXN-KZLZ": "288 u2d 0204 u2d jxn u2d kzlz",
    "13020225P009D": "13020225 p 009 d",
    "2020—2022": "2020 u2d 2022",
    "节约、反对，浪费：": "节 约 u3001 反 对 u2c 浪 费 u3a",
    f"接待费{CELL}0.5": "接 待 费 | 0d5",
    "二○二〇": "二 〇 二 〇",
    "①㎡𠮷é\u200b\u00ad": "1 m 2 𠮷 e",
    "": "",
    " \t\n“”": "",
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_words(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


def test_variants_lead_to_simplified_forms_at_once() -> None:
    """No form leads on to another, and every target is a character of the simplified standard set."""
    pairs = HAN_PAIRS
    forms, targets = pairs[::2], pairs[1::2]
    assert len(set(forms)) == len(forms)
    assert not set(forms) & set(targets)
    assert all(each.encode("gb2312") for each in targets)


@pytest.mark.browser
def test_browser_folds_alike(asked_page: Page, filings: dict[str, str]) -> None:
    """Over every sample, the pages as they stand, and each character that both sides know."""
    known = [chr(code) for code in range(0x20, 0x30000) if unicodedata.category(chr(code)) not in UNKNOWN]
    # Joined by a letter, so that no two neighbours make one word of their own.
    lines = ["汉".join(known[at : at + 500]) for at in range(0, len(known), 500)]
    texts = [*TEXTS, *filings.values(), *lines]
    folded = "texts => texts.map(text => gongkaiWords(text).map(each => each.word).join(' '))"
    found = asked_page.evaluate(folded, texts)
    assert len(found) == len(texts)
    for text, there in zip(texts, found, strict=True):
        assert there == " ".join(words(text))


@pytest.mark.browser
def test_browser_knows_where_a_word_came_from(asked_page: Page) -> None:
    text = "𠮷“三公”費150,000.00元㎡"
    found = asked_page.evaluate(
        "text => gongkaiWords(text).map(each => text.slice(each.start, each.end))", text
    )
    assert found == ["𠮷", "三", "公", "費", "150,000.00", "元", "㎡", "㎡"]
