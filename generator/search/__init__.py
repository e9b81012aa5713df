"""Search 检索: an index that finds every run of characters, and the scripts that look it up.

Each page has a shadow (`shadow_of`), which belongs to a part (`part_of`). Of the copies of a part `build_index`
makes `pagefind/<part>/`, of its rows `scripts` the files beside `search.js`; `build_engine` makes `pagefind/`.
"""

from __future__ import annotations

from generator.search.fold import words
from generator.search.index import SearchError, build_engine, build_index, build_parts
from generator.search.page import Block, SearchPage, read_page
from generator.search.parts import by_part, part_of
from generator.search.scripts import scripts
from generator.search.shadow import Row, Shadow, shadow_of

__all__ = [
    "Block", "Row", "SearchError", "SearchPage", "Shadow", "build_engine", "build_index", "build_parts",
    "by_part", "part_of", "read_page", "scripts", "shadow_of", "words",
]  # fmt: skip
