"""The templates as a preview uses them: compiled, with the styles and scripts beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.making.shard import digest, digest_of
from generator.pages.views import Page
from generator.render import Renderer
from generator.render.renderer import read_folder
from generator.shell.folder import FolderError


@dataclass(frozen=True)
class Theme:
    """`assets`: styles and scripts by path; `digest`: theirs, as by others a browser shows the same page otherwise.

    Its methods raise `TemplateFault` where a template is at fault.
    """

    renderer: Renderer = field(repr=False)
    assets: Mapping[str, bytes] = field(repr=False)
    digest: str

    def render(self, page: Page) -> bytes:
        return self.renderer.render(page).encode("utf-8")

    def gallery(self) -> bytes:
        """The page that shows every component."""
        return self.renderer.gallery().encode("utf-8")


def themed(folder: Path, before: Theme | None) -> Theme:
    """The templates of a folder as they are now; the same as `before` if they are. Raises `FolderError` and `TemplateFault`."""
    try:
        templates = read_folder(folder)
    except UnicodeDecodeError as error:
        why = f"{folder} 里有一个模板的编码不是 UTF-8（{error.reason}）。另存为 UTF-8"
        raise FolderError(why) from error
    if before is not None and before.renderer.templates == templates:
        return before
    renderer = Renderer(templates)
    assets = renderer.assets()
    beside = digest_of(part for path in sorted(assets) for part in (path, digest(assets[path])))
    return Theme(renderer, assets, beside)
