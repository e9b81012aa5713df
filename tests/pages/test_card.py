"""Cards: what the rest of the site knows of a department, kept as JSON from one build to the next."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.load import load
from generator.model.vocabulary import Kind, Scope
from generator.pages.card import DepartmentCard, FilingCard, ProjectCard, as_row, directory_of, from_row
from tests.shell.county import EDUCATION, broken, budget, county, project

texts = st.text(max_size=4)
years = st.integers(1990, 2100)
cards = st.builds(
    DepartmentCard,
    texts, texts, texts, texts, texts, texts,
    st.lists(
        st.builds(
            FilingCard,
            years, st.sampled_from(Kind), st.sampled_from(Scope), texts, texts, texts,
            st.lists(texts, max_size=2).map(tuple), st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    st.lists(st.builds(ProjectCard, years, texts, texts, texts), max_size=2).map(tuple),
)  # fmt: skip


@given(cards)
def test_round_trip(card: DepartmentCard) -> None:
    assert from_row(json.loads(json.dumps(as_row(card)))) == card


def test_cards_of_a_county() -> None:
    files = county() | {
        "试验县/教育局/2024/项目/甲.yaml": project("205-1", "甲项目"),
        "试验县/教育局/2022/自评/乙.yaml": "项目名称: 乙项目\n项目编码: 205-2\n",
        "试验县/水务局/2022/预算.md": "no front matter",
    }
    directory = directory_of(load({path: text.encode() for path, text in files.items()}))
    education, water = directory.departments
    assert [from_row(json.loads(json.dumps(as_row(each)))) for each in directory.departments] == [
        education,
        water,
    ]
    assert (education.folder, education.region, education.code) == ("试验县/教育局", "130999", "205001")
    assert education.path == "130999/205001/index.html"
    assert education.years == (2024, 2023, 2022)
    assert [(each.year, each.name, each.path) for each in education.projects] == [
        (2024, "甲项目", "130999/205001/2024/projects/205-1/index.html"),
        (2022, "乙项目", "130999/205001/2022/projects/205-2/index.html"),
    ]
    assert [(each.year, each.is_held) for each in water.filings] == [(2024, False), (2022, True)]
    assert directory.all_years == (2024, 2023, 2022)
    assert len(list(directory.filings)) == 5


def test_a_card_tells_how_a_filing_stands() -> None:
    dated = budget().replace("金额单位: 元\n", "金额单位: 元\n发布日期: 2024-02-03\n", 1)
    files = county() | {EDUCATION: dated}
    directory = directory_of(load({path: text.encode() for path, text in files.items()}))
    card = directory.departments[0].filings[0]
    assert (card.published, card.is_held, card.notes) == ("2024-02-03", False, ())
    assert card.path == "130999/205001/2024/budget/index.html"
    assert "2024" in card.title


@pytest.mark.parametrize(
    "row", [[], ["a"], [*"abcdef", [[2024]], []], [*"abcdef", [[1, "x", "y", *"abc", [], False]], []]]
)
def test_what_is_no_card_is_refused(row: list[object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_row(row)


def test_a_held_filing_of_wrong_figures_is_no_secret_of_its_card() -> None:
    """A card holds titles and dates, no figure: what is held cannot get onto a list by it."""
    files = county() | {EDUCATION: broken(budget())}
    directory = directory_of(load({path: text.encode() for path, text in files.items()}))
    assert "88,000" not in json.dumps(as_row(directory.departments[0]), ensure_ascii=False)
