"""Wording and safety (R3, R5, R9, R39–R46, R49, R52–R56, R58, G30–G43); one rule a module."""

from __future__ import annotations

from generator.checks.rule import Rule
from generator.checks.rules.wording.bank_card import bank_card
from generator.checks.rules.wording.basis_of_another_level import basis_of_another_level
from generator.checks.rules.wording.blank_inside import blank_inside
from generator.checks.rules.wording.dead_reference import dead_reference
from generator.checks.rules.wording.department_name_varies import department_name_varies
from generator.checks.rules.wording.doubled_heading import doubled_heading
from generator.checks.rules.wording.doubled_punctuation import doubled_punctuation
from generator.checks.rules.wording.doubled_word import doubled_word
from generator.checks.rules.wording.draft_mark import draft_mark
from generator.checks.rules.wording.field_code import field_code
from generator.checks.rules.wording.glossary_spelling import glossary_spelling
from generator.checks.rules.wording.half_width_brackets import half_width_brackets
from generator.checks.rules.wording.half_width_punctuation import half_width_punctuation
from generator.checks.rules.wording.heading_numbers import heading_numbers
from generator.checks.rules.wording.higher_level_words import higher_level_words
from generator.checks.rules.wording.home_address import home_address
from generator.checks.rules.wording.identity_number import identity_number
from generator.checks.rules.wording.impossible_date import impossible_date
from generator.checks.rules.wording.inner_office_listed import inner_office_listed
from generator.checks.rules.wording.licence_plate import licence_plate
from generator.checks.rules.wording.list_numbers import list_numbers
from generator.checks.rules.wording.mended_text import mended_text
from generator.checks.rules.wording.missing_contact import missing_contact
from generator.checks.rules.wording.missing_full_stop import missing_full_stop
from generator.checks.rules.wording.mobile_number import mobile_number
from generator.checks.rules.wording.named_person import named_person
from generator.checks.rules.wording.no_such_session import no_such_session
from generator.checks.rules.wording.nonstandard_name import nonstandard_name
from generator.checks.rules.wording.other_organ_named import other_organ_named
from generator.checks.rules.wording.private_email import private_email
from generator.checks.rules.wording.secrecy_mark import secrecy_mark
from generator.checks.rules.wording.short_duties import short_duties
from generator.checks.rules.wording.stale_campaign import stale_campaign
from generator.checks.rules.wording.stale_session import stale_session
from generator.checks.rules.wording.stopped_word import stopped_word
from generator.checks.rules.wording.template_residue import template_residue
from generator.checks.rules.wording.two_digit_year import two_digit_year
from generator.checks.rules.wording.typo import typo
from generator.checks.rules.wording.unanchored_year import unanchored_year
from generator.checks.rules.wording.unbalanced_brackets import unbalanced_brackets
from generator.checks.rules.wording.undefined_term import undefined_term
from generator.checks.rules.wording.unknown_organ import unknown_organ
from generator.checks.rules.wording.unreadable_character import unreadable_character
from generator.checks.rules.wording.unused_term import unused_term
from generator.checks.rules.wording.variant_character import variant_character

RULES: tuple[Rule, ...] = (
    draft_mark,
    template_residue,
    field_code,
    mended_text,
    unreadable_character,
    variant_character,
    typo,
    unknown_organ,
    stopped_word,
    doubled_word,
    doubled_punctuation,
    unbalanced_brackets,
    half_width_punctuation,
    blank_inside,
    half_width_brackets,
    missing_full_stop,
    higher_level_words,
    basis_of_another_level,
    department_name_varies,
    other_organ_named,
    nonstandard_name,
    glossary_spelling,
    undefined_term,
    unused_term,
    stale_session,
    stale_campaign,
    no_such_session,
    two_digit_year,
    impossible_date,
    unanchored_year,
    dead_reference,
    heading_numbers,
    list_numbers,
    doubled_heading,
    inner_office_listed,
    short_duties,
    missing_contact,
    identity_number,
    mobile_number,
    bank_card,
    private_email,
    licence_plate,
    home_address,
    named_person,
    secrecy_mark,
)
