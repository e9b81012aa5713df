"""Faults of templates, at the line of the template that is to blame."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.diagnostic import Diagnostic, Refusal, report
from generator.source import Source, Span, whole

FOLDER = "templates/"


class TemplateFault(Refusal):
    """One or more templates cannot be used; a fault of the site itself, never of a filing."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__(report(diagnostics))
        self.diagnostics = tuple(diagnostics)

    def __reduce__(self) -> tuple[type[TemplateFault], tuple[tuple[Diagnostic, ...]]]:
        """A worker process hands it to the one that started it."""
        return TemplateFault, (self.diagnostics,)


def line_span(templates: Mapping[str, str], name: str, line: int) -> Span:
    """A whole line of a template; its first character where the line is unknown."""
    source = Source(FOLDER + name, templates.get(name, ""))
    text = source.line(line)
    if not text.strip():
        return whole(source)
    start = len(text) - len(text.lstrip()) + 1
    return Span(source, line, start, line, len(text) + 1)


def as_diagnostic(templates: Mapping[str, str], name: str, error: Exception) -> Diagnostic:
    """What went wrong in rendering template `name`, placed where Jinja met it.

    An UndefinedError knows no line of its own: Jinja rewrites its traceback so that the frames
    name the template, and the innermost of them is the place.
    """
    if isinstance(error, TemplateSyntaxError):
        at = line_span(templates, error.name or name, error.lineno)
        return Diagnostic(at, "template-syntax", f"模板写法有误：{error.message}", "改正这一行的 Jinja 写法")
    place, line = name, 0
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.startswith(FOLDER):
            place, line = frame.filename.removeprefix(FOLDER), frame.lineno or 0
    at = line_span(templates, place, line)
    if isinstance(error, TemplateNotFound):
        return Diagnostic(
            at, "template-missing", f"没有“{FOLDER}{error.name}”这个模板", "改正模板名，或补上这个文件"
        )
    if isinstance(error, UndefinedError):
        return Diagnostic(
            at,
            "template-undefined",
            f"模板用到了没有给出的值：{error.message}",
            "可用的值见 generator/pages/views.py 和 blocks.py；组件的参数要写全名",
        )
    return Diagnostic(
        at,
        "template-error",
        f"模板在这里出错：{type(error).__name__}：{error}",
        "组件的参数名见该组件的 component.html",
    )
