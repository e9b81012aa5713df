"""The settings that an official site 正式发布 must have (government-site.md G2, G7, G11, G14)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus.layout import SITE_FILE
from generator.model.place import Site
from generator.source import Source, Span, whole


@dataclass(frozen=True, slots=True)
class Need:
    """One setting: its field, its printed word, what it looks like as a pattern and in words."""

    field: str
    word: str
    pattern: str
    wanted: str


NEEDS = (
    Need("organiser", "主办单位", r".+", "主办单位的全称"),
    Need("contact", "联系方式", r".+", "单位的办公电话"),
    Need("site_code", "网站标识码", r"[0-9a-z]{10}", "10 位网站标识码"),
    Need("icp", "备案号", r".+", "ICP 备案号"),
    Need("domain", "域名", r"[a-z0-9.-]+\.gov\.cn", "以 .gov.cn 结尾的域名"),
)


def place(site: Site, field: str = "") -> Span:
    """Where a setting stands; the start of the file for what is not there."""
    return site.places.get(field) or site.places.get("") or whole(Source(SITE_FILE, ""))
