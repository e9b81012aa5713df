"""Performance targets and self-evaluation (P1–P60); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.performance.broken_project_code import broken_project_code
from generator.checks.rules.performance.copied_description import copied_description
from generator.checks.rules.performance.description_number_differs import description_number_differs
from generator.checks.rules.performance.description_of_another_measure import description_of_another_measure
from generator.checks.rules.performance.foreign_project_code import foreign_project_code
from generator.checks.rules.performance.goal_copied import goal_copied
from generator.checks.rules.performance.goal_without_indicator import goal_without_indicator
from generator.checks.rules.performance.goal_without_result import goal_without_result
from generator.checks.rules.performance.grade_ladder import grade_ladder
from generator.checks.rules.performance.holder_mismatch import holder_mismatch
from generator.checks.rules.performance.implausible_project_budget import implausible_project_budget
from generator.checks.rules.performance.incomplete_plan import incomplete_plan
from generator.checks.rules.performance.indicator_gap import indicator_gap
from generator.checks.rules.performance.indicator_order import indicator_order
from generator.checks.rules.performance.malformed_project_code import malformed_project_code
from generator.checks.rules.performance.measure_word_misfit import measure_word_misfit
from generator.checks.rules.performance.misplaced_indicator_class import misplaced_indicator_class
from generator.checks.rules.performance.mixed_money_units import mixed_money_units
from generator.checks.rules.performance.plan_format import plan_format
from generator.checks.rules.performance.plan_in_amounts import plan_in_amounts
from generator.checks.rules.performance.plan_not_cumulative import plan_not_cumulative
from generator.checks.rules.performance.plan_pace import plan_pace
from generator.checks.rules.performance.project_code_check_character import project_code_check_character
from generator.checks.rules.performance.project_funds_sum import project_funds_sum
from generator.checks.rules.performance.project_name_varies import project_name_varies
from generator.checks.rules.performance.repeated_indicator import repeated_indicator
from generator.checks.rules.performance.slogan_indicator import slogan_indicator
from generator.checks.rules.performance.subgoal_order import subgoal_order
from generator.checks.rules.performance.unknown_indicator_class import unknown_indicator_class
from generator.checks.rules.performance.vague_purpose import vague_purpose

RULES: tuple[Rule, ...] = (
    broken_project_code,
    copied_description,
    description_number_differs,
    description_of_another_measure,
    foreign_project_code,
    goal_copied,
    goal_without_indicator,
    goal_without_result,
    grade_ladder,
    holder_mismatch,
    implausible_project_budget,
    incomplete_plan,
    indicator_gap,
    indicator_order,
    malformed_project_code,
    measure_word_misfit,
    misplaced_indicator_class,
    mixed_money_units,
    plan_format,
    plan_in_amounts,
    plan_not_cumulative,
    plan_pace,
    project_code_check_character,
    project_funds_sum,
    project_name_varies,
    repeated_indicator,
    slogan_indicator,
    subgoal_order,
    unknown_indicator_class,
    vague_purpose,
)
