"""Profiles 表式: which sections and tables a filing has, by region and era."""

from __future__ import annotations

from generator.profiles.hebei import HEBEI_2020, HEBEI_2022, HEBEI_2025
from generator.profiles.mof import MOF_2021
from generator.profiles.profile import (
    FiscalForm,
    IncomeColumn,
    IncomeRow,
    Profile,
    SectionSpec,
    TableSpec,
    TotalsForm,
    heading_core,
)
from generator.profiles.shanghai import SHANGHAI

__all__ = [
    "PROFILES",
    "PROFILE_NAMES",
    "FiscalForm",
    "IncomeColumn",
    "IncomeRow",
    "Profile",
    "SectionSpec",
    "TableSpec",
    "TotalsForm",
    "heading_core",
    "profile",
]

PROFILES: tuple[Profile, ...] = (HEBEI_2020, HEBEI_2022, HEBEI_2025, SHANGHAI, MOF_2021)

#: The words that `表式` of a filing may hold.
PROFILE_NAMES: tuple[str, ...] = tuple(each.name for each in PROFILES)


def profile(name: str) -> Profile | None:
    """The profile of that name, or None."""
    return next((each for each in PROFILES if each.name == name), None)
