"""How a reader may change a page's look: the theme, and only the rows that differ."""

import pytest

from browsing import becomes
from sites import PAGES

GROUNDS = {"light": "rgb(250, 249, 246)", "dark": "rgb(14, 16, 21)"}


def ground(tab):
    return tab.evaluate("getComputedStyle(document.body).backgroundColor")


def choose(tab, theme):
    tab.locator("#theme").select_option(theme)


@pytest.mark.parametrize("system, chosen", [("light", "dark"), ("dark", "light")])
def test_the_theme_is_chosen_and_kept(own, visit, system, chosen):
    tab = visit(own, color_scheme=system)
    assert (ground(tab), tab.locator("#theme").input_value()) == (GROUNDS[system], "auto")
    choose(tab, chosen)
    assert ground(tab) == GROUNDS[chosen]
    for page in ("", PAGES["own"]["pair"], PAGES["own"]["404"]):
        tab.goto(own.url(page))
        assert (ground(tab), tab.locator("#theme").input_value()) == (GROUNDS[chosen], chosen)
    choose(tab, "auto")
    assert ground(tab) == GROUNDS[system]
    tab.reload()
    assert (ground(tab), tab.locator("#theme").input_value()) == (GROUNDS[system], "auto")


def test_the_chosen_theme_is_there_before_anything_is_painted(own, visit):
    tab = visit(own, color_scheme="light")
    choose(tab, "dark")
    tab.context.add_init_script("""new PerformanceObserver(list => {
      window.painted ??= getComputedStyle(document.body).backgroundColor;
    }).observe({ type: 'paint', buffered: true });""")
    tab.reload()
    becomes(lambda: tab.evaluate("window.painted"), GROUNDS["dark"])


@pytest.mark.parametrize("stored", ["", "blue", "<b>", "auto"])
def test_a_theme_that_is_none_is_ignored(own, visit, stored):
    tab = visit(own)
    tab.evaluate("theme => localStorage.setItem('theme', theme)", stored)
    tab.reload()
    assert (ground(tab), tab.locator("#theme").input_value()) == (GROUNDS["light"], "auto")


@pytest.mark.parametrize("scheme", GROUNDS)
def test_without_scripts_the_theme_is_the_systems(own, visit, scheme):
    tab = visit(own, javascript=False, color_scheme=scheme)
    assert ground(tab) == GROUNDS[scheme]


def rows(tab):
    return [row.locator("th").inner_text() for row in tab.locator("[data-decision] tbody tr").all() if row.is_visible()]


ROWS = ["Panel verdict", "Average score", "Community", "Pricing", "Best for", "Category"]


def test_only_the_rows_that_differ(awkward, visit):
    tab = visit(awkward, PAGES["awkward"]["pair"])
    assert rows(tab) == ROWS
    box = tab.get_by_label("Show only what differs")
    box.focus()
    tab.keyboard.press("Space")
    assert rows(tab) == ROWS[:-1]
    assert tab.locator(".tools-of-table").inner_text().startswith("5 of 6 known rows differ")
    box.uncheck()
    assert rows(tab) == ROWS


def test_what_is_unknown_does_not_count_as_the_same(awkward, visit):
    tab = visit(awkward, "compare/blank-vs-eclair")
    # What neither of the two states is left out; what one of them states is no difference, and is shown.
    shown = rows(tab)
    assert shown == ["Panel verdict", "Average score", "Category"]
    tab.get_by_label("Show only what differs").check()
    assert rows(tab) == shown[:-1]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "plain"])
def test_every_row_is_there_at_first(own, visit, javascript):
    tab = visit(own, PAGES["own"]["pair"], javascript=javascript)
    # The facts stand behind what every site has.
    assert rows(tab)[: len(ROWS)] == ROWS and len(rows(tab)) > len(ROWS)
    assert tab.get_by_label("Show only what differs").is_visible() == javascript
