"""What a build remembers: given back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.making.shard import digest
from generator.shell.build import Request, build
from generator.shell.manifest import Stamp
from generator.shell.scan import Known
from generator.shell.state import Records, State, load_state, save_state
from generator.shell.workplace import work_folder
from tests.shell.county import tree

ENGINE = "the engine"


def sample() -> State:
    """A state with something of everything, awkward names included."""
    return State(
        ENGINE,
        known_at=1_700_000_000_123_456_789,
        head={"told": {"试验县/教育局": {"held": ["a\nb"]}}, "pages": 3},
        known={"试验县/教育局/部门.yaml": Known((1, 2, 3, 4), "00ff"), "\udcff\n": Known((5, 6, 7, 8), "11")},
        outputs={"index.html": Stamp(10, 20, 30)},
        families=Records({"试验县/教育局": b'{"pages":{"index.html":[1,"a"]}}', "乙": b"{}"}),
    )


def test_round_trip(tmp_path: Path) -> None:
    save_state(tmp_path, sample())
    found = load_state(tmp_path, ENGINE)
    assert found == sample()
    assert list(found.families) == ["试验县/教育局", "乙"]
    assert found.families["试验县/教育局"]["pages"] == {"index.html": [1, "a"]}
    assert [each.name for each in tmp_path.iterdir()] == ["state"]


texts = st.text(st.characters(), max_size=5)
numbers = st.integers(0, 2**63)


@given(
    st.dictionaries(
        texts, st.builds(Known, st.tuples(numbers, numbers, numbers, numbers), texts), max_size=3
    ),
    st.dictionaries(texts, st.builds(Stamp, numbers, numbers, numbers), max_size=3),
    st.dictionaries(texts, st.dictionaries(texts, st.lists(texts | numbers), max_size=2), max_size=3),
)
def test_round_trip_of_any_state(
    tmp_path: Path,
    known: dict[str, Known],
    outputs: dict[str, Stamp],
    families: dict[str, dict[str, list[str | int]]],
) -> None:
    state = State(ENGINE, 7, {"told": families}, known, outputs)
    state.families.update(families)
    save_state(tmp_path, state)
    found = load_state(tmp_path, ENGINE)
    assert found == state
    assert dict(found.families) == families


def test_records_are_a_mapping_that_can_be_changed() -> None:
    records = Records()
    records["甲"] = {"pages": {}}
    records["乙"] = {"pages": {"b": [1]}}
    record = records["乙"]
    record["pages"]["c"] = [2]
    assert records["乙"] == {"pages": {"b": [1]}}
    del records["甲"]
    assert list(records) == ["乙"]
    with pytest.raises(KeyError):
        records["甲"]


def test_no_state_is_an_empty_one(tmp_path: Path) -> None:
    assert load_state(tmp_path / "nowhere", ENGINE) == State(ENGINE)


def test_the_state_of_another_engine_is_none(tmp_path: Path) -> None:
    save_state(tmp_path, sample())
    assert load_state(tmp_path, "another") == State("another")


@given(st.data())
def test_a_broken_state_is_none(tmp_path: Path, data: st.DataObject) -> None:
    save_state(tmp_path, sample())
    whole = (tmp_path / "state").read_bytes()
    if data.draw(st.booleans()):
        broken = whole[: data.draw(st.integers(0, len(whole) - 1))]
    else:
        at = data.draw(st.integers(0, len(whole) - 1))
        other = data.draw(st.integers(0, 255).filter(lambda each: each != whole[at]))
        broken = whole[:at] + bytes([other]) + whole[at + 1 :]
    (tmp_path / "state").write_bytes(broken)
    assert load_state(tmp_path, ENGINE) == State(ENGINE)


def sealed(body: bytes, name: str = "gongkai state 1") -> bytes:
    """A state file whose digest is right, whatever it holds."""
    return f"{name} {digest(body)}\n".encode() + body


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n\n",
        bytes(range(256)),
        sealed(b""),
        sealed(b"[]\n[]\n[]"),
        sealed(b"null\nnull\nnull"),
        sealed(b'{"engine":"the engine"}\n{}\n{}'),
        sealed(b'{"engine":"the engine","known_at":1,"head":{},"families":["a"]}\n{}\n{}'),
        sealed(b'{"engine":"the engine","known_at":1,"head":{},"families":[]}\n{"a":[1]}\n{}'),
        sealed(b'{"engine":"the engine","known_at":1,"head":{},"families":[]}\n[]\n[]'),
        sealed(b'{"engine":"the engine","known_at":1,"head":{},"families":[]}\n{}\n{}', "gongkai state 0"),
        sealed(b"[" * 100_000 + b"\n{}\n{}"),
    ],
)
def test_a_foreign_state_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "state").write_bytes(data)
    assert load_state(tmp_path, ENGINE) == State(ENGINE)


def test_a_folder_in_the_place_of_the_state_is_none(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    assert load_state(tmp_path, ENGINE) == State(ENGINE)


@pytest.mark.parametrize("spoil", ["folder", "foreign"])
def test_a_site_is_built_though_its_state_cannot_be_used(content: Path, out: Path, spoil: str) -> None:
    """And though the new one cannot be kept either: the next build is slow, that is all."""
    build(Request(content, out, is_searched=False))
    before, state = tree(out), work_folder(out) / "state"
    state.unlink()
    if spoil == "folder":
        (state / "in the way").mkdir(parents=True)
    else:
        state.write_bytes(b"x")
    for _ in range(2):
        outcome = build(Request(content, out, is_searched=False))
        assert outcome.exit_code == 0
        assert tree(out) == before
    assert outcome.made == (2 if spoil == "folder" else 0)
