"""Mistakes of entering: what is typed does not fit together; one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.entry.ambiguous_row import ambiguous_row
from generator.checks.rules.entry.bare_heading import bare_heading
from generator.checks.rules.entry.broken_text_table import broken_text_table
from generator.checks.rules.entry.control_total_mismatch import control_total_mismatch
from generator.checks.rules.entry.date_of_another_year import date_of_another_year
from generator.checks.rules.entry.idle_acknowledgement import idle_acknowledgement
from generator.checks.rules.entry.idle_stated_figure import idle_stated_figure
from generator.checks.rules.entry.line_mismatch import line_mismatch
from generator.checks.rules.entry.malformed_code import malformed_code
from generator.checks.rules.entry.malformed_site_setting import malformed_site_setting
from generator.checks.rules.entry.missing_control_totals import missing_control_totals
from generator.checks.rules.entry.missing_for_release import missing_for_release
from generator.checks.rules.entry.missing_secrecy_review import missing_secrecy_review
from generator.checks.rules.entry.missing_site_setting import missing_site_setting
from generator.checks.rules.entry.nameless_line import nameless_line
from generator.checks.rules.entry.no_performance_text import no_performance_text
from generator.checks.rules.entry.parent_mismatch import parent_mismatch
from generator.checks.rules.entry.published_before_reply import published_before_reply
from generator.checks.rules.entry.published_late import published_late
from generator.checks.rules.entry.repeated_line import repeated_line
from generator.checks.rules.entry.stated_mismatch import stated_mismatch
from generator.checks.rules.entry.unknown_column import unknown_column
from generator.checks.rules.entry.unknown_project import unknown_project
from generator.checks.rules.entry.unknown_row import unknown_row
from generator.checks.rules.entry.unknown_rule import unknown_rule
from generator.checks.rules.entry.unknown_table import unknown_table
from generator.checks.rules.entry.unwaivable_acknowledgement import unwaivable_acknowledgement
from generator.checks.rules.entry.variant_not_unique import variant_not_unique

RULES: tuple[Rule, ...] = (
    unknown_table,
    unknown_project,
    no_performance_text,
    variant_not_unique,
    bare_heading,
    broken_text_table,
    malformed_code,
    nameless_line,
    line_mismatch,
    parent_mismatch,
    repeated_line,
    unknown_row,
    unknown_column,
    ambiguous_row,
    stated_mismatch,
    idle_stated_figure,
    control_total_mismatch,
    missing_control_totals,
    missing_for_release,
    missing_secrecy_review,
    published_before_reply,
    published_late,
    date_of_another_year,
    missing_site_setting,
    malformed_site_setting,
    unknown_rule,
    unwaivable_acknowledgement,
    idle_acknowledgement,
)
