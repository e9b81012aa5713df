"""One rule a module; `generator.checks.registry` lists them."""
