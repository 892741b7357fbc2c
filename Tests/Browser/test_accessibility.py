"""Every kind of page for everybody: axe, narrow screens, the keyboard, no scripts."""

import pytest
from playwright.sync_api import expect

from browsing import becomes, go
from looks import CUT_OFF, look
from sites import KINDS, OTHERS, PAGES, SHOWN

@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["own", "awkward"])
def test_pages_have_no_barriers(sites, visit, name, kind):
    tab = visit(sites[name], PAGES[name][kind], bypass_csp=True)
    assert not (problems := look(tab)), "\n".join(problems)


ELSEWHERE = [(name, kind) for name in ("full", "lone", "plain", "mixed", "turned", "assorted") for kind in OTHERS[name]]


@pytest.mark.parametrize("name, kind", ELSEWHERE)
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


@pytest.mark.parametrize("kind", ["pair", "tool", "prose"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_wide_table_scrolls_in_a_region_of_its_own(awkward, visit, kind, width):
    tab = visit(awkward, PAGES["awkward"][kind], width=width)
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    found = tab.locator(".prose table").evaluate_all(
        """tables => tables.map(table => {
          const region = table.closest('[role=region][tabindex="0"]'), box = region.parentElement.getBoundingClientRect();
          const { left, right } = region.getBoundingClientRect();
          // The words of a column are whole: no cell is as narrow as a letter.
          const narrowest = Math.min(...[...table.querySelectorAll('td')].map(cell => cell.offsetWidth));
          return [region.ariaLabel, left >= box.left - 1 && right <= box.right + 1, narrowest >= 60];
        })"""
    )
    names = [name for name, *_ in found]
    assert found and len(set(names)) == len(names) and all(": table " in name for name in names)
    assert all(fits and whole for _, fits, whole in found)
    if width == 360:
        region = tab.locator(".prose [role=region]").nth(1)
        region.focus()
        tab.keyboard.press("ArrowRight")
        becomes(lambda: region.evaluate("region => region.scrollLeft > 0"), True)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_long_word_for_a_name_widens_no_widget(awkward, visit, width):
    def fits():
        wide = tab.evaluate("""[document.documentElement, ...document.querySelectorAll('dialog, [role=listbox]')]
          .filter(box => box.scrollWidth > box.clientWidth).map(box => box.outerHTML.slice(0, 60))""")
        assert wide == []

    tab = visit(awkward, width=width)
    tab.locator("#search").fill("incompr vs ")
    tab.locator("#search-results li").first.wait_for()
    fits()
    tab.locator("#sort").select_option("score")
    tab.locator("[data-merged] [data-tool]").first.wait_for()
    fits()
    go(tab, awkward.url(PAGES["awkward"]["pair"]))
    tab.locator("#picker-first").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    tab.locator("#picker-first").select_option("spaced")
    for button in tab.locator("[data-bookmark]").all():
        button.click()
    tab.locator("[data-open-bookmarks]").click()
    tab.locator("#bookmarks li").nth(1).wait_for()
    fits()


def test_widgets_in_use_have_no_barriers(own, visit):
    tab = visit(own, bypass_csp=True)
    tab.locator("#search").fill("a")
    tab.locator("#search-results li").first.wait_for()
    tab.locator("#search").press("ArrowDown")
    tab.locator("#filter-verdict").select_option("skip")
    tab.locator("[data-merged] [data-tool]").first.wait_for()
    problems = look(tab, "search")
    go(tab, own.url("compare/aider-vs-chatgpt"))
    tab.locator("#picker-second").focus()
    tab.locator("#picker-second option").nth(5).wait_for(state="attached")
    tab.locator("#picker-second").select_option("")
    tab.locator("[data-picker] button").click()
    problems += look(tab, "picker")
    go(tab, own.url())
    for slug in ("whisper", "ollama", "aider"):
        tab.locator(f"[data-tick][value={slug}]").check()
    tab.locator("[data-shortlist] a").first.wait_for()
    tab.locator("#search").fill("chatgpt vs claude")
    tab.locator("[data-remark]").wait_for()
    problems += look(tab, "shortlist")
    go(tab, own.url("tools/whisper"))
    tab.locator("[data-change]").click()
    tab.locator("#search-results li").first.wait_for()
    problems += look(tab, "another tool")
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
    expect(tab.locator(".skip-link")).to_be_focused()
    expect(tab.locator(".skip-link")).to_be_in_viewport(ratio=1)
    tab.keyboard.press("Enter")
    expect(tab.locator("#main")).to_be_focused()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SHOWN)
def test_without_scripts_nothing_dead_is_shown(sites, visit, name, kind):
    tab = visit(sites[name], PAGES[name][kind], javascript=False)
    for dead in tab.locator(".js-only, dialog, [data-search], [data-picker], [data-filters]").all():
        assert not dead.is_visible()
    assert tab.locator("main h1").is_visible()
