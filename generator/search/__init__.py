"""Search 检索: an index that finds every run of characters, and the scripts that look it up.

A caller needs two things: `build_index` for the folder `pagefind/` of the site, and `scripts` for the
generated files beside `search.js` and `search-fold.js` in the folder of the assets.
"""

from __future__ import annotations

from generator.search.fold import words
from generator.search.index import SearchError, build_index
from generator.search.page import Block, SearchPage, read_page
from generator.search.scripts import scripts
from generator.search.shadow import shadow

__all__ = ["Block", "SearchError", "SearchPage", "build_index", "read_page", "scripts", "shadow", "words"]
