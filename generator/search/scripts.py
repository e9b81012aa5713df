"""The generated scripts of search: the folding tables, the list of parts, and a short list for each part."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from generator.search.fold import tables_script
from generator.search.shadow import ENGINE, SENTINEL, Row

TABLES = "search-tables.js"
PARTS = "search-parts.js"
#: The generated scripts that the search page names; it loads a short list itself when it needs one.
SCRIPTS = (TABLES, PARTS)


def list_name(part: str) -> str:
    """The file name of the short list of a part."""
    return f"search-data-{part}.js"


def scripts(parts: Mapping[str, Iterable[Row]]) -> dict[str, bytes]:
    """File name to script, for the folder that holds `search.js`, of the rows of each part."""
    lists = {list_name(part): short_list(part, rows) for part, rows in parts.items()}
    return {TABLES: tables(), PARTS: parts_list(parts), **lists}


def tables() -> bytes:
    """The script of the folding tables and the words that must be found: the same for every site."""
    sentinels = json.dumps({"engine": ENGINE, "part": SENTINEL})
    return (tables_script() + f"window.gongkaiSentinels = {sentinels};\n").encode()


def parts_list(parts: Iterable[str]) -> bytes:
    """The script that names the parts, the latest year first.

    Addresses are relative to the top of the site; an absolute one would name a part of another site.
    """
    listed = [
        {"part": part, "index": f"pagefind/{part}/", "list": f"assets/{list_name(part)}", "top": ""}
        for part in sorted(parts, key=lambda part: (part.isdigit(), part), reverse=True)
    ]
    rows = ",\n".join(json.dumps(each, ensure_ascii=False) for each in listed)
    return f"window.gongkaiParts = [\n{rows}\n];\n".encode()


def short_list(part: str, rows: Iterable[Row]) -> bytes:
    """Title, context, other words and description of each page: what a script tag can hold without a server.

    From `file://`, and on servers that refuse the index files, search is done over these lists alone.
    """
    listed = ",\n".join(json.dumps(row, ensure_ascii=False) for row in sorted(rows))
    return f"(window.gongkaiLists ??= {{}})[{json.dumps(part)}] = [\n{listed}\n];\n".encode()
