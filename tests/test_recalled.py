"""What is recalled of texts: worked out once, never too much of it kept."""

from __future__ import annotations

from generator.recalled import Recalled


def test_a_text_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    known = Recalled(length)
    assert [known[each] for each in ("预算", "决算表", "预算")] == [2, 3, 2]
    assert asked == ["预算", "决算表"]


def test_long_texts_are_not_kept() -> None:
    known = Recalled(len)
    assert known["文" * 1000] == 1000
    assert len(known) == 0


def test_it_never_keeps_more_than_it_may() -> None:
    known = Recalled(len, most=8)
    sizes = []
    for number in range(100):
        assert known[str(number)] == len(str(number))
        sizes.append(len(known))
    assert max(sizes) == 8
