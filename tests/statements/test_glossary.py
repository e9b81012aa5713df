"""Terms are explained where they are used, and each has an anchor of its own."""

from __future__ import annotations

from generator.statements.glossary import TERMS, used


def test_only_terms_that_a_text_uses() -> None:
    assert [term.name for term in used("本件未提供“三公”经费。")] == ["“三公”经费", "未提供"]
    assert [term.name for term in used("公用经费5万元")] == ["日常公用经费"]
    assert not used("甲局负责甲事务。")


def test_anchors_and_names_are_given_once() -> None:
    assert len({term.id for term in TERMS}) == len(TERMS)
    assert len({term.name for term in TERMS}) == len(TERMS)
    for term in TERMS:
        assert term.id.replace("-", "").isalpha(), term.id
        assert term.definition.endswith("。"), term.name


def test_every_term_is_used_by_its_own_name() -> None:
    for term in TERMS:
        assert term in used(term.name), term.name
