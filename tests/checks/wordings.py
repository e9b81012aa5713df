"""Sound facts in other words, each beside the same words with an error; and the two tests of a table of these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import pytest

from tests.checks.test_harmless import STYLE, YEAR, sound, swap, told

BUDGET = f"{YEAR}/预算.md"


@dataclass(frozen=True)
class Wording:
    """A passage of the sound filing in other words; one of them wrong, and the rule that reports it."""

    path: str
    old: str
    new: str
    right: str
    wrong: str
    rule: str

    def files(self, new: str) -> dict[str, str]:
        found = sound()
        swap(self.old, new, self.path)(found)
        return found


def asked_of(
    wordings: Mapping[str, Wording], apart: Collection[str] = STYLE
) -> tuple[Callable[[str], None], Callable[[str], None]]:
    """A test that the sound words are not reported, but for rules set apart; and one that the error in them is."""

    @pytest.mark.parametrize("name", wordings)
    def sound_words(name: str) -> None:
        wording = wordings[name]
        found = [each for each in told(wording.files(wording.new)) if each.name not in apart]
        assert not found, [f"{each.at} {each.name} {each.message}" for each in found]

    @pytest.mark.parametrize("name", wordings)
    def wrong_words(name: str) -> None:
        wording = wordings[name]
        assert wording.right in wording.new
        found = told(wording.files(wording.new.replace(wording.right, wording.wrong)))
        assert wording.rule in {each.name for each in found}, [
            f"{each.name} {each.message}" for each in found
        ]

    return sound_words, wrong_words
