"""The records of the field: what the words on a disclosure form mean, each defined once."""
