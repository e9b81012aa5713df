"""Records made the swift way are what `dataclass` alone would make of them."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from inspect import Parameter, signature
from typing import Any

import pytest

from generator.record import NO_PLACES, Record, key, swift


@dataclass(frozen=True, slots=True)
class Plain:
    first: int
    second: str = "二"
    third: tuple[int, ...] = field(default_factory=lambda: (3,))


@swift
@dataclass(frozen=True, slots=True)
class Swift:
    first: int
    second: str = "二"
    third: tuple[int, ...] = field(default_factory=lambda: (3,))


@swift
@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Record):
    code: str = key("科目编码")
    note: str | None = key("备注", default=None)


@pytest.mark.parametrize(
    "given",
    [{"first": 1}, {"first": 1, "second": ""}, {"first": 0, "third": ()}, {}, {"first": 1, "fourth": 4}],
)
def test_it_takes_what_the_other_takes(given: dict[str, Any]) -> None:
    def made(maker: Callable[..., Any]) -> object:
        try:
            found = maker(**given)
        except TypeError as error:
            return str(error)
        return found.first, found.second, found.third

    assert str(made(Swift)).replace("Swift", "Plain") == str(made(Plain))
    assert Swift(1, "b") == Swift(1, "b", (3,)) != Swift(1)


def test_it_is_as_frozen_as_the_other() -> None:
    made = Swift(1)
    with pytest.raises(FrozenInstanceError):
        made.first = 2  # type: ignore[misc]
    assert replace(made, first=2) == Swift(2)
    assert pickle.loads(pickle.dumps(made)) == made
    assert hash(made) == hash(Swift(1))


def test_a_record_has_no_places_until_it_is_read() -> None:
    line = Line(code="2013701")
    assert line.places is NO_PLACES
    assert line.note is None
    assert {each.kind for each in list(signature(Line.__init__).parameters.values())[1:]} == {
        Parameter.KEYWORD_ONLY
    }
    with pytest.raises(TypeError):
        Line()
    with pytest.raises(LookupError):
        line.at()
