"""The text of a file, or of its front matter, as a tree of nodes with exact places."""

from __future__ import annotations

from generator.diagnostic import Diagnostic
from generator.reading.node import Node
from generator.reading.plain_tree import plain_tree
from generator.source import Source


def read_tree(
    source: Source, region: tuple[int, int] | None = None
) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The tree of the YAML on the lines of `region` (first and last, 1-based; None: all of them).

    Where the syntax is broken there is no tree; None without a fault is a text without any YAML.
    """
    first, last = region or (1, len(source.lines))
    text = source.text if region is None else "\n".join(source.lines[first - 1 : last])
    plain = plain_tree(source, text, first)
    if plain is not None:
        return plain, ()
    # Few files need the parser and what explains its complaints; the others need not wait for them to load.
    from generator.reading.yaml_tree import parsed_tree

    return parsed_tree(source, text, first, last)
