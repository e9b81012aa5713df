"""The page 体检 of the preview: every finding by filing, with a link to the very words or figure on its page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from html import escape

from generator import address
from generator.checks.registry import BY_NAME
from generator.diagnostic import SEVERITY_NAMES, Diagnostic, counted
from generator.pages.blocks import RemarksView
from generator.pages.filing import short_title
from generator.pages.remarks import identity
from generator.pages.views import DocumentPage, Page
from generator.shell.behind import Part
from generator.shell.fault_pages import message_page
from generator.shell.holdings import Family
from generator.shell.shown import by_key

#: The findings on a page by identity: where in words, and the id of the spot, if it is on the page.
Places = Mapping[str, tuple[str, str]]


def check_page(
    site_faults: Iterable[Diagnostic], families: Collection[Family], behind: Collection[Part]
) -> bytes:
    """The whole page: of the `families` that were looked at every finding, each with a link to its place.

    Those `behind` are departments that nobody has looked at in this preview: their open findings.
    """
    parts: list[Family | Part] = [*families, *behind]
    found_with = (fault for each in parts for fault in each.site_faults)
    of_site = tuple(by_key((*site_faults, *found_with)).values())
    others = [fault for each in behind for fault in each.faults.values()]
    groups = [_group("整个网站", "", of_site, {})] if of_site else []
    every = [*of_site]
    for family in families:
        for path, entry in family.filings.items():
            if entry.faults:
                title = f"{entry.department.department.short_name} {short_title(entry)}"
                if path not in family.places:
                    family.places[path] = _places(family.plan[path])
                places = family.places[path]
                groups.append(_group(title, f"/{address.canonical(path)}", entry.faults, places))
                every += entry.faults
    if others:
        title = "没有打开过的部门（只列没有知悉的错误和警告；打开它的网页，就列出全部）"
        groups.append(_group(title, "", others, {}))
    found = tuple(dict.fromkeys((*every, *others)))
    lead = f"共 {counted(found)}。同一个项目的问题，印它的每件文件下都列。" if found else "没有发现问题。"
    return message_page("体检", lead, "\n".join(groups))


def _places(make: Callable[[], Page]) -> Places:
    try:
        page = make()
    except Exception:  # then its own address tells of it
        return {}
    if not isinstance(page.view, DocumentPage):
        return {}
    return {
        remark.id: (remark.where, remark.spot)
        for block in page.view.blocks
        if isinstance(block, RemarksView)
        for remark in block.remarks
    }


def _group(title: str, page: str, findings: Sequence[Diagnostic], places: Places) -> str:
    ordered = sorted(findings, key=lambda each: (*_rank(each), each.order))
    shown = [_item(each, page, places) for each in ordered if not each.acknowledged]
    known = [_item(each, page, places) for each in ordered if each.acknowledged]
    name = f'<a href="{escape(page)}">{escape(title)}</a>' if page else escape(title)
    rows = [f"<h2>{name}</h2>", f"<p>{counted(findings)}</p>"]
    if shown:
        rows.append(f"<ol>{''.join(shown)}</ol>")
    if known:
        folded = f"<summary>已知悉的 {len(known)} 处</summary><ol>{''.join(known)}</ol>"
        rows.append(f"<details>{folded}</details>")
    return f"<section>{''.join(rows)}</section>"


def _rank(finding: Diagnostic) -> tuple[int]:
    return (list(SEVERITY_NAMES).index(finding.severity),)


def _item(finding: Diagnostic, page: str, places: Places) -> str:
    where, spot = places.get(identity(finding), ("", ""))
    link = f'<a href="{escape(page + spot)}">{escape(where)}</a>' if spot else escape(where)
    parts = [
        f"<b>{SEVERITY_NAMES[finding.severity]}</b>　{f'{link}：' if where else ''}{escape(finding.message)}",
        *([f"改法：{escape(finding.hint)}"] if finding.hint else []),
        *([f"已知悉：{escape(finding.acknowledged)}"] if finding.acknowledged else []),
        f"<code>{escape(str(finding.at))}</code>　规则：{_rule(finding.name)}",
    ]
    return f"<li>{''.join(f'<p>{each}</p>' for each in parts)}</li>"


def _rule(name: str) -> str:
    if name not in BY_NAME:
        return escape(name)
    target = f"/{address.canonical(address.RULES)}#{address.rule_id(name)}"
    return f'<a href="{target}">{escape(name)}</a>'
