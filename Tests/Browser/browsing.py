"""Chromium and Firefox, visits that watch what a page says and asks for, and how to wait for what it does later.

A browser answers at once what a page's own handler does in a click, a key or a change. What comes later is waited for, never
slept for: `expect` where Playwright has the question (text, count, address, focus, what is in sight), `becomes` for any other
value, `ready` for the files that a page's script loads, and `resize` for a window.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, Playwright

from sites import Site

# Far above what a busy machine takes, in milliseconds; a test that passes waits for nothing but the page.
TIMEOUT = 60_000


# Chromium without windows, which takes half the time; else the one that has them.
PROGRAMS = ("/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium")


def launch(chromium: BrowserType, *names: str, reads_aloud: bool = False) -> Browser:
    """Starts Chromium. Nothing but this machine can be reached, whatever a page asks for; the names lead there too.
    It can be told that a screen reader listens, to which it tells more of a page than else."""
    program = next((path for path in PROGRAMS if Path(path).exists()), PROGRAMS[-1])
    rules = [*(f"MAP {name} 127.0.0.1" for name in names), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"]
    arguments = ["--no-sandbox", "--host-resolver-rules=" + ", ".join(rules)]
    if reads_aloud:
        arguments.append("--force-renderer-accessibility")
    return chromium.launch(executable_path=program, args=arguments)


# What Chromium is told by its arguments and contexts: nothing but this machine can be reached, and nothing moves.
# A page of the history is loaded anew, since Playwright waits for that in vain where it was kept.
PREFERENCES = {
    "network.dns.disabled": True,
    "ui.prefersReducedMotion": 1,
    "fission.bfcacheInParent": False,
    "browser.sessionhistory.max_total_viewers": 0,
}
FIREFOX = Path("/usr/bin/firefox-esr")


def launch_firefox(playwright: Playwright, **preferences: bool | int | str) -> Browser:
    """Starts Firefox, through `firefox` beside this file. It can't leave scripts out, nor emulate media."""
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=Path(__file__).with_name("firefox"),
        firefox_user_prefs=PREFERENCES | preferences,
        # The program is found as this one's Python is, which has what it imports.
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        # Its start is the work of a hundred pages.
        timeout=5 * TIMEOUT,
    )


def becomes(ask: Callable[[], object], expected: object) -> None:
    """Waits until an answer is the expected one, and fails with the last answer."""
    end = time.monotonic() + TIMEOUT / 1000
    while (answer := ask()) != expected and time.monotonic() < end:
        time.sleep(0.02)
    assert answer == expected


def ready(tab: Page) -> Page:
    """Waits until the files that the page's script loads have begun their work; without scripts there are none."""
    tab.evaluate("""() => 'js' in document.documentElement.dataset
      ? Promise.all([...document.querySelectorAll('link[data-module]')].map(link => import(link.href))).then(() => {}) : null""")
    return tab


def go(tab: Page, url: str) -> Page:
    """Opens another page in a tab."""
    tab.goto(url)
    return ready(tab)


def resize(tab: Page, width: int, height: int = 900) -> None:
    """Gives the window another size, and waits until the page has it."""
    tab.set_viewport_size({"width": width, "height": height})
    becomes(lambda: tab.evaluate("[innerWidth, innerHeight]"), [width, height])


class Visitor:
    """Opens pages and watches what they say and ask for."""

    def __init__(self, browser: Browser, origins: tuple[str, ...] = ("http://127.0.0.1:",)) -> None:
        self.browser = browser
        # The beginnings of addresses that pages may ask for.
        self.origins = origins
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
        return go((context or self.context(**options)).new_page(), url)

    def _console(self, message) -> None:
        # Chromium itself remarks on an answer of 404 to the address bar.
        if "status of 404" in message.text and message.page and message.location["url"] == message.page.url:
            return
        self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request) -> None:
        if not request.url.startswith(self.origins):
            self.outside.append(request.url)

    def close(self) -> None:
        for context in self.contexts:
            context.close()
