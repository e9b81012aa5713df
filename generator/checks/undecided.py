"""Points of the catalogue that no rule serves, each with the reason in a clause."""

from __future__ import annotations

from collections.abc import Mapping

UNDECIDED: Mapping[str, str] = {}
