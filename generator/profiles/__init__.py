"""Profiles 表式: which sections and tables a filing has, by region and era."""
