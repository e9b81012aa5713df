"""Arithmetic of the tables 勾稽关系 (C1–C50), and what they must say; one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.arithmetic.asset_mismatch import asset_mismatch
from generator.checks.rules.arithmetic.basic_economic_mismatch import basic_economic_mismatch
from generator.checks.rules.arithmetic.carry_over_mismatch import carry_over_mismatch
from generator.checks.rules.arithmetic.code_name_differs import code_name_differs
from generator.checks.rules.arithmetic.doubtful_subject_code import doubtful_subject_code
from generator.checks.rules.arithmetic.empty_table_without_note import empty_table_without_note
from generator.checks.rules.arithmetic.extra_table_mismatch import extra_table_mismatch
from generator.checks.rules.arithmetic.income_spending_mismatch import income_spending_mismatch
from generator.checks.rules.arithmetic.magnitude_jump import magnitude_jump
from generator.checks.rules.arithmetic.misspelt_subject import misspelt_subject
from generator.checks.rules.arithmetic.negative_amount import negative_amount
from generator.checks.rules.arithmetic.note_contradicts_figures import note_contradicts_figures
from generator.checks.rules.arithmetic.opening_not_closing import opening_not_closing
from generator.checks.rules.arithmetic.operating_cost_mismatch import operating_cost_mismatch
from generator.checks.rules.arithmetic.previous_year_differs import previous_year_differs
from generator.checks.rules.arithmetic.procurement_mismatch import procurement_mismatch
from generator.checks.rules.arithmetic.procurement_unplanned import procurement_unplanned
from generator.checks.rules.arithmetic.project_mismatch import project_mismatch
from generator.checks.rules.arithmetic.purpose_contradicts_code import purpose_contradicts_code
from generator.checks.rules.arithmetic.repeated_three_public import repeated_three_public
from generator.checks.rules.arithmetic.table_mismatch import table_mismatch
from generator.checks.rules.arithmetic.three_public_below_economic import three_public_below_economic
from generator.checks.rules.arithmetic.three_public_over_budget import three_public_over_budget
from generator.checks.rules.arithmetic.too_many_decimals import too_many_decimals
from generator.checks.rules.arithmetic.total_mismatch import total_mismatch
from generator.checks.rules.arithmetic.units_do_not_add_up import units_do_not_add_up

RULES: tuple[Rule, ...] = (
    total_mismatch,
    table_mismatch,
    income_spending_mismatch,
    basic_economic_mismatch,
    project_mismatch,
    procurement_mismatch,
    procurement_unplanned,
    asset_mismatch,
    operating_cost_mismatch,
    three_public_below_economic,
    three_public_over_budget,
    repeated_three_public,
    carry_over_mismatch,
    opening_not_closing,
    previous_year_differs,
    units_do_not_add_up,
    negative_amount,
    too_many_decimals,
    code_name_differs,
    misspelt_subject,
    magnitude_jump,
    doubtful_subject_code,
    purpose_contradicts_code,
    extra_table_mismatch,
    empty_table_without_note,
    note_contradicts_figures,
)
