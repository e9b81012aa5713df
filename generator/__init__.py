"""gongkai 公开: a static-site generator for budget disclosure 预决算公开."""

__version__ = "0.1.0"
