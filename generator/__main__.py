"""`python -m generator` is the `gongkai` command."""

import sys

from generator.cli import main

sys.exit(main())
