"""Views into HTML: the Jinja2 environment, the components with their examples, and the assets."""

from generator.render.faults import TemplateFault
from generator.render.renderer import Renderer

__all__ = ["Renderer", "TemplateFault"]
