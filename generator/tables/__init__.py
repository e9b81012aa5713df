"""The disclosure tables 公开表 derived from the leaves of a filing (tables.md §3–4)."""
