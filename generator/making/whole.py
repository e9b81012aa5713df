"""The pages of the whole site: home, regions, years, map, search and the rest, from the cards of all departments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.making.make import look_at, shadows_of
from generator.making.shard import Manner
from generator.pages.card import Directory
from generator.pages.frame import Frames
from generator.pages.plan import site_pages
from generator.render import Renderer
from generator.search.shadow import Shadow


@dataclass(frozen=True)
class Whole:
    """The pages of the site beside those of its families, their copies for search, and what is to be said of them."""

    pages: Mapping[str, str] = field(repr=False)
    shadows: Mapping[str, Shadow] = field(repr=False)
    look: Mapping[str, Any] = field(repr=False)


def make_whole(directory: Directory, renderer: Renderer, manner: Manner) -> Whole:
    """The pages that belong to no family. Raises `TemplateFault`."""
    frames = Frames(directory.site, is_draft=not manner.is_production)
    pages = {page.path: renderer.render(page) for page in site_pages(directory, frames)}
    shadows = shadows_of(pages) if manner.is_searched else {}
    return Whole(pages, shadows, look_at(pages, renderer.assets(), directory.site, manner))
