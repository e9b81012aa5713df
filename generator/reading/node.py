"""What YAML holds before any type is known: text, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.source import Span


@dataclass(slots=True)
class Scalar:
    """A text as typed; `style` is plain "", quoted `'` or `"`, literal `|`, folded `>`, or a `cell`."""

    text: str
    at: Span
    style: str = ""


@dataclass(slots=True)
class Sequence:
    """A list of `- ` items."""

    items: list[Node]
    at: Span


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order typed, equal keys included."""

    pairs: list[tuple[Node, Node]]
    at: Span


@dataclass(slots=True)
class Refused:
    """A value that was reported already (an alias), so that nothing more is said of it."""

    at: Span


Node = Scalar | Sequence | Mapping | Refused
