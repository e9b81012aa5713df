"""Every rule's docstring is its page and its test: each 有误 example is found, each 正确 one passes."""

from __future__ import annotations

import pytest

from generator.checks.examples import Example, examples, parts
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

PARTS = ("为什么", "依据", "有误", "正确")
CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}-{'faulty' if example.is_faulty else 'right'}")
    for rule in RULES
    if rule.scope != "page"
    for number, example in enumerate(examples(rule), 1)
]


def findings(rule: Rule, example: Example) -> list[Diagnostic]:
    """What a rule finds in an example, which must otherwise be read without a fault.

    It runs alone, but a rule over acknowledgements needs the findings that these answer to.
    """
    corpus = load({path: text.encode() for path, text in example.files.items()})
    unread = [each for each in corpus.diagnostics if each.severity == "error"]
    assert not unread, f"{unread[0].at} {unread[0].message}"
    rules = RULES if rule.scope == "acknowledgement" else (rule,)
    found = checked(corpus, is_production=rule.only_production, rules=rules).diagnostics
    assert not [each for each in found if each.name == "rule-crashed"], found
    return [each for each in found if each.name == rule.name and not each.acknowledged]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_page_has_its_parts(rule: Rule) -> None:
    told = parts(rule)
    assert told[""], "the first lines say what is wrong"
    assert all(told.get(each) for each in PARTS)
    kinds = {each.is_faulty for each in examples(rule)}
    assert kinds == {True, False}, "an example of each kind"
    assert rule.run.__module__.rsplit(".", 1)[-1].replace("_", "-") == rule.name


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    found = findings(rule, example)
    assert bool(found) is example.is_faulty, [str(each.at) + each.message for each in found]


def test_rules_yield_to_others_that_there_are() -> None:
    names = {each.name for each in RULES if each.scope == "filing"}
    assert {other for each in RULES for other in each.yields_to} <= names
    assert [each.name for each in RULES if each.yields_to and each.scope != "filing"] == []


def test_names_are_given_once() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
