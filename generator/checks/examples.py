"""The examples in a rule's docstring: small content folders under 有误 and 正确."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.checks.rule import Rule
from generator.corpus.layout import LEXICON_FILE, REGION_FILE, SITE_FILE

#: Headings of a page; an example may hold headings of its own.
_PART = re.compile(r"^## (为什么|依据|有误|正确)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^```(?P<path>[^\n`]+)\n(?P<text>.*?)^```\s*$", re.MULTILINE | re.DOTALL)

#: What an example's files stand beside, unless it gives its own.
FRAME: Mapping[str, str] = {
    "站点.yaml": "名称: 示例县预决算公开\n",
    "示例县/行政区.yaml": "行政区划代码: 130599\n名称: 示例县\n级别: 县\n上级:\n  - 河北省\n",
    "示例县/县档案局/部门.yaml": "全称: 示例县档案局\n简称: 县档案局\n单位编码: 301001\n",
}
FOLDER = "示例县/县档案局"


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: its files by path in a content folder (or one HTML page), and whether it is faulty."""

    is_faulty: bool
    files: Mapping[str, str]


def parts(rule: Rule) -> dict[str, str]:
    """The parts of a rule's page by heading; the text before the first one under an empty name."""
    pieces = _PART.split(rule.page)
    return {"": pieces[0].strip()} | {
        name: text.strip() for name, text in zip(pieces[1::2], pieces[2::2], strict=True)
    }


def examples(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule. Fences of one example follow each other; an example ends where words stand between.

    A path such as `2024/预算.md` stands below the department of `FRAME`; one with more parts stands as given.
    """
    found: list[Example] = []
    for heading, is_faulty in (("有误", True), ("正确", False)):
        text = parts(rule).get(heading, "")
        files: dict[str, str] = {}
        end = None
        for match in _FENCE.finditer(text):
            if end is not None and text[end : match.start()].strip():
                found.append(Example(is_faulty, _placed(files)))
                files = {}
            files[match["path"].strip()] = match["text"]
            end = match.end()
        if files:
            found.append(Example(is_faulty, _placed(files)))
    return tuple(found)


def _placed(files: Mapping[str, str]) -> dict[str, str]:
    if all(path.endswith(".html") for path in files):
        return dict(files)
    tops = {"示例县", SITE_FILE, LEXICON_FILE}
    tops |= {path.split("/")[0] for path in files if path.endswith(f"/{REGION_FILE}")}
    own = {path if path.split("/")[0] in tops else f"{FOLDER}/{path}": text for path, text in files.items()}
    return {**FRAME, **_performance_texts(own), **own}


def _performance_texts(own: Mapping[str, str]) -> dict[str, str]:
    """A performance text for each year of projects that stand in no filing: only with one are they published."""
    years = {path.partition("/项目/")[0] for path in own if "/项目/" in path}
    return {
        f"{year}/绩效.md": "---\n表式: 河北2022\n金额单位: 元\n---\n"
        for year in years
        if not any(path.startswith(f"{year}/") and path.endswith(".md") for path in own)
    }
