"""Codes that addresses are made of: there, well formed, and each used once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.diagnostic import Diagnostic, Related
from generator.model.performance import Project, SelfEvaluationForm
from generator.model.place import Department, Region
from generator.record import Record

_REGION = re.compile(r"[0-9]{6}")
_PART = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")

_REMEDY_PART = "只用字母、数字和连字符"


@dataclass
class Codes:
    """The codes taken so far. Addresses that differ only in case are one to a Windows server."""

    _taken: dict[str, Record] = field(default_factory=dict)

    def region(self, region: Region) -> Diagnostic | None:
        """Why a region can have no address; otherwise its code is taken."""
        if not _REGION.fullmatch(region.code):
            return Diagnostic(region.at("code"), "unusable-code", "行政区划代码应为 6 位数字", "如 130525")
        return self._claim(region.code, region, "code", "两个行政区用了同一个代码")

    def department(self, region: Region, department: Department) -> Diagnostic | None:
        """Why a department can have no address; otherwise its code is taken within its region."""
        name = "unit_code" if department.unit_code else "slug"
        code = department.address_code
        if not code:
            remedy = "写 单位编码；哪里都没有印的，写 网址代号: 小写字母或数字"
            return Diagnostic(department.at(), "missing-address", "没有单位编码，网址无从拼出", remedy)
        if not _PART.fullmatch(code):
            message = f"{'单位编码' if department.unit_code else '网址代号'}要用在网址里，“{code}”用不了"
            return Diagnostic(department.at(name), "unusable-code", message, _REMEDY_PART)
        return self._claim(f"{region.code}/{code}", department, name, "同一行政区里两个部门用了同一个编码")

    def form(self, folder: str, form: Project | SelfEvaluationForm) -> Diagnostic | None:
        """Why a form can have no address; otherwise its code is taken among the forms of its folder."""
        name = "slug" if form.slug else "code"
        code = form.address_code
        if not code:
            remedy = "写 项目编码；没有编码的，写 网址代号: 小写字母或数字"
            return Diagnostic(form.at(), "missing-address", "没有项目编码，网址无从拼出", remedy)
        if not _PART.fullmatch(code):
            message = f"{'网址代号' if form.slug else '项目编码'}要用在网址里，“{code}”用不了"
            return Diagnostic(
                form.at(name),
                "unusable-code",
                message,
                f"核对编码；确实如此的，另写 网址代号，{_REMEDY_PART}",
            )
        what = "两个项目" if isinstance(form, Project) else "两张自评表"
        return self._claim(f"{folder}/{code}", form, name, f"{what}用了同一个编码")

    def _claim(self, address: str, record: Record, name: str, message: str) -> Diagnostic | None:
        """The fault of a second record at one address; the first keeps it."""
        first = self._taken.setdefault(address.casefold(), record)
        if first is record:
            return None
        remedy = "改其中一个；一经公布的不要改"
        related = (Related(first.at(name), "先在这里用了"),)
        return Diagnostic(record.at(name), "same-address", f"{message}，网址会重复", remedy, related=related)
