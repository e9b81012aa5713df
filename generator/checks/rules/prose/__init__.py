"""Figures in words: sums, changes, shares, and what the tables say of the same; one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.prose.absurd_change import absurd_change
from generator.checks.rules.prose.average_differs import average_differs
from generator.checks.rules.prose.change_without_base import change_without_base
from generator.checks.rules.prose.change_without_reason import change_without_reason
from generator.checks.rules.prose.contradicting_reason import contradicting_reason
from generator.checks.rules.prose.count_differs import count_differs
from generator.checks.rules.prose.decrease_from_nothing import decrease_from_nothing
from generator.checks.rules.prose.empty_reason import empty_reason
from generator.checks.rules.prose.item_without_amount import item_without_amount
from generator.checks.rules.prose.listed_otherwise import listed_otherwise
from generator.checks.rules.prose.mixed_units import mixed_units
from generator.checks.rules.prose.operating_cost_not_compared import operating_cost_not_compared
from generator.checks.rules.prose.other_base_year import other_base_year
from generator.checks.rules.prose.parts_do_not_add_up import parts_do_not_add_up
from generator.checks.rules.prose.path_differs import path_differs
from generator.checks.rules.prose.procurement_not_split import procurement_not_split
from generator.checks.rules.prose.prose_differs_from_table import prose_differs_from_table
from generator.checks.rules.prose.several_asset_totals import several_asset_totals
from generator.checks.rules.prose.three_public_not_explained import three_public_not_explained
from generator.checks.rules.prose.told_twice_differently import told_twice_differently
from generator.checks.rules.prose.uneven_number_format import uneven_number_format
from generator.checks.rules.prose.unit_confusion import unit_confusion
from generator.checks.rules.prose.unknown_item_name import unknown_item_name
from generator.checks.rules.prose.wrong_completion import wrong_completion
from generator.checks.rules.prose.wrong_difference import wrong_difference
from generator.checks.rules.prose.wrong_direction import wrong_direction
from generator.checks.rules.prose.wrong_percent import wrong_percent
from generator.checks.rules.prose.wrong_share import wrong_share
from generator.checks.rules.prose.year_before_differs import year_before_differs

RULES: tuple[Rule, ...] = (
    parts_do_not_add_up,
    wrong_direction,
    wrong_difference,
    wrong_percent,
    wrong_share,
    wrong_completion,
    decrease_from_nothing,
    absurd_change,
    change_without_base,
    change_without_reason,
    empty_reason,
    contradicting_reason,
    year_before_differs,
    other_base_year,
    prose_differs_from_table,
    unit_confusion,
    count_differs,
    average_differs,
    listed_otherwise,
    told_twice_differently,
    several_asset_totals,
    mixed_units,
    uneven_number_format,
    unknown_item_name,
    item_without_amount,
    path_differs,
    three_public_not_explained,
    operating_cost_not_compared,
    procurement_not_split,
)
