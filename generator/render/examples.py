"""The examples of components, `examples.yaml` beside each.

A mapping of names to arguments, in plain data; where an argument is a view, or holds one, a tag
names its class: `panels: [!PanelView {name: 收入, heads: [], rows: []}]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any

import yaml

from generator.diagnostic import Diagnostic
from generator.pages import blocks, views
from generator.render.faults import FOLDER, TemplateFault, line_span
from generator.source import Source, whole

VIEWS = {
    name: each
    for module in (blocks, views)
    for name, each in vars(module).items()
    if isinstance(each, type) and (is_dataclass(each) or each is blocks.CellView)
}


@dataclass(frozen=True, slots=True)
class Example:
    """One example: the macro it calls and the arguments it gives, by name."""

    component: str
    macro: str
    name: str
    arguments: Mapping[str, Any]


class Loader(yaml.SafeLoader):
    """Safe YAML with a tag for each view."""


def view(loader: Loader, tag: str, node: yaml.Node) -> object:
    """The view that a tag names, made of the mapping beneath it."""
    if tag not in VIEWS or not isinstance(node, yaml.MappingNode):
        raise yaml.constructor.ConstructorError(None, None, f"没有 {tag} 这种视图", node.start_mark)
    try:
        fields = loader.construct_mapping(node, deep=True)
        return VIEWS[tag](**{str(key): value for key, value in fields.items()})
    except TypeError as error:
        raise yaml.constructor.ConstructorError(None, None, str(error), node.start_mark) from error


yaml.add_multi_constructor("!", view, Loader=Loader)


def examples(templates: Mapping[str, str], component: str) -> tuple[Example, ...]:
    """The examples of a component in the order of its file.

    `macro` among the arguments names another macro of the component than the one of its own name.
    """
    path = f"components/{component}/examples.yaml"
    if path not in templates:
        at = whole(Source(FOLDER + path, ""))
        raise TemplateFault(
            [Diagnostic(at, "examples-missing", "这个组件没有示例", f"写一个 {FOLDER}{path}")]
        )
    try:
        data = yaml.load(templates[path], Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        at = line_span(templates, path, line)
        raise TemplateFault(
            [Diagnostic(at, "examples-unreadable", f"示例读不出来：{error.problem}", "改正这一行")]
        ) from error
    return tuple(
        Example(
            component=component,
            macro=arguments.get("macro", component),
            name=name,
            arguments={key: value for key, value in arguments.items() if key != "macro"},
        )
        for name, arguments in (data or {}).items()
    )
