"""Standard sentences 标准句 composed from the figures, in our own wording (tables.md §7)."""
