"""Bytes to text: encodings, line ends, and what is no text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.envelope import MAX_BYTES, MAX_STRAY, read_text
from tests.reading.records import cut


def test_bom_and_line_ends_are_read_silently() -> None:
    source, faults = read_text("a.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n")
    assert not faults
    assert source is not None
    assert source.text == "a: 1\nb: 2\nc: 3\n"


@pytest.mark.parametrize("data", [b"", b"\n", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_an_empty_file_is_told(data: bytes) -> None:
    source, faults = read_text("a.yaml", data)
    assert source is None
    assert [each.name for each in faults] == ["empty-file"]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
def test_gbk_is_told_by_name_with_its_line(line_end: bytes) -> None:
    data = line_end.join([b"a: 1", "b: 网信办".encode("gbk"), "c: 甲".encode("gbk")])
    source, faults = read_text("a.yaml", data)
    assert source is None
    [fault] = faults
    assert (fault.name, fault.at.line, fault.at.column) == ("not-utf8", 2, 4)
    assert fault.at.source.line(2) == "b: 网信办"
    assert "GBK" in fault.message
    assert "UTF-8" in fault.hint


def test_a_damaged_byte_is_not_called_gbk() -> None:
    data = "名称: 网信办，很多很多字\n说明: 甲".encode() + b"\xb0\xa1" + "乙\n".encode()
    [fault] = read_text("a.yaml", data)[1]
    assert (fault.name, fault.at.line, fault.at.column) == ("not-utf8", 2, 6)
    assert "GBK" not in fault.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_other_unicode_encodings_are_told(encoding: str) -> None:
    source, faults = read_text("a.yaml", "a: 网信办".encode(encoding))
    assert source is None
    assert faults[0].name in ("not-utf8", "not-text")
    assert "UTF-8" in faults[0].hint


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\x14\0", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.4", b"a: 1\nb: \0\n"]
)
def test_binary_files_are_told(data: bytes) -> None:
    source, faults = read_text("a.yaml", data)
    assert source is None
    assert [each.name for each in faults] == ["not-text"]


def test_a_null_byte_is_told_with_its_line() -> None:
    [fault] = read_text("a.yaml", b"a: 1\r\nb: \xe7\x94\xb2\0\n")[1]
    assert (fault.at.line, fault.at.column) == (2, 5)


@pytest.mark.parametrize("character", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_hidden_line_breaks_are_told_where_people_count_them(character: str) -> None:
    source, faults = read_text("a.yaml", f"a: 1\r\nb: 甲{character}乙{character}\nc: 3\n".encode())
    assert [(each.name, each.at.line, each.at.column) for each in faults] == [
        ("line-separator", 2, 5),
        ("line-separator", 2, 7),
    ]
    assert source is not None
    assert source.text == "a: 1\nb: 甲 乙 \nc: 3\n"
    assert "回车" in faults[0].hint


@pytest.mark.parametrize("character", ["\x07", "\x1b", "\x7f", "\x80", "\ufeff", "\uffff"])
def test_control_characters_are_told(character: str) -> None:
    _, faults = read_text("a.yaml", f"a: 甲{character}乙\n".encode())
    assert [(each.name, each.at.line, each.at.column) for each in faults] == [("control-character", 1, 5)]
    assert f"U+{ord(character):04X}" in faults[0].message


def test_a_file_full_of_control_characters_is_told_briefly() -> None:
    assert len(read_text("a.yaml", b"\x07" * 100_000)[1]) == MAX_STRAY


def test_a_large_file_is_refused() -> None:
    source, faults = read_text("a.yaml", b"a" * MAX_BYTES)
    assert source is None
    assert [each.name for each in faults] == ["file-too-large"]
    assert read_text("a.yaml", b"a" * (MAX_BYTES - 1))[0] is not None


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_fault(data: bytes) -> None:
    source, faults = read_text("a.yaml", data)
    assert source is not None or faults
    if source is not None and not faults:
        assert source.text == data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    for each in faults:
        assert each.at.line <= len(each.at.source.lines)


@given(st.text(alphabet="网信\x07\u2028\v\r\nab", min_size=1))
def test_a_stray_character_is_marked_exactly(text: str) -> None:
    source, faults = read_text("a.yaml", text.encode())
    if source is None:
        return
    strays = [each for each in text if each in "\x07\u2028\v"]
    assert len(faults) == min(len(strays), MAX_STRAY)
    assert all(cut(each.at) == " " for each in faults)
