"""What a clause has said before its next figure."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.grammar.statements import Base, Figure
from generator.checks.grammar.tokens import Token

_TO = ("到", "至", "为")
_ADJUSTED = ("扣除", "剔除", "不含", "同口径", "可比口径", "按可比", "除去")


@dataclass(slots=True)
class Words:
    """What a clause has said since its last figure."""

    label: str = ""
    year: int | None = None
    base: Base | None = None
    has_own_base: bool = True
    direction: Token | None = None
    goes_to: bool = False
    share: str | None = None
    completion: str | None = None
    budget: Figure | None = None
    whole: Figure | None = None
    relation: Token | None = None
    left: str = ""
    gap: Figure | None = None

    @property
    def is_adjusted(self) -> bool:
        """Whether they compare with what some money has been taken from."""
        return any(word in self.label for word in _ADJUSTED)

    def part_from_base(self) -> None:
        """Forget what is compared with where several are at once: 比上年分别减少1万元、2万元."""
        if self.base is not None and "分别" in self.base.label:
            self.label, self.base = self.base.label, None

    def say(self, words: str) -> None:
        """Take up plain words where they belong."""
        if self.share is not None:
            self.share += words
        elif self.completion is not None:
            self.completion += words
        elif self.base is not None and self.direction is None and self.has_own_base:
            self.base.label += words
        elif self.direction is not None:
            is_rate = self.direction.text.endswith("幅")  # 增幅为5%
            self.goes_to = self.goes_to or (words.startswith(_TO) and not is_rate)
        else:
            self.label += words
