"""What a file of `content/` is, told by its path alone (docs/content.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.diagnostic import Severity
from generator.model.vocabulary import Kind, Scope

SITE_FILE = "站点.yaml"
LEXICON_FILE = "停用词.txt"
REGION_FILE = "行政区.yaml"
DEPARTMENT_FILE = "部门.yaml"
PROJECT_FOLDER = "项目"
EVALUATION_FOLDER = "自评"

_IGNORED = re.compile(r"(^|/)(\.|~\$|Thumbs\.db$|desktop\.ini$)|~$|\.(tmp|bak|swp)$", re.IGNORECASE)
#: Files that cannot be meant as content: documents, sheets, pictures, archives.
_DOCUMENT = re.compile(
    r"\.(docx?|wps|rtf|xlsx?|et|csv|pptx?|dps|pdf|ofd|odt|ods|png|jpe?g|gif|bmp|tiff?|webp|svg|zip|rar|7z|html?|eml)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(19|20)\d{2}")
_FILING_FILES: dict[str, tuple[Kind, Scope]] = {
    f"{prefix}{kind.value}.md": (kind, scope)
    for prefix, scope in (("", Scope.DEPARTMENT), ("本级", Scope.OFFICE))
    for kind in Kind
}


@dataclass(frozen=True, slots=True)
class SitePath:
    """`站点.yaml`."""


@dataclass(frozen=True, slots=True)
class LexiconPath:
    """`停用词.txt`."""


@dataclass(frozen=True, slots=True)
class RegionPath:
    """`隆尧县/行政区.yaml`; `region` is the folder."""

    region: str


@dataclass(frozen=True, slots=True)
class DepartmentPath:
    """`隆尧县/县委网信办/部门.yaml`; `department` is the folder with its region."""

    region: str
    department: str


@dataclass(frozen=True, slots=True)
class FilingPath:
    """`…/2020/预算.md`."""

    department: str
    year: int
    kind: Kind
    scope: Scope


@dataclass(frozen=True, slots=True)
class ProjectPath:
    """`…/2020/项目/某某经费.yaml`."""

    department: str
    year: int


@dataclass(frozen=True, slots=True)
class EvaluationPath:
    """`…/2020/自评/某某经费.yaml`."""

    department: str
    year: int


@dataclass(frozen=True, slots=True)
class UnknownPath:
    """A file that nothing reads, with the reason and what to do about it.

    It may be a filing under a wrong name, which must not be lost without a word; a document or a picture
    (an original kept beside the filing) only gets a warning. `department` and `year` tell whose folder it lies in.
    """

    message: str
    hint: str
    severity: Severity = "error"
    department: str = ""
    year: int | None = None


Role = (
    SitePath
    | LexiconPath
    | RegionPath
    | DepartmentPath
    | FilingPath
    | ProjectPath
    | EvaluationPath
    | UnknownPath
)


def is_ignored(path: str) -> bool:
    """Whether a path is a hidden, temporary or system file that editors and Windows leave about."""
    # Nearly every file is one of these, and every one is asked about before anything is known to have changed.
    if path.endswith((".md", ".yaml")) and "~" not in path and path[0] != "." and "/." not in path:
        return False
    return _IGNORED.search(path) is not None


def role(path: str) -> Role:
    """What the file at `path` (relative to `content/`, with `/`) is."""
    parts = path.split("/")
    name = parts[-1]
    match parts:
        case [_] if name == SITE_FILE:
            return SitePath()
        case [_] if name == LEXICON_FILE:
            return LexiconPath()
        case [region, _] if name == REGION_FILE:
            return RegionPath(region)
        case [region, folder, _] if name == DEPARTMENT_FILE:
            return DepartmentPath(region, f"{region}/{folder}")
        case [region, folder, year, _] if _YEAR.fullmatch(year) and name in _FILING_FILES:
            return FilingPath(f"{region}/{folder}", int(year), *_FILING_FILES[name])
        case [region, folder, year, kind, _] if _YEAR.fullmatch(year) and name.endswith((".yaml", ".yml")):
            if kind == PROJECT_FOLDER:
                return ProjectPath(f"{region}/{folder}", int(year))
            if kind == EVALUATION_FOLDER:
                return EvaluationPath(f"{region}/{folder}", int(year))
    unknown = _unknown(parts)
    if _DOCUMENT.search(name):
        unknown = UnknownPath(
            "这是附带的文档，没有读，也不会公开",
            "原件可以留着；要公开的内容写进 .md 或 .yaml 文件",
            "warning",
        )
    if len(parts) > 3 and _YEAR.fullmatch(parts[2]):
        unknown = replace(unknown, department=f"{parts[0]}/{parts[1]}", year=int(parts[2]))
    return unknown


def _unknown(parts: list[str]) -> UnknownPath:
    name, depth = parts[-1], len(parts)
    known = {
        1: [SITE_FILE, LEXICON_FILE],
        2: [REGION_FILE],
        3: [DEPARTMENT_FILE],
        4: list(_FILING_FILES),
    }.get(depth, [])
    if depth >= 4 and not _YEAR.fullmatch(parts[2]):
        return UnknownPath(f"“{parts[2]}”不是年度，这个文件没有用到", "第三层文件夹用四位年度命名，如 2024")
    if depth == 5:
        return UnknownPath(
            "这个文件没有用到",
            f"年度文件夹里只认“{PROJECT_FOLDER}”和“{EVALUATION_FOLDER}”两个文件夹，里面放 .yaml 文件",
        )
    # Only for the sake of a file of a wrong name: no build waits for it to load that has none.
    from difflib import get_close_matches

    stems = {each.rpartition(".")[0]: each for each in known}
    close = get_close_matches(name.rpartition(".")[0] or name, stems, n=1, cutoff=0.4)
    near = [stems[each] for each in close]
    if near:
        return UnknownPath(f"不认识文件名“{name}”，这个文件没有用到", f"是不是“{near[0]}”？")
    if known:
        return UnknownPath("这个文件没有用到", f"这一层只认：{'、'.join(known)}")
    return UnknownPath("文件夹太深，这个文件没有用到", "按“行政区/部门/年度/文件”四层存放")
