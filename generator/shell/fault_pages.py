"""The pages and marks that only the preview has: faults as on the terminal, and the bar that leads to them.

They are made without templates, because a broken template is one of the faults they show.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from generator.diagnostic import SEVERITY_NAMES, Diagnostic, as_text, is_error, report

FAULTS_ADDRESS = "/_faults/"
CHECK_ADDRESS = "/_check/"
STYLE_ADDRESS = "/_preview/preview.css"
SCRIPT_ADDRESS = "/_preview/preview.js"

#: No page shows more findings: browsers are slow with megabytes of text.
MOST = 1000

_BODY = re.compile(rb"<body\b[^>]*>")


def count(diagnostics: Sequence[Diagnostic], severity: str = "error") -> str:
    """`2 处错误`, or nothing if there is none."""
    number = sum(each.severity == severity and not each.acknowledged for each in diagnostics)
    return f"{number} 处{SEVERITY_NAMES[severity]}" if number else ""


def fault_page(heading: str, lead: str, diagnostics: Sequence[Diagnostic]) -> bytes:
    """A whole page of faults: each as the terminal shows it, and the last line that counts them."""
    shown = sorted((each for each in diagnostics if not each.acknowledged), key=lambda each: each.order)
    if len(shown) > MOST:
        shown.sort(key=lambda each: not is_error(each))
    rows = [f'<pre class="{each.severity}">{escape(as_text(each))}</pre>' for each in shown[:MOST]]
    if len(shown) > MOST:
        rows.append(f"<p>太多，只列 {MOST} 处，先列错误；全部用 gongkai check 看</p>")
    if shown:
        rows.append(f"<p>{escape(report(shown).rsplit(chr(10), 1)[-1])}</p>")
    return message_page(heading, lead, "\n".join(rows))


def message_page(heading: str, lead: str, body_html: str = "", *, again: int = 0) -> bytes:
    """A whole page with a heading, a sentence and what follows; asked for `again` after so many seconds."""
    refresh = f'<meta http-equiv="refresh" content="{again}">\n' if again else ""
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{refresh}<title>{escape(heading)} - 预览</title>
</head>
<body>
<main class="preview-faults{" preview-waiting" if again else ""}">
<h1>{escape(heading)}</h1>
<p>{escape(lead)}</p>
{body_html}
<p><a href="/">首页</a>　<a href="{CHECK_ADDRESS}">体检</a>　<a href="{FAULTS_ADDRESS}">全部错误和警告</a></p>
</main>
</body>
</html>
""".encode()


def waiting_page(done: int, total: int, stage: str, step: int, steps: int, *, why: str = "") -> bytes:
    """What stands for a page of the whole site until all departments have been read once.

    `done` of `total` departments are known; the build that reads the others is at a `stage`; `why` it failed last.
    """
    if stage:
        now = f"现在：{stage}" + (f"，{step}/{steps}" if steps else "") + "。"
    elif why:
        now = f"上一次没有做成：{why}。"
    else:
        now = "马上开始。"
    lead = f"全站 {total} 个部门，读过 {done} 个。{now}做完这一页自己出来；各部门自己的网页现在就能看。"
    return message_page("正在准备全站的目录", lead, again=2)


def bar(text: str) -> str:
    """The bar at the top of a page; empty without a text."""
    if not text:
        return ""
    links = f'<a href="{FAULTS_ADDRESS}">看在哪里、怎么改</a>　<a href="{CHECK_ADDRESS}">体检</a>'
    return f'<div class="preview-bar" role="status">{escape(text)}　{links}</div>'


def with_preview(page: bytes, version: str, bar_text: str) -> bytes:
    """A page with the style, the reload scripts and the bar of the preview in it."""
    head = (
        f'<link rel="stylesheet" href="{STYLE_ADDRESS}">\n'
        f'<script src="{SCRIPT_ADDRESS}" data-version="{version}"></script>\n'
        '<script src="/livereload.js" defer></script>\n'
    )
    page = page.replace(b"</head>", head.encode() + b"</head>", 1)
    mark = bar(bar_text).encode()
    return _BODY.sub(lambda body: body[0] + b"\n" + mark, page, count=1) if mark else page
