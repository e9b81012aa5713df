"""Closed word lists of the forms; each value is the word a person types."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a filing 公开文件 is (disclosure-rules.md §3)."""

    BUDGET = "预算"
    FINAL = "决算"
    PERFORMANCE = "绩效"
    SELF_EVALUATION = "自评"

    @property
    def words(self) -> str:
        return {"预算": "部门预算", "决算": "部门决算", "绩效": "绩效文本", "自评": "绩效自评"}[self.value]

    @property
    def slug(self) -> str:
        """The part of the address that names the kind."""
        return {"预算": "budget", "决算": "final", "绩效": "performance", "自评": "self-evaluation"}[
            self.value
        ]


class Scope(StrEnum):
    """Whose figures a filing holds: the department with its units 汇总, or its own office 本级."""

    DEPARTMENT = "部门"
    OFFICE = "本级"


class Level(StrEnum):
    """The level of government 行政级别 of a region."""

    CENTRAL = "中央"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWNSHIP = "乡"

    @classmethod
    def _missing_(cls, value: object) -> Level | None:
        """What else a region of a level is called: a 市辖区 and a 旗 are of the level of a 县."""
        return {"区": cls.COUNTY, "旗": cls.COUNTY, "镇": cls.TOWNSHIP, "街道": cls.TOWNSHIP}.get(str(value))


class Fund(StrEnum):
    """Where money comes from 资金来源: the four budgets, a unit's own money, and what earlier years left.

    Carried-over money is typed by its budget where the publication tells it apart (B4), else as 上年结转.
    """

    GENERAL = "一般公共预算"
    GOVERNMENT_FUND = "政府性基金预算"
    STATE_CAPITAL = "国有资本经营预算"
    SPECIAL_ACCOUNT = "财政专户管理资金"
    OWN = "单位资金"
    UNDERTAKING = "事业收入"
    BUSINESS = "事业单位经营收入"
    FROM_ABOVE = "上级补助收入"
    FROM_BELOW = "附属单位上缴收入"
    OTHER = "其他收入"
    RESERVES = "使用非财政拨款结余"
    CARRIED_OVER = "上年结转"
    GENERAL_CARRIED = "一般公共预算上年结转"
    GOVERNMENT_FUND_CARRIED = "政府性基金预算上年结转"
    STATE_CAPITAL_CARRIED = "国有资本经营预算上年结转"

    # Figures are told apart by their source throughout; that of `Enum` hashes the name anew each time.
    __hash__ = str.__hash__

    @cached_property
    def slug(self) -> str:
        """The stable key of the source in tables and row ids: `government-fund`."""
        return self.name.lower().replace("_", "-")


#: The three budgets that make up fiscal appropriation 财政拨款.
FISCAL = (Fund.GENERAL, Fund.GOVERNMENT_FUND, Fund.STATE_CAPITAL)

#: The same three, carried over 上年结转 from earlier years: in all tables but that of the year's appropriation, B5.
CARRIED_FUNDS = (Fund.GENERAL_CARRIED, Fund.GOVERNMENT_FUND_CARRIED, Fund.STATE_CAPITAL_CARRIED)


class ThreePublicItem(StrEnum):
    """An item of the "三公"经费 table that is a leaf."""

    ABROAD = "因公出国（境）费"
    CAR_PURCHASE = "公务用车购置费"
    CAR_RUNNING = "公务用车运行维护费"
    RECEPTION = "公务接待费"


class ProcurementClass(StrEnum):
    """What government procurement 政府采购 buys (政府采购法 speaks of 货物、工程和服务)."""

    GOODS = "货物"
    WORKS = "工程"
    SERVICES = "服务"


class RepairKind(StrEnum):
    """Why a published text was mended on the way in 修补."""

    FIELD_CODE = "域代码"
    LINE_BREAK = "硬换行"
    SPLIT_CODE = "断开的编码"
    REPEATED_HEAD = "重复的表头"
    CONTENTS_PAGE = "目录页"
