"""What every test can ask for: the built sites, the browser, and a way to visit a page."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

import server  # noqa: E402
import sites as made  # noqa: E402
from sites import Site  # noqa: E402

TIMEOUT = 5_000


@pytest.fixture(scope="session")
def sites(tmp_path_factory) -> Iterator[dict[str, Site]]:
    folder = tmp_path_factory.mktemp("sites")
    with ThreadPoolExecutor() as pool:
        built = list(pool.map(lambda name: made.build(name, folder), [*made.PAGES, *made.OTHERS]))
    servers = [server.serve(site) for site in built]
    yield {site.name: site for site in built}
    for running in servers:
        running.shutdown()


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


@pytest.fixture(params=list(made.PAGES))
def site(request, sites) -> Site:
    """Each of the sites that have pages of every kind."""
    return sites[request.param]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Nothing but this machine can be reached, whatever a page asks for.
    rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", rules])
        yield browser
        browser.close()


class Visitor:
    """Opens pages and watches what they say and ask for."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: list[BrowserContext] = []
        self.complaints: list[str] = []
        # Requests to other hosts, which only the forms may make.
        self.outside: list[str] = []

    def context(self, width: int = 1280, javascript: bool = True, before: str = "", **options) -> BrowserContext:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce", java_script_enabled=javascript, **options
        )
        context.set_default_timeout(TIMEOUT)
        if before:
            context.add_init_script(before)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("request", self._request)
        self.contexts.append(context)
        return context

    def __call__(self, site: Site, page: str = "", context: BrowserContext | None = None, **options) -> Page:
        return self.at(site.url(page), context=context, **options)

    def at(self, url: str, context: BrowserContext | None = None, **options) -> Page:
        tab = (context or self.context(**options)).new_page()
        tab.goto(url)
        return tab

    def _console(self, message) -> None:
        # Chromium itself remarks on an answer of 404 to the address bar.
        if "status of 404" in message.text and message.page and message.location["url"] == message.page.url:
            return
        self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request) -> None:
        if not request.url.startswith("http://127.0.0.1:"):
            self.outside.append(request.url)

    def close(self) -> None:
        for context in self.contexts:
            context.close()


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
