"""Records: frozen dataclasses that remember where each field stood."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from generator.source import Span

C = TypeVar("C")

NO_PLACES: Mapping[str, Span] = MappingProxyType({})


def swift(made: type[C]) -> type[C]:
    """A frozen dataclass with slots, given an `__init__` that takes a third of the time.

    For the few classes that a build makes by the ten thousand: the one that `dataclass` writes looks up
    `object.__setattr__` for each field, this one has the setter of each slot at hand. Nothing else changes.
    """
    names: dict[str, Any] = {"_unset": dataclasses.MISSING}
    inputs: dict[bool, list[str]] = {False: ["self"], True: []}
    body: list[str] = []
    for each in dataclasses.fields(made):  # type: ignore[arg-type]
        name = each.name
        names[f"_set_{name}"] = getattr(made, name).__set__
        given, value = name, name
        if each.default_factory is not dataclasses.MISSING:
            names[f"_make_{name}"] = each.default_factory
            given, value = f"{name}=_unset", f"_make_{name}() if {name} is _unset else {name}"
        elif each.default is not dataclasses.MISSING:
            names[f"_default_{name}"] = each.default
            given = f"{name}=_default_{name}"
        inputs[bool(each.kw_only)].append(given)
        body.append(f"    _set_{name}(self, {value})")
    star = ["*"] if inputs[True] else []
    head = f"def __init__({', '.join([*inputs[False], *star, *inputs[True]])}):"
    exec("\n".join([head, *body]), names)
    names["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    made.__init__ = names["__init__"]  # type: ignore[method-assign]
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one YAML mapping, or one row pasted from Excel, says.

    `places` maps a field's Python name to the span of its value, and `""` to the record itself;
    it takes no part in equality, so that white space and comments change nothing.
    """

    places: Mapping[str, Span] = field(default_factory=lambda: NO_PLACES, compare=False, repr=False)

    def at(self, name: str = "") -> Span:
        """The place of a field's value, or of the whole record where the field was not given.

        Raises LookupError for a record that was never read from a source.
        """
        span = self.places.get(name) or self.places.get("")
        if span is None:
            raise LookupError(f"{type(self).__name__}.{name} was not read from a source")
        return span


def key(word: str, *also: str, example: str = "", is_merged: bool = False, **options: Any) -> Any:
    """A field written under `word` in YAML (`also` are accepted spellings of it).

    `example` is what a message about a missing key tells people to type. `default` and
    `default_factory` are those of `dataclasses.field`; without one the key is required. `is_merged`: where
    rows are pasted from Excel, a blank cell is one merged with the cell above.
    """
    metadata = {"key": word, "also": also, "example": example, "is_merged": is_merged}
    return field(metadata=metadata, **options)


def keys(record: type[Record]) -> dict[str, dataclasses.Field[Any]]:
    """The fields of a record class by the word that stands in YAML, in order of declaration."""
    return {each.metadata["key"]: each for each in dataclasses.fields(record) if "key" in each.metadata}
