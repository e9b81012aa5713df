"""Fixtures for all tests, and how many examples Hypothesis tries."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright

from generator.diagnostic import report
from generator.shell.build import Request, build
from tests import browser

settings.register_profile(
    "desk", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
# The same examples on every run: a change is judged by itself, not by the luck of the draw.
settings.register_profile("ci", settings.get_profile("desk"), max_examples=25, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# A shell starts what runs behind with Ctrl-C ignored, and so would all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="把这次的结果记为标准：改写 tests 里的记录，并印出差别"
    )


@pytest.fixture(scope="session")
def accepts(request: pytest.FixtureRequest) -> bool:
    """Whether what differs from a record is to be written into it; never where nobody looks at the difference."""
    asked = bool(request.config.getoption("--accept"))
    if asked and os.environ.get("CI"):
        pytest.fail("CI 里不能用 --accept：请在自己的电脑上接受，看过差别再提交", pytrace=False)
    return asked


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder that holds README.md, `generator/`, `content/` and `templates/`."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium for the whole run; a test opens pages of its own and closes them."""
    with sync_playwright() as playwright:
        running = browser.launch(playwright)
        yield running
        running.close()


@pytest.fixture(scope="session")
def static_server() -> browser.StaticServer:
    """`with static_server(folder, under="/", headers={…}) as address:`, on 127.0.0.1 and a free port."""
    return browser.serve


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Axe-core's findings on a page, one line for each rule broken; an empty list is what we want."""
    return browser.axe_findings


@pytest.fixture(scope="session")
def built_site(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the whole site, built once a run from `content/`."""
    out = tmp_path_factory.mktemp("built") / "site"
    outcome = build(Request(project_root / "content", out))
    assert outcome.exit_code == 0, report(outcome.diagnostics)
    return out
