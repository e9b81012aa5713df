"""The levels of the content folder: files above the departments, and those of each department, told by paths alone."""

from __future__ import annotations

from generator.corpus.layout import DEPARTMENT_FILE, LEXICON_FILE, REGION_FILE, SITE_FILE

_DEPTH = 2


def folder_of(path: str) -> str:
    """The folder of the department that a file lies in (`隆尧县/县委网信办`); empty for the files above."""
    parts = path.split("/")
    return "/".join(parts[:_DEPTH]) if len(parts) > _DEPTH else ""


def region_of(folder: str) -> str:
    """The folder of the region of a department's folder."""
    return folder.partition("/")[0]


def is_overview(path: str) -> bool:
    """Whether a file tells of the site from above: it lies above the departments, or is a 部门.yaml."""
    return not folder_of(path) or (path.count("/") == _DEPTH and path.endswith(f"/{DEPARTMENT_FILE}"))


def files_above(region: str) -> tuple[str, ...]:
    """The files above the departments of a region that their pages depend on."""
    return SITE_FILE, LEXICON_FILE, f"{region}/{REGION_FILE}"
