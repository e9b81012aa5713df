"""Jinja2 as this site uses it: strict, escaping, without globals, and with a quick way to escape."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from generator.render.faults import FOLDER

try:
    from markupsafe._speedups import _escape_inner as escaped_text
except ImportError:  # a MarkupSafe without its compiled part, or of another major version
    escaped_text = escape

BREAKS = re.compile(r"(?<=\D)(?=\d{4}年)|(?<=，)(?=[+−-])")


class TextLoader(BaseLoader):
    """Templates out of a mapping, under file names that tracebacks show as `templates/…`."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self.templates = templates

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        if template not in self.templates:
            raise TemplateNotFound(template)
        return self.templates[template], FOLDER + template, None


class PageEnvironment(Environment):
    """The templates of a mapping as Jinja2 compiles them, printing what `printed` gives."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        super().__init__(
            loader=TextLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        # Jinja's own globals: `range` counts, `lipsum` prints filler, `cycler` and `joiner` keep state.
        self.globals.clear()
        self.filters["breakable"] = breakable
        self.filters["drawn"] = Drawing()

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """The code of a template, with our `printed` for the `escape` that Jinja imports in its first line."""
        imports, rest = super()._generate(source, name, filename, defer_init).split("\n", 1)
        return f"{imports}; from {__name__} import printed as escape\n{rest}"


class Drawing:
    """The filter `|drawn(macro, place, other)`: what a macro makes of each of some values, one after another,
    and another macro of the one at a place.

    Equal ones are drawn once: the cells of the tables of a filing are few figures that come again and again.
    """

    def __init__(self) -> None:
        self._known: dict[Macro, _Drawn] = {}

    def __call__(self, values: Sequence[Hashable], macro: Macro, place: int, other: Macro) -> Markup:
        parts = list(map(self._of(macro).__getitem__, values))
        if place < len(parts):
            parts[place] = self._of(other)[values[place]]
        return markup("".join(parts))

    def _of(self, macro: Macro) -> _Drawn:
        known = self._known.get(macro)
        if known is None:
            known = self._known[macro] = _Drawn(macro)
        return known


class _Drawn(dict[Hashable, str]):
    """What one macro made of its values. When full, it starts anew."""

    MOST = 4096

    def __init__(self, macro: Macro) -> None:
        super().__init__()
        self._macro = macro

    def __missing__(self, value: Hashable) -> str:
        found = str(self._macro(value))
        if len(self) >= self.MOST:
            self.clear()
        self[value] = found
        return found


def markup(html: str) -> Markup:
    """A text as the markup that it is, without asking it for its `__html__`."""
    return str.__new__(Markup, html)


class DirectGenerator(CodeGenerator):
    """Code that takes `view.name` as Python does: an AttributeError where Jinja would look for a key as well,
    or give something undefined. Only whether a thing is defined is asked in Jinja's own way.
    """

    _is_asking = False

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if self._is_asking or keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:
        before = self._is_asking
        self._is_asking = before or node.name in ("defined", "undefined")
        super().visit_Test(node, frame)
        self._is_asking = before


class DirectContext(Context):
    """Calls a macro at once, where Jinja asks first what it is and whether it wants a context."""

    def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        if type(__obj) is not Macro:
            return super().call(__obj, *args, **kwargs)
        # Of loops and blocks around it a macro knows nothing.
        given = kwargs.copy()
        given.pop("_loop_vars", None)
        given.pop("_block_vars", None)
        values = [given.pop(name, missing) for name in __obj.arguments]
        if args or given or __obj.caller or __obj.catch_kwargs or __obj.catch_varargs:
            return super().call(__obj, *args, **kwargs)
        return markup(__obj._func(*values))


class DirectEnvironment(PageEnvironment):
    """The same templates for views whose attributes are all there, in three quarters of the time."""

    code_generator_class = DirectGenerator
    context_class = DirectContext


def printed(value: object) -> str:
    """A value as it stands in HTML, as `markupsafe.escape` gives it.

    Half of the time of a page went into this: plain text becomes plain text and not an object of its own,
    which is right as the code that asks joins it at once.
    """
    kind = type(value)
    if kind is str:
        return escaped_text(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is int:
        return str(value)
    return escape(value)


@lru_cache(maxsize=4096, typed=True)
def breakable(text: str) -> Markup:
    """Places to break where the sense does: before a year, and between a figure and its change.

    A browser breaks between any two 汉字 but never between `，` and a sign.
    """
    # To escape makes no such place and hides none. One table says `与2023年持平` many times.
    return Markup(BREAKS.sub("<wbr>", printed(text)))
