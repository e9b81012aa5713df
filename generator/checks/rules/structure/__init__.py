"""What a filing and a page must have (R1–R58, G1–G56); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.structure import pages
from generator.checks.rules.structure.asset_date import asset_date
from generator.checks.rules.structure.asset_part_missing import asset_part_missing
from generator.checks.rules.structure.balance_not_shown import balance_not_shown
from generator.checks.rules.structure.contents_mismatch import contents_mismatch
from generator.checks.rules.structure.economic_leaf_above_item import economic_leaf_above_item
from generator.checks.rules.structure.empty_section import empty_section
from generator.checks.rules.structure.fund_not_stated import fund_not_stated
from generator.checks.rules.structure.leaf_above_item import leaf_above_item
from generator.checks.rules.structure.missing_section import missing_section
from generator.checks.rules.structure.missing_table import missing_table
from generator.checks.rules.structure.other_year_in_section import other_year_in_section
from generator.checks.rules.structure.performance_published_apart import performance_published_apart
from generator.checks.rules.structure.section_out_of_order import section_out_of_order
from generator.checks.rules.structure.shared_unit_code import shared_unit_code
from generator.checks.rules.structure.small_firms_missing import small_firms_missing
from generator.checks.rules.structure.three_public_counts_missing import three_public_counts_missing
from generator.checks.rules.structure.three_public_item_missing import three_public_item_missing
from generator.checks.rules.structure.title_without_name import title_without_name
from generator.checks.rules.structure.title_without_year import title_without_year
from generator.checks.rules.structure.undated_publication import undated_publication
from generator.checks.rules.structure.undivided_spending import undivided_spending
from generator.checks.rules.structure.unit_code_shape import unit_code_shape
from generator.checks.rules.structure.unit_reply_late import unit_reply_late
from generator.checks.rules.structure.unit_without_filing import unit_without_filing
from generator.checks.rules.structure.unlisted_unit import unlisted_unit
from generator.checks.rules.structure.withheld_unexplained import withheld_unexplained
from generator.checks.rules.structure.wrong_year_in_title import wrong_year_in_title
from generator.checks.rules.structure.year_missing import year_missing

RULES: tuple[Rule, ...] = (
    asset_date,
    asset_part_missing,
    balance_not_shown,
    contents_mismatch,
    economic_leaf_above_item,
    empty_section,
    fund_not_stated,
    leaf_above_item,
    missing_section,
    missing_table,
    other_year_in_section,
    performance_published_apart,
    section_out_of_order,
    shared_unit_code,
    small_firms_missing,
    three_public_counts_missing,
    three_public_item_missing,
    title_without_name,
    title_without_year,
    undated_publication,
    undivided_spending,
    unit_code_shape,
    unit_reply_late,
    unit_without_filing,
    unlisted_unit,
    withheld_unexplained,
    wrong_year_in_title,
    year_missing,
    *pages.RULES,
)
