"""Chromium, and visits that watch what a page says and asks for."""

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from sites import Site

TIMEOUT = 10_000


def launch(playwright: Playwright) -> Browser:
    # Nothing but this machine can be reached, whatever a page asks for.
    rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", rules])


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
        tab = (context or self.context(**options)).new_page()
        tab.goto(url)
        return tab

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
