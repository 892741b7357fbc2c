"""What every test can ask for: the built sites, the browser, and a way to visit a page."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

import server
import sites as made
from browsing import TIMEOUT, Visitor, launch
from sites import Site

expect.set_options(timeout=TIMEOUT)


class Sites(dict[str, Site]):
    """The sites by their names: each is built when a test first asks for it, once for all processes, and served."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.servers = []

    def __missing__(self, name: str) -> Site:
        site = self[name] = made.build(name, self.folder)
        self.servers.append(server.serve(site))
        return site


@pytest.fixture(scope="session")
def sites(tmp_path_factory) -> Iterator[Sites]:
    folder = tmp_path_factory.getbasetemp()
    # The processes of pytest-xdist have folders of their own beside each other.
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    sites = Sites(shared / "sites")
    yield sites
    for running in sites.servers:
        running.shutdown()


@pytest.fixture
def large(sites) -> Site:
    """A site of a thousand tools."""
    return sites["large"]


@pytest.fixture
def chances(sites) -> Site:
    """A site of facts at random."""
    return sites["chance"]


@pytest.fixture
def own(sites) -> Site:
    return sites["own"]


@pytest.fixture
def awkward(sites) -> Site:
    return sites["awkward"]


@pytest.fixture
def clean(sites) -> Site:
    return sites["clean"]


@pytest.fixture
def full(sites) -> Site:
    return sites["full"]


@pytest.fixture(params=made.TRIED)
def site(request, sites) -> Site:
    """A site that has pages of every kind; at full length each of them."""
    return sites[request.param]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright) -> Iterator[Browser]:
    browser = launch(playwright.chromium)
    yield browser
    browser.close()


@pytest.fixture
def visit(browser) -> Iterator[Visitor]:
    visitor = Visitor(browser)
    yield visitor
    visitor.close()
    assert not visitor.complaints, "the console has messages"
    assert not visitor.outside, "a page asks another host"


@pytest.fixture
def remark(record_property) -> Callable[[str], None]:
    """Says something at the end of the run that is no failure."""
    return lambda text: record_property("remark", text)


def pytest_terminal_summary(terminalreporter) -> None:
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
    properties = [item for report in reports for item in report.user_properties]
    for line in sorted(text for name, text in properties if name == "remark"):
        terminalreporter.write_line(line)
