"""The site, the regions and the departments that publish."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.vocabulary import Level
from generator.record import Record, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """The site 站点: typed once, and used by every page (government-site.md G14)."""

    name: str = key("名称", example="某某县预决算公开")
    organiser: str | None = key("主办单位", default=None)
    undertaker: str | None = key("承办单位", default=None)
    contact: str | None = key("联系方式", default=None)
    site_code: str | None = key("网站标识码", default=None)
    icp: str | None = key("备案号", default=None)
    police_record: str | None = key("公安备案号", default=None)
    domain: str | None = key("域名", default=None)
    subpath: str = key("子路径", default="/")
    introduction: str | None = key("简介", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Record):
    """A region 行政区 with its finance bureau: `code` is the 6-digit 行政区划代码."""

    code: str = key("行政区划代码", example="130525")
    name: str = key("名称", example="隆尧县")
    level: Level = key("级别", example="县")
    parents: tuple[str, ...] = key("上级", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName(Record):
    """A name 曾用名 that a department had before."""

    name: str = key("名称")
    until: str | None = key("至", default=None)
    ground: str | None = key("依据", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """One step in the history 沿革 of a department."""

    when: str = key("时间", example="2019年")
    what: str = key("事项")
    ground: str | None = key("依据", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Record):
    """A unit 所属单位 whose figures the department's filing contains."""

    name: str = key("名称", "单位名称")
    code: str | None = key("单位编码", default=None)
    nature: str | None = key("单位性质", "性质", default=None)
    note: str | None = key("备注", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Department(Record):
    """A department or unit 部门、单位 that publishes; `unit_code` is unique only within its region (R8).

    Where no 单位编码 is printed anywhere, `slug` 网址代号 is ours, typed once and never changed.
    """

    name: str = key("全称", example="中共隆尧县委网络安全和信息化委员会办公室")
    short_name: str = key("简称", example="县委网信办")
    unit_code: str | None = key("单位编码", default=None, example="288002")
    slug: str | None = key("网址代号", default=None)
    former_names: tuple[FormerName, ...] = key("曾用名", default=())
    other_names: tuple[str, ...] = key("别名", default=())
    superior: str | None = key("主管部门", default=None)
    history: tuple[Event, ...] = key("沿革", default=())
    units: tuple[Unit, ...] = key("所属单位", default=())
    duties: str | None = key("主要职责", default=None)
    note: str | None = key("说明", default=None)

    @property
    def address_code(self) -> str:
        """The department's part of every address."""
        return self.unit_code or self.slug or ""
