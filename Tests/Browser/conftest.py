"""What every test can ask for: the built sites, the browser, and a way to visit a page."""

import fcntl
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

import server
import sites as made
from browsing import TIMEOUT, Visitor, launch
from sites import Site

expect.set_options(timeout=TIMEOUT)


@pytest.fixture(scope="session")
def sites(tmp_path_factory) -> Iterator[dict[str, Site]]:
    folder = tmp_path_factory.mktemp("sites")
    with ThreadPoolExecutor() as pool:
        built = list(pool.map(lambda name: made.build(name, folder), [*made.PAGES, *made.OTHERS]))
    servers = [server.serve(site) for site in built]
    yield {site.name: site for site in built}
    for running in servers:
        running.shutdown()


def built_once(name: str, tmp_path_factory) -> Iterator[Site]:
    """A site for the tests that ask for it alone; whoever asks first builds it for all."""
    folder = tmp_path_factory.getbasetemp().parent / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        site = made.build(name, folder, seconds=900)
    running = server.serve(site)
    yield site
    running.shutdown()


@pytest.fixture(scope="session")
def large(tmp_path_factory) -> Iterator[Site]:
    """A site of a thousand tools."""
    yield from built_once("large", tmp_path_factory)


@pytest.fixture(scope="session")
def chances(tmp_path_factory) -> Iterator[Site]:
    """A site of facts at random."""
    yield from built_once("chance", tmp_path_factory)


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
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
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
