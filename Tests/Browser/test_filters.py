"""The list of the home page: narrowed, ordered, and remembered in the address."""

import re

import pytest
from playwright.sync_api import expect

from browsing import becomes, go
from content import HOSTILE
from sites import REPOSITORY


def shown(tab):
    """The names of the tools in sight, by group, once the page has answered."""
    expect(tab.locator("[data-filter-count]")).not_to_be_empty()
    expect(tab.locator("[data-filters]:not([aria-busy])")).to_be_visible()
    groups = tab.locator("[data-group], [data-merged]").evaluate_all(
        """groups => groups.map(group => [
          group.querySelector('h2').textContent.trim(),
          [...group.querySelectorAll('[data-tool]')].filter(row => row.checkVisibility())
            .map(row => row.querySelector('.name > span:last-child').textContent),
        ]).filter(([, names]) => names.length)"""
    )
    return dict(groups)


def every(shown):
    return sorted(name for names in shown.values() for name in names)


def choose(tab, **fields):
    for name, value in fields.items():
        tab.locator(f"[data-filters] [name={name}]").select_option(value)


def chosen(tab):
    return [tab.locator(f"[data-filters] [name={name}]").input_value() for name in ("category", "verdict", "sort")]


def expected(site, category="", verdict=""):
    return sorted(
        tool["name"]
        for tool in site.tools
        if category in ("", tool["category"]) and verdict in ("", tool.get("verdict", "none"))
    )


def count(tab):
    expect(tab.locator("[data-filters]:not([aria-busy])")).to_be_visible()
    return tab.locator("[data-filter-count]").inner_text()


def test_everything_is_there_at_first(site, visit):
    tab = visit(site)
    becomes(lambda: every(shown(tab)), expected(site))
    becomes(lambda: list(shown(tab)), list(dict.fromkeys(tab.locator("[data-group] h2").all_inner_texts())))
    becomes(lambda: count(tab), f"{len(site.tools)} of {len(site.tools)} tools")


@pytest.mark.parametrize("category", ["", "Assistants", "Media Generation"])
def test_narrowing(own, visit, category):
    tab = visit(own)
    for verdict in ("", "ship", "split", "skip"):
        choose(tab, category=category, verdict=verdict)
        names = expected(own, category, verdict)
        becomes(lambda: every(shown(tab)), names)
        becomes(lambda: count(tab), f"{len(names)} of {len(own.tools)} tools")
        if category:
            assert set(shown(tab)) <= {category}


def test_a_category_with_signs_in_its_name(awkward, visit):
    tab = visit(awkward)
    category = 'R&D "Labs" <i>'
    choose(tab, category=category)
    becomes(lambda: every(shown(tab)), expected(awkward, category))
    tab.reload()
    becomes(lambda: every(shown(tab)), expected(awkward, category))


def updated(tool):
    (entry,) = (REPOSITORY / "Content/tools").rglob(f"{tool['slug']}.md")
    return re.search(r"^updated: (\S+)", entry.read_text(), re.M)[1]


ORDERS = {
    "": lambda tool: tool["name"].casefold(),
    "score": lambda tool: (-tool.get("score", -1), tool["name"].casefold()),
}


@pytest.mark.parametrize("order", ["", "score", "updated"])
def test_ordering(own, visit, order):
    tab = visit(own)
    choose(tab, sort="score")
    choose(tab, sort=order)
    found = shown(tab)
    # Any order but that of names goes through all categories.
    assert order == "" or list(found) == ["Tools"]
    for group, names in found.items():
        tools = sorted((tool for tool in own.tools if order or tool["category"] == group), key=ORDERS[""])
        if order == "updated":
            tools.sort(key=updated, reverse=True)
        else:
            tools.sort(key=ORDERS[order])
        assert names == [tool["name"] for tool in tools]
    choose(tab, sort="")
    becomes(lambda: list(shown(tab)), tab.locator("[data-group] h2").all_inner_texts())
    becomes(lambda: every(shown(tab)), expected(own))


def test_one_order_is_narrowed_too(own, visit):
    tab = visit(own)
    choose(tab, sort="score", category="Assistants")
    becomes(lambda: list(shown(tab)), ["Assistants"])
    becomes(lambda: every(shown(tab)), expected(own, "Assistants"))
    choose(tab, verdict="split")
    becomes(lambda: list(shown(tab)), ["Assistants"])
    becomes(lambda: every(shown(tab)), expected(own, "Assistants", "split"))


