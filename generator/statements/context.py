"""What the sentences of one filing are composed from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.amount import ABSENT, Amount, or_zero
from generator.model.filing import Filing
from generator.model.performance import Project
from generator.model.place import Department
from generator.model.vocabulary import ThreePublicItem
from generator.statements.figures import Wording

#: Words with which people begin a reason, and our sentence as well.
_LEAD = re.compile(r"^(?:主要)?原因(?:是|为|[：:])+\s*")

#: The headline key of each "三公" item.
THREE_PUBLIC_KEYS: dict[ThreePublicItem, str] = {
    ThreePublicItem.ABROAD: "abroad",
    ThreePublicItem.CAR_PURCHASE: "car-purchase",
    ThreePublicItem.CAR_RUNNING: "car-running",
    ThreePublicItem.RECEPTION: "reception",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A filing, its headline figures (元, by key) and those of the year before, as far as known."""

    filing: Filing
    department: Department
    year: int
    words: Wording
    now: Mapping[str, Amount]
    before: Mapping[str, Amount]
    projects: tuple[Project, ...] = ()

    def previous(self, key: str, stated: Amount = ABSENT, difference: Amount = ABSENT) -> Amount:
        """Last year's figure: as stated here, else from last year's filing, else from the stated difference."""
        if stated is not ABSENT:
            return stated
        if self.before.get(key, ABSENT) is not ABSENT:
            return self.before[key]
        now = self.now.get(key, ABSENT)
        if isinstance(now, Decimal) and isinstance(difference, Decimal):
            return now - difference
        return ABSENT

    def money(self, key: str) -> str:
        """A headline figure with its unit."""
        return self.words.money(self.now.get(key, ABSENT))

    def comparison(
        self, now: Amount, before: Amount, reason: str | None, *, needs_reason: bool = True
    ) -> str:
        """`比上年增加…，增长…，原因：…` for two figures, with what is not known said plainly.

        Empty where there is no figure to compare.
        """
        if now is ABSENT:
            return ""
        change = self.words.change(_figure(now), _figure(before))
        why = f"，{cause(reason)}" if reason else ""
        if not change:
            return f"{self.year - 1}年数未提供，不作比较{why}"
        if change == "持平":
            return ("与上年持平" if or_zero(now) else "两年均未安排，与上年持平") + why
        return f"比上年{change}{why or (f'，{cause(None)}' if needs_reason else '')}"


def cause(reason: str | None) -> str:
    """`原因：…`, or that none was given."""
    return f"原因：{clause(reason)}" if reason else "原因未说明"


def clause(text: str) -> str:
    """A typed reason or use as part of a sentence: on one line, without the words and the stop that ours has."""
    return _LEAD.sub("", "".join(text.split("\n")).strip()).rstrip("。；，、")


def _figure(amount: Amount) -> Amount:
    """A blank stands for 0 once a sentence compares it."""
    return amount if amount is ABSENT or isinstance(amount, Decimal) else Decimal(0)


def listed(parts: list[str]) -> str:
    """Parts of a sentence joined by 、."""
    return "、".join(parts)
