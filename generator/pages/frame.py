"""The frame of every page: head, breadcrumb, navigation, footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator import address
from generator.corpus.corpus import Corpus, FilingEntry
from generator.derived import Derived, derive
from generator.model.place import Site
from generator.pages.blocks import Link
from generator.pages.views import Frame, Meta

DRAFT_NOTICE = "预览稿，不是正式发布的文件；以主管部门正式公开的为准。"


@dataclass(frozen=True, slots=True)
class Frames:
    """Makes frames for one site; `is_draft` puts the notice on every page.

    `known` is what has been derived of filings, by their path: nothing is worked out twice.
    """

    site: Site
    is_draft: bool
    known: dict[str, Derived] = field(default_factory=dict, repr=False, compare=False)

    def derived(self, corpus: Corpus, entry: FilingEntry) -> Derived:
        """What is derived from a readable filing."""
        found = self.known.get(entry.path)
        if found is None:
            found = self.known[entry.path] = derive(corpus, entry)
        return found

    def frame(
        self,
        path: str,
        title: str,
        crumbs: Sequence[tuple[str, str]],
        *,
        description: str,
        column: tuple[str, str] | None = None,
        article: Sequence[tuple[str, str]] = (),
        aliases: Sequence[str] = (),
        context: str = "",
        is_searchable: bool = True,
    ) -> Frame:
        """The frame of the page at `path`; `crumbs` are (text, path) from the top down, without home.

        `column` (name, description) marks a 栏目 page, `article` holds the tags of a content page.
        """
        root = self.site.subpath if path == address.NOT_FOUND else address.root(path)

        def href(target: str) -> str:
            return f"{root}{target}" if path == address.NOT_FOUND else address.relative(target, path)

        trail = (("首页", address.HOME), *crumbs) if path != address.HOME else ()
        return Frame(
            title=title,
            site_name=self.site.name,
            root=root,
            path=address.canonical(path),
            description=description,
            crumbs=tuple(Link(text=text, href=href(target)) for text, target in trail),
            navigation=tuple(
                Link(text=text, href=href(target))
                for text, target in (
                    ("首页", address.HOME),
                    ("检索", address.SEARCH),
                    ("名词解释", address.GLOSSARY),
                    ("网站地图", address.MAP),
                )
            ),
            status=DRAFT_NOTICE if self.is_draft else "",
            footer=self._footer(),
            metas=self._metas(path, column, article),
            aliases=tuple(dict.fromkeys(each for each in aliases if each)),
            is_searchable=is_searchable,
            context=context,
        )

    def _footer(self) -> tuple[tuple[str, str], ...]:
        site = self.site
        lines = (
            ("主办单位", site.organiser),
            ("承办单位", site.undertaker),
            ("联系方式", site.contact),
            ("网站标识码", site.site_code),
            ("ICP备案号", site.icp),
            ("公安备案号", site.police_record),
        )
        return tuple((term, text) for term, text in lines if text)

    def _metas(
        self, path: str, column: tuple[str, str] | None, article: Sequence[tuple[str, str]]
    ) -> tuple[Meta, ...]:
        """The tags of 政府网站网页标签 as far as the site has their values; nothing is made up."""
        site = self.site
        found = [
            ("SiteName", site.name),
            ("SiteDomain", site.domain or ""),
            ("SiteIDCode", site.site_code or ""),
        ]
        if column is not None:
            name, description = column
            found += [
                ("ColumnName", name),
                ("ColumnDescription", description),
                ("ColumnKeywords", f"{name},预决算公开"),
                ("ColumnType", "信息公开目录"),
            ]
        found += article
        if article and site.domain:
            found.append(("Url", f"https://{site.domain}{site.subpath}{address.canonical(path)}"))
        return tuple(Meta(name=name, content=content) for name, content in found if content)