def test_tools_without_a_score_come_last(awkward, visit):
    tab = visit(awkward)
    choose(tab, sort="score")
    assert shown(tab)["Tools"][0] == "Éclair Naïveté"
    assert shown(tab)["Tools"][-2:] == ["Blank Slate", "Void"]
    choose(tab, sort="updated")
    assert shown(tab)["Tools"][:2] == ["Éclair Naïveté", HOSTILE]
    assert shown(tab)["Tools"][-1] == "Void"


def test_the_address_keeps_the_choice(own, visit):
    tab = visit(own)
    choose(tab, category="Developer Tools")
    expect(tab).to_have_url(own.url() + "?category=Developer+Tools")
    choose(tab, verdict="ship", sort="score")
    expect(tab).to_have_url(own.url() + "?category=Developer+Tools&verdict=ship&sort=score")
    before = shown(tab)
    tab.reload()
    becomes(lambda: shown(tab), before)
    becomes(lambda: chosen(tab), ["Developer Tools", "ship", "score"])
    again = visit.at(tab.url)
    becomes(lambda: shown(again), before)
    choose(tab, category="", verdict="", sort="")
    expect(tab).to_have_url(own.url())


def test_back_and_forward_restore_it(own, visit):
    tab = visit(own)
    choose(tab, category="Assistants")
    choose(tab, verdict="ship")
    expect(tab).to_have_url(own.url() + "?category=Assistants&verdict=ship")
    tab.go_back()
    becomes(lambda: chosen(tab), ["Assistants", "", ""])
    becomes(lambda: every(shown(tab)), expected(own, "Assistants"))
    tab.go_back()
    becomes(lambda: chosen(tab), ["", "", ""])
    becomes(lambda: every(shown(tab)), expected(own))
    tab.go_forward()
    becomes(lambda: every(shown(tab)), expected(own, "Assistants"))
    tab.locator("[data-merged] a.name").first.click()
    tab.wait_for_url(re.compile("/tools/"))
    tab.go_back()
    expect(tab.locator("[data-filter-count]")).not_to_be_empty()
    becomes(lambda: every(shown(tab)), expected(own, "Assistants"))


@pytest.mark.parametrize(
    "query",
    [
        "?category=Nothing&verdict=maybe&sort=price",
        "?category=<script>alert(1)</script>",
        "?category=__proto__&sort=__proto__&verdict=constructor",
        "?sort=toString",
        "?category[]=a&category=&&==&%",
        "?verdict=%E0%A4%A",
    ],
)
def test_what_the_address_must_not_say_is_ignored(own, visit, query):
    tab = visit.at(own.url() + query)
    becomes(lambda: every(shown(tab)), expected(own))
    becomes(lambda: chosen(tab), ["", "", ""])


def test_the_count_is_told_to_screen_readers(own, visit):
    tab = visit(own)
    assert tab.locator("[data-filter-count]").get_attribute("role") == "status"


def test_nothing_left_is_said(awkward, visit):
    tab = visit(awkward)
    choose(tab, category="Lonely", verdict="ship")
    becomes(lambda: shown(tab), {})
    becomes(lambda: count(tab), "0 of 7 tools")
    expect(tab.locator("[data-none]")).to_contain_text("No tool fits all of this.")
    tab.locator("[data-reset]").focus()
    tab.keyboard.press("Enter")
    becomes(lambda: every(shown(tab)), expected(awkward))
    expect(tab).to_have_url(awkward.url())
    expect(tab.locator("[data-none]")).to_be_hidden()
    expect(tab.locator("#filter-category")).to_be_focused()


def test_without_scripts_the_list_is_complete(site, visit):
    tab = visit(site, javascript=False)
    names = tab.locator("[data-tool] .name").all_text_contents()
    assert len(names) == len(site.tools)
    for row in tab.locator("[data-tool]").all():
        assert row.is_visible() and not row.locator("input, button").locator("visible=true").count()
    assert not tab.locator("[data-filters]").is_visible()


def test_a_site_without_a_panel_has_no_scores_to_go_by(sites, visit):
    tab = visit(sites["plain"], "")
    names = [tool["name"] for tool in sites["plain"].tools]
    assert tab.locator("[data-filters] select").evaluate_all("fields => fields.map(field => field.name)") == ["category", "sort"]
    assert tab.locator("[name=sort] option").evaluate_all("options => options.map(one => one.value)") == ["", "updated", "stars"]
    choose(tab, sort="updated")
    becomes(lambda: list(shown(tab).values()), [["Basil", "Amber", "Cobalt"]])
    # What an old address asks for and nobody has is passed over.
    go(tab, sites["plain"].url() + "?sort=score&verdict=ship")
    becomes(lambda: every(shown(tab)), names)
