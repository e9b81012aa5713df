"""The record of a switch: believed whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.shell import journal
from generator.shell.journal import Journal, forget_journal, read_journal, write_journal
from generator.shell.manifest import Digest
from generator.shell.workplace import JOURNAL

STAGE = "stage-x"
AFTER = Digest(7, "after")
FULL = Journal(
    STAGE, {"a/index.html": Digest(3, "a"), "名.html": Digest(0, "")}, ("b", "c/d"), Digest(5, "b"), AFTER
)
FIRST = Journal(STAGE, {}, (), None, AFTER)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / STAGE).mkdir()
    return tmp_path


@pytest.mark.parametrize("recorded", [FULL, FIRST])
def test_what_is_recorded_is_read(work: Path, recorded: Journal) -> None:
    write_journal(work, recorded)
    assert read_journal(work) == recorded
    forget_journal(work)
    assert read_journal(work) is None
    forget_journal(work)


def test_a_torn_record_is_not_believed(work: Path) -> None:
    write_journal(work, FULL)
    whole = (work / JOURNAL).read_bytes()
    for length in range(len(whole)):
        (work / JOURNAL).write_bytes(whole[:length])
        assert read_journal(work) is None
    # As a power cut leaves it: the length is there, the end of the bytes is not.
    (work / JOURNAL).write_bytes(whole[:-20] + bytes(20))
    assert read_journal(work) is None


@pytest.mark.parametrize(
    "path", ["../outside", "/etc/passwd", "a/../../b", "C:\\x", "", "a//b", ".gongkai.json"]
)
def test_a_record_that_leads_out_of_the_folder_is_not_believed(work: Path, path: str) -> None:
    for recorded in (
        Journal(STAGE, {path: AFTER}, (), None, AFTER),
        Journal(STAGE, {}, (path,), None, AFTER),
    ):
        write_journal(work, recorded)
        assert read_journal(work) is None


def test_a_stage_elsewhere_is_not_believed(work: Path) -> None:
    write_journal(work, FULL)
    text = (work / JOURNAL).read_text(encoding="ascii")
    assert json.loads(text.partition("\n")[2])["stage"] == STAGE
    (work / "below" / STAGE).mkdir(parents=True)
    write_journal(work, Journal(f"below/{STAGE}", {}, (), None, AFTER))
    assert read_journal(work) is None


@pytest.mark.parametrize("body", ["[]", "{}", '{"stage": 1}', '{"stage": "s", "put": [], "remove": []}', "1"])
def test_a_whole_record_of_another_form_is_not_believed(work: Path, body: str) -> None:
    checksum = journal._checksum(body.encode())
    (work / JOURNAL).write_bytes(checksum + b"\n" + body.encode())
    assert read_journal(work) is None
