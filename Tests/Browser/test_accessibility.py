"""Every kind of page for everybody: axe, narrow screens, the keyboard, no scripts."""

import pytest

from looks import CUT_OFF, look
from sites import KINDS, OTHERS, PAGES

@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["own", "awkward"])
def test_pages_have_no_barriers(sites, visit, name, kind):
    tab = visit(sites[name], PAGES[name][kind], bypass_csp=True)
    assert not (problems := look(tab)), "\n".join(problems)


@pytest.mark.parametrize("name, kind", [("full", "pair"), ("full", "tool"), ("lone", "pair"), ("lone", "tool")])
def test_the_fullest_and_the_emptiest_page_have_no_barriers(sites, visit, name, kind):
    tab = visit(sites[name], OTHERS[name][kind], bypass_csp=True)
    assert not (problems := look(tab)), "\n".join(problems)


@pytest.mark.parametrize("name", ["own", "awkward"])
def test_the_drawer_has_no_barriers(sites, visit, name):
    tab = visit(sites[name], PAGES[name]["pair"], bypass_csp=True)
    tab.locator("[data-open-bookmarks]").click()
    problems = look(tab, "empty")
    tab.locator("#bookmarks [data-close]").click()
    for button in tab.locator("[data-bookmark]").all():
        button.click()
    tab.locator("[data-open-bookmarks]").click()
    tab.locator("#bookmarks [data-compare]").wait_for()
    problems += look(tab, "two tools")
    assert not problems, "\n".join(problems)


def test_widgets_in_use_have_no_barriers(own, visit):
    tab = visit(own, bypass_csp=True)
    tab.locator("#search").fill("a")
    tab.locator("#search").press("ArrowDown")
    tab.locator("#filter-verdict").select_option("skip")
    problems = look(tab, "search")
    tab.goto(own.url("compare/aider-vs-chatgpt"))
    tab.locator("#picker-first").select_option("aider")
    tab.locator("#picker-second").focus()
    tab.locator("#picker-second option").nth(5).wait_for(state="attached")
    tab.locator("#picker-second").select_option("aider")
    tab.locator("[data-picker] button").click()
    tab.locator("#picker-problem:not(:empty)").wait_for()
    problems += look(tab, "picker")
    assert not problems, "\n".join(problems)


# WCAG 2.2, 1.4.12: readers may widen the spaces in a text.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""


@pytest.mark.parametrize("kind", ["pair", "home", "tool"])
def test_wider_text_fits(awkward, visit, kind):
    tab = visit(awkward, PAGES["awkward"][kind], width=320, bypass_csp=True)
    tab.add_style_tag(content=SPACING)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert not (problems := tab.evaluate(CUT_OFF)), "\n".join(problems)


@pytest.mark.parametrize("kind", KINDS)
def test_targets_are_large_enough(awkward, visit, kind):
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, links inside a sentence excepted."""
    tab = visit(awkward, PAGES["awkward"][kind], width=320)
    small = tab.evaluate(
        """() => [...document.querySelectorAll('a, button, select, input:not([type=hidden])')].filter(element => {
          if (element.closest('.prose, .trap, .skip-link, dialog')) return false;
          const box = (element.closest('label') ?? element).getBoundingClientRect();
          return box.width && (box.width < 24 || box.height < 24);
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    assert small == []


def test_the_keyboard_reaches_the_content_first(own, visit):
    tab = visit(own, PAGES["own"]["pair"])
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip-link"
    assert tab.locator(".skip-link").bounding_box()["y"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_nothing_dead_is_shown(site, visit, kind):
    page = PAGES[site.name][kind]
    tab = visit(site, page, javascript=False)
    for dead in tab.locator(".js-only, dialog, [data-search], [data-picker], [data-filters]").all():
        assert not dead.is_visible()
    assert tab.locator("main h1").is_visible()
