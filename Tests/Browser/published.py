"""What readers see of a site that somebody began, filled and published with the installed program alone.

`Deploy/test-package` runs this file, beside the web server of the site that it made: in a network of their own, in which all
names lead to this machine. `python -m pytest published.py` alone has nothing to look at.
"""

import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browsing import Visitor, launch

SITE = "http://compared.internal"
# Whom site.yml lets scripts come from and ask, and somebody whom it does not name.
STATS, OTHER = "https://stats.internal", "https://other.internal"
# A counter such as analytics have: it tells its server which page was read.
COUNTER = f"document.documentElement.dataset.counted = 'yes'; fetch('{STATS}/hit?' + location.pathname)"
# What site.yml says of the colours of the two tools, light and dark; the dark one of the first is left to the program.
FIRST, SECOND = "rgb(91, 42, 134)", ("rgb(122, 74, 0)", "rgb(240, 192, 112)")


@pytest.fixture(scope="session")
def asked(tmp_path_factory) -> Iterator[list[str]]:
    """The addresses that other origins than the site's were asked for; it serves them."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"https://{self.headers['Host']}{self.path}")
            body = COUNTER.encode() if self.path.endswith(".js") else b""
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript" if body else "text/css")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_) -> None:
            pass

    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=stats.internal"]
        + ["-keyout", folder / "key.pem", "-out", folder / "certificate.pem"], check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    server = ThreadingHTTPServer(("127.0.0.1", 443), Handler)
    server.daemon_threads = True
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield asked
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium, "*.internal")
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, asked) -> Iterator[Visitor]:
    visitor = Visitor(browser, origins=(SITE, STATS))
    yield visitor
    visitor.close()
    assert not visitor.complaints, "the console has messages"
    assert not visitor.outside, "a page asks another host"


def reader(visit: Visitor, path: str, **options) -> Page:
    return visit.at(SITE + path, ignore_https_errors=True, **options)


def ground(tab: Page, lane: str) -> str:
    """The colour of the line over a tool's card."""
    return tab.evaluate(f"getComputedStyle(document.querySelector('.card.{lane}'), '::before').backgroundColor")


def test_pairs_have_the_owners_colours(visit):
    tab = reader(visit, "/compare/alpha-vs-delta", color_scheme="light")
    assert (ground(tab, "lane-a"), ground(tab, "lane-b")) == (FIRST, SECOND[0])
    tab.emulate_media(color_scheme="dark")
    assert ground(tab, "lane-b") == SECOND[1]
    assert ground(tab, "lane-a") not in (FIRST, SECOND[1])


def test_every_page_has_the_owners_logo(visit):
    tab = reader(visit, "/")
    for path in ("/", "/compare/alpha-vs-delta", "/tools/epsilon", "/nothing-here"):
        tab.goto(SITE + path)
        logo = tab.locator(".brand img")
        assert logo.evaluate("async image => (await image.decode(), [image.naturalWidth, image.height])") == [84, 28]


def test_menu_and_home_lead_on(visit):
    tab = reader(visit, "/")
    assert [link.inner_text() for link in tab.locator("header nav a").all()][-2:] == ["About", "Source"]
    tab.locator("header nav a", has_text="About").click()
    tab.wait_for_url(SITE + "/about")
    assert tab.locator("h1").inner_text() == "About this site"
    assert tab.locator("header nav a", has_text="Source").get_attribute("href") == "https://github.com/someone/tools"
    tab.locator("header nav a").first.click()
    tab.wait_for_url(SITE + "/")
    # Three that came with the site, three by `new`, two by `import`.
    for tool in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "SQLite"):
        assert tab.get_by_role("link", name=tool).count(), tool


def test_pair_shows_what_was_typed_and_what_was_imported(visit):
    tab = reader(visit, "/compare/alpha-vs-delta")
    assert tab.locator("h1").inner_text() == "Alpha vs Delta"
    table = tab.locator("table").first.inner_text()
    assert "MIT" in table and "1,500" in table and "Not stated" in table
    assert tab.locator("link[rel=canonical]").get_attribute("href") == SITE + "/compare/alpha-vs-delta"


def test_pages_are_complete_without_scripts(visit, asked):
    tab = reader(visit, "/compare/alpha-vs-delta", javascript=False)
    asked.clear()
    assert "1,500" in tab.locator("table").first.inner_text()
    assert asked == []


def test_analytics_that_the_owner_names_count(visit, asked):
    asked.clear()
    tab = reader(visit, "/compare/alpha-vs-delta")
    tab.wait_for_load_state("networkidle")
    assert tab.evaluate("document.documentElement.dataset.counted") == "yes"
    assert asked == [f"{STATS}/count.js", f"{STATS}/hit?/compare/alpha-vs-delta"]


# What each does in the page, and the directive that forbids it.
FORBIDDEN = {
    f"document.head.append(Object.assign(document.createElement('script'), {{ src: '{OTHER}/count.js' }}))": "script-src-elem",
    "document.head.append(Object.assign(document.createElement('script'), { text: 'window.stolen = 1' }))": "script-src-elem",
    "document.body.setAttribute('onclick', 'window.stolen = 1')": "script-src-attr",
    "setTimeout('window.stolen = 1')": "script-src",
    f"document.head.append(Object.assign(document.createElement('link'), {{ rel: 'stylesheet', href: '{STATS}/x.css' }}))": "style-src-elem",
    f"fetch('{OTHER}/take').catch(() => 0)": "connect-src",
    f"document.body.append(Object.assign(document.createElement('iframe'), {{ src: '{STATS}/frame' }}))": "frame-src",
}


def test_policy_lets_nothing_else_in(browser, asked):
    """A visitor of its own: a page that is kept from something says so in the console."""
    visitor = Visitor(browser, origins=(SITE, STATS))
    tab = reader(visitor, "/")
    tab.wait_for_load_state("networkidle")
    assert visitor.complaints == []
    asked.clear()
    found = {}
    for deed in FORBIDDEN:
        # The browser's own evaluation is under no policy, what it does to the page is.
        found[deed] = tab.evaluate(
            f"""new Promise(resolve => {{
              const heard = event => resolve(event.effectiveDirective);
              document.addEventListener('securitypolicyviolation', heard, {{ once: true }});
              setTimeout(() => resolve('nothing was forbidden'), 10_000);
              {deed}
            }})"""
        )
    assert found == FORBIDDEN
    assert tab.evaluate("window.stolen") is None
    assert asked == []
    visitor.close()
