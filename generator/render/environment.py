"""Jinja2 as this site uses it: strict, escaping, without globals, and with a quick way to escape."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, nodes
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

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """The code of a template, with our `printed` for the `escape` that Jinja imports in its first line."""
        imports, rest = super()._generate(source, name, filename, defer_init).split("\n", 1)
        return f"{imports}; from {__name__} import printed as escape\n{rest}"


def printed(value: object) -> str:
    """A value as it stands in HTML, as `markupsafe.escape` gives it.

    Half of the time of a page goes into this: plain text becomes plain text and not an object of its own,
    which is right as the code that asks joins it at once.
    """
    kind = type(value)
    if kind is str:
        return escaped_text(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return escape(value)


def breakable(text: str) -> Markup:
    """Places to break where the sense does: before a year, and between a figure and its change.

    A browser breaks between any two 汉字 but never between `，` and a sign.
    """
    # To escape makes no such place and hides none.
    return Markup(BREAKS.sub("<wbr>", printed(text)))
