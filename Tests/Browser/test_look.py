"""A site with a look of its own: its logo, colours, menu, style sheet, and a script of another site."""

import re
import shutil
import subprocess

import pytest

import server
from browsing import becomes
from looks import SCHEMES, look
from sites import PAGES, PROGRAM, REPOSITORY, Site

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 32"><path fill="#8a1c5c" d="M0 0h96v32H0z"/></svg>\n'
COLOURS = {"light": {"a": "rgb(138, 28, 92)", "b": "rgb(11, 93, 79)"}, "dark": {"b": "rgb(127, 224, 200)"}}
SETTINGS = """
theme: {logo: /assets/logo.svg, a: "#8a1c5c", b: {light: "#0b5d4f", dark: "#7fe0c8"}}
menu:
  - {name: Blog, url: "https://blog.example/"}
  - {name: The whole method, url: /method.html}
  - {name: Newsletter archive, url: "https://letters.example/"}
edit: https://git.example/edit/main/{path}
"""
STATS = "https://stats.example/count.js"
COUNT = "document.documentElement.dataset.counted = 'yes'"


def build(folder, settings: str) -> Site:
    source, output = folder / "site", folder / "output"
    shutil.copytree(REPOSITORY / "Content", source / "Content")
    with (source / "Content/site.yml").open("a") as file:
        file.write(settings)
    files = {
        "assets/logo.svg": LOGO,
        "assets/custom.css": ":root { --radius: 0px; }\nh1 { letter-spacing: 3px; }\n",
        "partials/head.mustache": f'<script src="{STATS}" defer></script>\n<link rel="prefetch" href="{{{{asset.logo.svg}}}}">\n',
    }
    for path, text in files.items():
        file = source / "Templates" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    done = subprocess.run([PROGRAM, "build", "--site", source, "--output", output], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return Site("own", output.resolve(), "https://secondlook.example", "", "file")


@pytest.fixture(scope="module")
def dressed(tmp_path_factory):
    site = build(tmp_path_factory.mktemp("dressed"), SETTINGS + 'security: {scripts: ["https://stats.example"]}\n')
    running = server.serve(site)
    yield site
    running.shutdown()


def counted(visit, site, page="", **options):
    """Opens a page while the other site answers."""
    context = visit.context(**options)
    context.route("https://stats.example/**", lambda route: route.fulfill(body=COUNT, content_type="text/javascript"))
    tab = visit(site, page, context=context)
    asked = list(visit.outside)
    visit.outside.clear()
    return tab, asked


@pytest.mark.parametrize("kind", ["pair", "tool", "home"])
def test_the_colours_can_be_read(dressed, visit, kind):
    tab, _ = counted(visit, dressed, PAGES["own"][kind], bypass_csp=True)
    assert not (problems := look(tab)), "\n".join(problems)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_are_the_sites(dressed, visit, scheme):
    tab, _ = counted(visit, dressed, PAGES["own"]["pair"], color_scheme=scheme)
    lane = "element => getComputedStyle(element).getPropertyValue('color')"
    for side, colour in COLOURS[scheme].items():
        assert tab.locator(f".board .lane-{side} .big").evaluate(lane) == colour


@pytest.mark.parametrize("chosen, colour", [("light", "rgb(11, 93, 79)"), ("dark", "rgb(127, 224, 200)")])
def test_a_readers_choice_of_scheme_holds_for_the_colours(dressed, visit, chosen, colour):
    tab, _ = counted(visit, dressed, PAGES["own"]["pair"])
    tab.locator("#theme").select_option(chosen)
    assert tab.locator(".board .lane-b .big").evaluate("element => getComputedStyle(element).color") == colour


def test_the_own_style_sheet_is_last(dressed, visit):
    tab, _ = counted(visit, dressed)
    assert tab.locator("h1").evaluate("element => getComputedStyle(element).letterSpacing") == "3px"
    assert tab.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--radius')") == "0px"
    sheets = tab.locator("link[rel=stylesheet]").evaluate_all("links => links.map(link => link.href)")
    assert re.search(r"/assets/custom\.[0-9a-f]{16}\.css$", sheets[-1])


@pytest.mark.parametrize("javascript", [True, False])
def test_the_menu_is_in_the_header_where_there_is_room_and_in_the_footer(dressed, own, visit, javascript):
    for width in (360, 760, 1280):
        tab, _ = counted(visit, dressed, width=width, javascript=javascript)
        menu = tab.get_by_role("navigation", name="Main").get_by_role("link", name="Blog")
        assert menu.count() == (0 if width == 360 else 1)
        footer = tab.locator("footer").get_by_role("link", name="The whole method")
        assert footer.get_attribute("href") == "/method.html"
        assert footer.is_visible()
        assert tab.evaluate("document.documentElement.scrollWidth") == width
        plain = visit(own, width=width, javascript=javascript)
        row = "document.querySelector('.top .wrap').offsetHeight"
        if width != 760:
            assert tab.evaluate(row) == plain.evaluate(row)


def test_the_logo_stands_beside_the_title_and_moves_nothing(dressed, visit):
    watch = """window.shift = 0; new PerformanceObserver(list => {
      for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });"""
    for width in (360, 1280):
        tab, _ = counted(visit, dressed, width=width, before=watch)
        logo = tab.locator(".brand img")
        assert logo.evaluate("logo => [logo.naturalWidth > 0, logo.width, logo.height, logo.alt]") == [True, 84, 28, ""]
        assert tab.get_by_role("link", name="Second Look", exact=True).first.is_visible()
        assert tab.evaluate("window.shift") == 0


def test_a_script_of_another_site_runs_where_it_is_allowed(dressed, visit):
    tab, asked = counted(visit, dressed)
    assert asked == [STATS]
    assert tab.evaluate("document.documentElement.dataset.counted") == "yes"


def test_and_nowhere_else(tmp_path, visit):
    site = build(tmp_path, SETTINGS)
    running = server.serve(site)
    tab, _ = counted(visit, site)
    assert tab.evaluate("document.documentElement.dataset.counted") is None
    def blocked():
        # Asking the page lets its messages come in.
        tab.evaluate("0")
        return [text for text in visit.complaints if STATS in text and "Content Security Policy" in text]

    becomes(lambda: bool(blocked()), True)
    assert blocked() == visit.complaints
    visit.complaints.clear()
    running.shutdown()


def test_readers_can_propose_a_change(dressed, visit):
    tab, _ = counted(visit, dressed, "tools/smollm3")
    link = tab.get_by_role("link", name="Wrong? Edit this")
    assert link.get_attribute("href") == "https://git.example/edit/main/Content/tools/open-models/smollm3.md"
    pair, _ = counted(visit, dressed, PAGES["own"]["pair"])
    line = pair.locator("p", has_text="Wrong? Edit this")
    hrefs = line.locator("a").evaluate_all("links => links.map(link => link.pathname.split('/').pop())")
    assert hrefs == ["elevenlabs.md", "gemini-2-5-flash-native-audio-output.md", PAGES["own"]["pair"].split("/")[1] + ".md"]
