"""Write docs/rules.md anew: `make docs`."""

from __future__ import annotations

from pathlib import Path

from generator.checks.document import rules_document

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

if __name__ == "__main__":
    PAGE.write_text(rules_document(), encoding="utf-8", newline="\n")
    print(f"已写 {PAGE.relative_to(PAGE.parents[1])}")
