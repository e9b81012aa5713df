"""The generated scripts of search: the folding tables, and a short list for when the index cannot be read."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.search.fold import tables_script
from generator.search.page import read_page
from generator.search.shadow import SENTINEL

TABLES = "search-tables.js"
LIST = "search-data.js"
#: The file names of all generated scripts.
SCRIPTS = (TABLES, LIST)


def scripts(pages: Mapping[str, str]) -> dict[str, str]:
    """File name to text, for the folder that holds `search.js`."""
    return {
        TABLES: tables_script() + f"window.gongkaiSentinel = {json.dumps(SENTINEL)};\n",
        LIST: _list(pages),
    }


def _list(pages: Mapping[str, str]) -> str:
    """Title, context, other words and description of each page: what a script tag can hold without a server.

    From `file://`, and on servers that refuse the index files, search is done over this list alone.
    """
    rows = [
        json.dumps(
            [path, page.title, page.context, "、".join(page.aliases), page.description], ensure_ascii=False
        )
        for path, html in sorted(pages.items())
        if (page := read_page(html)) is not None
    ]
    return "window.gongkaiPages = [\n" + ",\n".join(rows) + "\n];\n"
