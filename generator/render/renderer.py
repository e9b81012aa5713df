"""Pages into HTML: a page is a pure function of its view and the templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NoReturn

from jinja2 import meta
from markupsafe import Markup

from generator.pages.blocks import Link
from generator.pages.views import DocumentPage, Frame, Page
from generator.render.environment import DirectEnvironment, PageEnvironment
from generator.render.examples import Example, examples
from generator.render.faults import TemplateFault, as_diagnostic
from generator.render.marks import linked

ASSETS = "assets/"


@dataclass(frozen=True, slots=True)
class Specimen:
    """An example of a component as it looks."""

    name: str
    markup: Markup


@dataclass(frozen=True, slots=True)
class ComponentView:
    """A component of the gallery with all its examples."""

    name: str
    specimens: tuple[Specimen, ...]


@dataclass(frozen=True, slots=True)
class GalleryView:
    """The gallery of all components, a page of the preview only."""

    template: str
    frame: Frame
    heading: str
    lead: str
    components: tuple[ComponentView, ...]


def read_folder(folder: Path) -> dict[str, str]:
    """Every text file of a template folder by its path below it, with `/` between."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8-sig")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


class Renderer:
    """The templates of the site, compiled once.

    Refuses at once, with every fault, templates that do not compile. Rendering sees the view and
    the templates and nothing else: no clock, no disk, no settings.
    """

    def __init__(self, templates: Mapping[str, str] | Path) -> None:
        self.templates = dict(read_folder(templates) if isinstance(templates, Path) else templates)
        self.environment = PageEnvironment(self.templates)
        self._direct = DirectEnvironment(self.templates)
        faults = []
        for name in self.templates:
            if name.endswith(".html"):
                try:
                    self._direct.get_template(name)
                except Exception as error:  # a template may fail in any way; each is a fault at its line
                    faults.append(as_diagnostic(self.templates, name, error))
        if faults:
            raise TemplateFault(faults)

    def render(self, page: Page) -> str:
        """The whole HTML of a page."""
        html = self._page(page.view.template, page.view)
        return linked(html, page.view.marks) if isinstance(page.view, DocumentPage) else html

    def _page(self, template: str, view: object) -> str:
        name = f"pages/{template}.html"
        try:
            try:
                return self._direct.get_template(name).render(page=view)
            except AttributeError:
                # What is no attribute may be a key, or a fault that Jinja tells with its place.
                return self.environment.get_template(name).render(page=view)
        except Exception as error:
            self._fail(name, error)

    def _fail(self, name: str, error: Exception) -> NoReturn:
        raise TemplateFault([as_diagnostic(self.templates, name, error)]) from error

    def closure(self, template: str) -> tuple[str, ...]:
        """Every template that rendering `pages/<template>.html` can read, itself included, sorted."""
        found: set[str] = set()
        waiting = {f"pages/{template}.html"}
        while waiting:
            name = waiting.pop()
            found.add(name)
            tree = self.environment.parse(self.templates[name])
            waiting |= {each for each in meta.find_referenced_templates(tree) if each} - found
        return tuple(sorted(found))

    def assets(self) -> dict[str, bytes]:
        """The style sheets, scripts and pictures of the site by their path in it, `assets/site.css`."""
        return {
            name: text.encode("utf-8") for name, text in self.templates.items() if name.startswith(ASSETS)
        }

    def components(self) -> tuple[str, ...]:
        """The names of all components."""
        return tuple(
            sorted({name.split("/")[1] for name in self.templates if name.startswith("components/")})
        )

    def examples(self) -> tuple[Example, ...]:
        """Every example of every component, in the order of the gallery."""
        return tuple(each for name in self.components() for each in examples(self.templates, name))

    def draw(self, component: str, macro: str = "", **arguments: object) -> Markup:
        """One component as HTML. A wrong or a missing argument is a fault."""
        start = f'{{% from "components/{component}/component.html" import {macro or component} as it %}}'
        try:
            return Markup(
                self.environment.from_string(start + "{{ it(**arguments) }}")
                .render(arguments=arguments)
                .strip()
            )
        except Exception as error:
            self._fail(f"components/{component}/component.html", error)

    def gallery(self) -> str:
        """A page of every component, made of its examples; it stands at `_components/index.html`."""
        frame = Frame(
            title="组件",
            site_name="预决算公开",
            root="../",
            path="_components/",
            description="本站页面的全部组件及其示例",
            crumbs=(Link(text="首页", href="../index.html"), Link(text="组件", href="")),
            navigation=(),
            status="组件陈列，只在预览时有，不随站点发布。",
            footer=(),
            is_searchable=False,
        )
        components = tuple(
            ComponentView(name, tuple(Specimen(each.name, self._specimen(each)) for each in group))
            for name, group in groupby(self.examples(), key=lambda each: each.component)
        )
        view = GalleryView("gallery", frame, "组件", "每个组件的每个示例；测试用的也是它们。", components)
        return self._page("gallery", view)

    def _specimen(self, example: Example) -> Markup:
        return self.draw(example.component, example.macro, **example.arguments)
