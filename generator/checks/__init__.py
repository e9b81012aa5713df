"""Checks 体检 of filings beyond what reading finds; each yields diagnostics and changes nothing."""
