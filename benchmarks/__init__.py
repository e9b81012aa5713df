"""Measurements of the program over its content; nothing here is part of a site."""
