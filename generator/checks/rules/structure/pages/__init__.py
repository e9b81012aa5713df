"""What the built pages must be (G1–G56); one rule a module. They run after rendering."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.checks.page_facts import Answer, SiteFacts
from generator.checks.rule import Rule
from generator.checks.rules.structure.pages.absolute_link import absolute_link
from generator.checks.rules.structure.pages.article_tags_missing import article_tags_missing
from generator.checks.rules.structure.pages.breadcrumb_missing import breadcrumb_missing
from generator.checks.rules.structure.pages.broken_link import broken_link, whether_broken
from generator.checks.rules.structure.pages.column_tags_missing import column_tags_missing
from generator.checks.rules.structure.pages.embedded_document import embedded_document
from generator.checks.rules.structure.pages.empty_column import empty_column, whether_empty
from generator.checks.rules.structure.pages.footer_incomplete import footer_incomplete
from generator.checks.rules.structure.pages.footer_mark_unlinked import footer_mark_unlinked
from generator.checks.rules.structure.pages.heading_levels import heading_levels
from generator.checks.rules.structure.pages.image_without_text import image_without_text
from generator.checks.rules.structure.pages.inline_script import inline_script
from generator.checks.rules.structure.pages.ip_address_link import ip_address_link
from generator.checks.rules.structure.pages.leaked_path import leaked_path
from generator.checks.rules.structure.pages.metadata_block_missing import metadata_block_missing
from generator.checks.rules.structure.pages.moving_page import moving_page
from generator.checks.rules.structure.pages.no_keyboard_way import no_keyboard_way
from generator.checks.rules.structure.pages.no_machine_twin import no_machine_twin
from generator.checks.rules.structure.pages.one_way_neighbour import one_way_neighbour, whether_one_way
from generator.checks.rules.structure.pages.page_head_incomplete import page_head_incomplete
from generator.checks.rules.structure.pages.page_title_unclear import page_title_unclear, whether_repeated
from generator.checks.rules.structure.pages.personal_data_in_page import personal_data_in_page
from generator.checks.rules.structure.pages.print_style_missing import print_style_missing
from generator.checks.rules.structure.pages.publication_date_tag import publication_date_tag
from generator.checks.rules.structure.pages.site_tags_missing import site_tags_missing
from generator.checks.rules.structure.pages.table_markup import table_markup
from generator.checks.rules.structure.pages.third_party_resource import third_party_resource
from generator.checks.rules.structure.pages.too_many_clicks import too_many_clicks, whether_too_far
from generator.checks.rules.structure.pages.undated_item import undated_item, whether_undated
from generator.checks.rules.structure.pages.unlabelled_attachment import unlabelled_attachment
from generator.checks.rules.structure.pages.unmarked_external_link import unmarked_external_link
from generator.checks.rules.structure.pages.unsearchable_page import unsearchable_page
from generator.checks.rules.structure.pages.unstable_address import unstable_address
from generator.checks.rules.structure.pages.zoom_locked import zoom_locked

RULES: tuple[Rule, ...] = (
    absolute_link,
    article_tags_missing,
    breadcrumb_missing,
    broken_link,
    column_tags_missing,
    embedded_document,
    empty_column,
    footer_incomplete,
    footer_mark_unlinked,
    heading_levels,
    image_without_text,
    inline_script,
    ip_address_link,
    leaked_path,
    metadata_block_missing,
    moving_page,
    no_keyboard_way,
    no_machine_twin,
    one_way_neighbour,
    page_head_incomplete,
    page_title_unclear,
    personal_data_in_page,
    print_style_missing,
    publication_date_tag,
    site_tags_missing,
    table_markup,
    third_party_resource,
    too_many_clicks,
    undated_item,
    unlabelled_attachment,
    unmarked_external_link,
    unsearchable_page,
    unstable_address,
    zoom_locked,
)

#: What the rules that ask other pages make of the answer, by name: the facts, what is asked, a note for the words.
ANSWERS: Mapping[str, Callable[[SiteFacts, tuple[str, ...], str], Answer | None]] = {
    broken_link.name: whether_broken,
    empty_column.name: whether_empty,
    one_way_neighbour.name: whether_one_way,
    page_title_unclear.name: whether_repeated,
    too_many_clicks.name: whether_too_far,
    undated_item.name: whether_undated,
}
