"""From the files of a family to its pages, and from cards to the pages of the whole site: pure functions of their inputs."""
