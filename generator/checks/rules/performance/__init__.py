"""Performance targets and self-evaluation (P1–P60); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.performance.achievement_differs import achievement_differs
from generator.checks.rules.performance.ambiguous_unit import ambiguous_unit
from generator.checks.rules.performance.basis_format import basis_format
from generator.checks.rules.performance.broken_project_code import broken_project_code
from generator.checks.rules.performance.contents_page_gap import contents_page_gap
from generator.checks.rules.performance.contradicting_bounds import contradicting_bounds
from generator.checks.rules.performance.copied_description import copied_description
from generator.checks.rules.performance.cost_over_budget import cost_over_budget
from generator.checks.rules.performance.degenerate_bound import degenerate_bound
from generator.checks.rules.performance.description_number_differs import description_number_differs
from generator.checks.rules.performance.description_of_another_measure import description_of_another_measure
from generator.checks.rules.performance.diverging_texts import diverging_texts
from generator.checks.rules.performance.duties_as_measures import duties_as_measures
from generator.checks.rules.performance.evaluated_amount import evaluated_amount
from generator.checks.rules.performance.evaluation_funds_sum import evaluation_funds_sum
from generator.checks.rules.performance.evaluation_not_as_targeted import evaluation_not_as_targeted
from generator.checks.rules.performance.evaluation_persons import evaluation_persons
from generator.checks.rules.performance.evaluation_result import evaluation_result
from generator.checks.rules.performance.evaluation_scores import evaluation_scores
from generator.checks.rules.performance.evaluation_summary_differs import evaluation_summary_differs
from generator.checks.rules.performance.evaluation_told_otherwise import evaluation_told_otherwise
from generator.checks.rules.performance.execution_rate import execution_rate
from generator.checks.rules.performance.foreign_project_code import foreign_project_code
from generator.checks.rules.performance.full_marks_for_missed import full_marks_for_missed
from generator.checks.rules.performance.goal_copied import goal_copied
from generator.checks.rules.performance.goal_differs import goal_differs
from generator.checks.rules.performance.goal_of_another_year import goal_of_another_year
from generator.checks.rules.performance.goal_without_indicator import goal_without_indicator
from generator.checks.rules.performance.goal_without_result import goal_without_result
from generator.checks.rules.performance.grade_bands import grade_bands
from generator.checks.rules.performance.grade_ladder import grade_ladder
from generator.checks.rules.performance.grade_mismatch import grade_mismatch
from generator.checks.rules.performance.holder_mismatch import holder_mismatch
from generator.checks.rules.performance.implausible_project_budget import implausible_project_budget
from generator.checks.rules.performance.incomplete_plan import incomplete_plan
from generator.checks.rules.performance.indicator_gap import indicator_gap
from generator.checks.rules.performance.indicator_order import indicator_order
from generator.checks.rules.performance.list_varies import list_varies
from generator.checks.rules.performance.malformed_project_code import malformed_project_code
from generator.checks.rules.performance.measure_word_misfit import measure_word_misfit
from generator.checks.rules.performance.misplaced_indicator_class import misplaced_indicator_class
from generator.checks.rules.performance.missing_cover import missing_cover
from generator.checks.rules.performance.missing_operator import missing_operator
from generator.checks.rules.performance.mixed_money_units import mixed_money_units
from generator.checks.rules.performance.mixed_operators import mixed_operators
from generator.checks.rules.performance.not_a_satisfaction import not_a_satisfaction
from generator.checks.rules.performance.operator_against_sense import operator_against_sense
from generator.checks.rules.performance.performance_counts import performance_counts
from generator.checks.rules.performance.plan_format import plan_format
from generator.checks.rules.performance.plan_in_amounts import plan_in_amounts
from generator.checks.rules.performance.plan_not_cumulative import plan_not_cumulative
from generator.checks.rules.performance.plan_pace import plan_pace
from generator.checks.rules.performance.price_times_count import price_times_count
from generator.checks.rules.performance.project_code_check_character import project_code_check_character
from generator.checks.rules.performance.project_funds_sum import project_funds_sum
from generator.checks.rules.performance.project_name_varies import project_name_varies
from generator.checks.rules.performance.project_without_subgoal import project_without_subgoal
from generator.checks.rules.performance.question_as_value import question_as_value
from generator.checks.rules.performance.repeated_indicator import repeated_indicator
from generator.checks.rules.performance.repeated_project import repeated_project
from generator.checks.rules.performance.satisfaction_of_nobody import satisfaction_of_nobody
from generator.checks.rules.performance.slogan_indicator import slogan_indicator
from generator.checks.rules.performance.subgoal_differs import subgoal_differs
from generator.checks.rules.performance.subgoal_gap import subgoal_gap
from generator.checks.rules.performance.subgoal_order import subgoal_order
from generator.checks.rules.performance.subgoal_without_indicator import subgoal_without_indicator
from generator.checks.rules.performance.subgoal_without_value import subgoal_without_value
from generator.checks.rules.performance.target_table_missing import target_table_missing
from generator.checks.rules.performance.target_weights import target_weights
from generator.checks.rules.performance.unexplained_deviation import unexplained_deviation
from generator.checks.rules.performance.ungraded_value import ungraded_value
from generator.checks.rules.performance.unit_misfit import unit_misfit
from generator.checks.rules.performance.unknown_indicator_class import unknown_indicator_class
from generator.checks.rules.performance.unreadable_value import unreadable_value
from generator.checks.rules.performance.vague_basis import vague_basis
from generator.checks.rules.performance.vague_purpose import vague_purpose
from generator.checks.rules.performance.weaker_target import weaker_target
from generator.checks.rules.performance.wrong_branch import wrong_branch

RULES: tuple[Rule, ...] = (
    achievement_differs,
    ambiguous_unit,
    basis_format,
    broken_project_code,
    contents_page_gap,
    contradicting_bounds,
    copied_description,
    cost_over_budget,
    missing_cover,
    degenerate_bound,
    description_number_differs,
    description_of_another_measure,
    diverging_texts,
    duties_as_measures,
    evaluated_amount,
    evaluation_funds_sum,
    evaluation_not_as_targeted,
    evaluation_persons,
    evaluation_result,
    evaluation_scores,
    evaluation_summary_differs,
    evaluation_told_otherwise,
    execution_rate,
    foreign_project_code,
    full_marks_for_missed,
    goal_copied,
    goal_differs,
    goal_of_another_year,
    goal_without_indicator,
    goal_without_result,
    grade_bands,
    grade_ladder,
    grade_mismatch,
    holder_mismatch,
    implausible_project_budget,
    incomplete_plan,
    indicator_gap,
    indicator_order,
    list_varies,
    malformed_project_code,
    measure_word_misfit,
    misplaced_indicator_class,
    missing_operator,
    mixed_money_units,
    mixed_operators,
    not_a_satisfaction,
    operator_against_sense,
    performance_counts,
    plan_format,
    plan_in_amounts,
    plan_not_cumulative,
    plan_pace,
    price_times_count,
    project_code_check_character,
    project_funds_sum,
    project_name_varies,
    project_without_subgoal,
    question_as_value,
    repeated_indicator,
    repeated_project,
    satisfaction_of_nobody,
    slogan_indicator,
    subgoal_differs,
    subgoal_gap,
    subgoal_order,
    subgoal_without_indicator,
    subgoal_without_value,
    target_table_missing,
    target_weights,
    unexplained_deviation,
    ungraded_value,
    unit_misfit,
    unknown_indicator_class,
    unreadable_value,
    vague_basis,
    vague_purpose,
    weaker_target,
    wrong_branch,
)
