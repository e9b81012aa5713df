"""From the bytes of one file to a record or diagnostics, and back to YAML."""
