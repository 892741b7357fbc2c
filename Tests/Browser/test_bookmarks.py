"""Bookmarks: saved in this browser, shown in a drawer, never trusted."""

import json

import pytest
from playwright.sync_api import expect

from browsing import becomes
from content import HOSTILE, UNBROKEN
from sites import TOOLS_DATA

PAIR = "compare/aider-vs-chatgpt"
OTHER = "compare/ollama-vs-whisper"
NO_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError'); } });"""
# Whether the page has had the list of tools.
KNOWS_TOOLS = "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/tools.json') && responseEnd > 0)"
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def button(tab, slug):
    return tab.locator(f"[data-bookmark='{slug}']")


def pressed(tab, slug):
    return button(tab, slug).get_attribute("aria-pressed")


def count(tab):
    return tab.locator("[data-bookmark-count]").inner_text()


def open_drawer(tab):
    tab.locator("[data-open-bookmarks]").click()
    drawer = tab.locator("#bookmarks")
    drawer.wait_for()
    return drawer


def names(tab):
    return tab.locator("#bookmarks li a").all_inner_texts()


def focused(tab):
    return tab.evaluate("document.activeElement.textContent.trim() || document.activeElement.ariaLabel")


def store(value):
    """Puts something in the storage before the page's own script runs, once."""
    text = json.dumps(value if isinstance(value, str) else json.dumps(value))
    return f"""if (location.protocol === 'http:' && !sessionStorage.getItem('set')) {{
      sessionStorage.setItem('set', '1');
      localStorage.setItem('bookmarks /', {text});
    }}"""


def item(slug="aider", name="Aider", url="/tools/aider.html", category="Developer Tools"):
    return {"slug": slug, "name": name, "category": category, "url": url}


def test_saving_and_removing(own, visit):
    tab = visit(own, PAIR)
    assert (pressed(tab, "aider"), pressed(tab, "chatgpt"), count(tab)) == ("false", "false", "0")
    button(tab, "aider").click()
    assert (pressed(tab, "aider"), pressed(tab, "chatgpt"), count(tab)) == ("true", "false", "1")
    expect(tab.locator("#status")).to_contain_text("Aider")
    button(tab, "aider").click()
    assert (pressed(tab, "aider"), count(tab)) == ("false", "0")


def test_the_name_of_the_button_does_not_change(own, visit):
    tab = visit(own, PAIR)
    before = button(tab, "aider").inner_text()
    button(tab, "aider").click()
    assert button(tab, "aider").inner_text() == before
    assert button(tab, "aider").text_content() == "Save Aider"


def test_the_drawer_says_that_it_is_loading_until_it_knows(own, visit):
    tab = visit(own, PAIR, javascript=False)
    hidden = "selector => document.querySelector(`#bookmarks [data-${selector}]`).hidden"
    assert [tab.evaluate(hidden, state) for state in ("loading", "empty")] == [False, True]


def test_the_drawer_is_empty_at_first(own, visit):
    tab = visit(own, PAIR)
    drawer = open_drawer(tab)
    assert drawer.locator("[data-empty]").is_visible()
    assert not drawer.locator("[data-loading]").is_visible()
    assert not drawer.locator("[data-list]").is_visible()
    assert not drawer.locator("[data-compare]").is_visible()
    assert not drawer.locator("[data-volatile]").is_visible()


def test_the_drawer_lists_what_is_saved(own, visit):
    tab = visit(own, PAIR)
    button(tab, "aider").click()
    drawer = open_drawer(tab)
    assert names(tab) == ["Aider"]
    assert drawer.locator("li small").inner_text() == "Developer Tools"
    assert drawer.locator("li .monogram").inner_text() == "A"
    assert not drawer.locator("[data-empty]").is_visible()
    drawer.locator("li a").click()
    tab.wait_for_url(own.url("tools/aider"))
    assert pressed(tab, "aider") == "true"


def test_two_tools_offer_their_comparison(own, visit):
    tab = visit(own, "tools/whisper")
    button(tab, "whisper").click()
    tab.goto(own.url("tools/aider"))
    button(tab, "aider").click()
    drawer = open_drawer(tab)
    assert names(tab) == ["Aider", "Whisper"]
    drawer.locator("[data-compare]").click()
    tab.wait_for_url(own.url("compare/aider-vs-whisper"))


def test_two_to_four_tools_offer_their_comparison(own, visit):
    tab = visit(own)
    for slug in ("aider", "chatgpt", "whisper", "ollama", "perplexity"):
        button(tab, slug).click()
    drawer = open_drawer(tab)
    compare = drawer.locator("[data-compare]")
    becomes(lambda: tab.evaluate(KNOWS_TOOLS), True)
    expect(compare).to_be_hidden()
    for link in (
        "/compare.html?tools=aider,chatgpt,ollama,whisper", "/compare.html?tools=aider,chatgpt,whisper",
        "/compare/aider-vs-chatgpt.html",
    ):
        drawer.locator("li button").first.click()
        expect(compare).to_be_visible()
        expect(compare).to_have_attribute("href", link)
    drawer.locator("li button").first.click()
    expect(compare).to_be_hidden()


def test_two_tools_without_a_page_are_set_side_by_side(awkward, visit):
    tab = visit(awkward, "tools/hostile")
    button(tab, "hostile").click()
    tab.goto(awkward.url("tools/eclair"))
    button(tab, "eclair").click()
    drawer = open_drawer(tab)
    drawer.locator("[data-compare]").click()
    tab.wait_for_url(awkward.server + awkward.prefix + "/compare.html?tools=eclair,hostile")


def test_a_late_answer_does_not_bring_the_comparison_back(own, visit):
    tab = visit(own, PAIR)
    button(tab, "aider").click()
    button(tab, "chatgpt").click()
    held = []
    tab.route(TOOLS_DATA, lambda route: held.append(route))
    with tab.expect_request(TOOLS_DATA):
        drawer = open_drawer(tab)
    drawer.locator("li button").first.click()
    with tab.expect_response(TOOLS_DATA):
        held[0].continue_()
    becomes(lambda: tab.evaluate(KNOWS_TOOLS), True)
    expect(drawer.locator("[data-compare]")).to_be_hidden()


def test_removing_moves_the_focus_to_a_neighbour(own, visit):
    tab = visit(own, PAIR)
    button(tab, "chatgpt").click()
    button(tab, "aider").click()
    tab.goto(own.url(OTHER))
    button(tab, "whisper").click()
    drawer = open_drawer(tab)
    assert names(tab) == ["Whisper", "Aider", "ChatGPT"]
    remove = drawer.locator("li button")
    remove.nth(1).press("Enter")
    becomes(lambda: (names(tab), focused(tab)), (["Whisper", "ChatGPT"], "ChatGPT"))
    remove.nth(1).press("Enter")
    becomes(lambda: (names(tab), focused(tab)), (["Whisper"], "Whisper"))
    remove.nth(0).press("Enter")
    becomes(lambda: (names(tab), focused(tab)), ([], "Close"))
    assert drawer.locator("[data-empty]").is_visible()
    assert count(tab) == "0"
    assert pressed(tab, "whisper") == "false"
    expect(drawer.locator("[data-drawer-status]")).to_contain_text("Whisper")


def test_bookmarks_last_over_a_reload(own, visit):
    tab = visit(own, PAIR)
    button(tab, "chatgpt").click()
    tab.reload()
    assert (pressed(tab, "chatgpt"), count(tab)) == ("true", "1")


def test_other_tabs_follow(own, visit):
    context = visit.context()
    first, second = visit(own, PAIR, context=context), visit(own, PAIR, context=context)
    drawer = open_drawer(second)
    button(first, "aider").click()
    becomes(lambda: (pressed(second, "aider"), count(second), names(second)), ("true", "1", ["Aider"]))
    button(first, "aider").click()
    drawer.locator("[data-empty]").wait_for()
    first.evaluate("localStorage.clear()")
    expect(second.locator("[data-bookmark-count]")).to_have_text("0")


def test_a_page_from_the_history_is_up_to_date(own, visit):
    tab = visit(own, PAIR)
    tab.goto(own.url("tools/aider"))
    button(tab, "aider").click()
    tab.go_back()
    expect(tab.locator("[data-bookmark-count]")).to_have_text("1")
    expect(button(tab, "aider")).to_have_attribute("aria-pressed", "true")


def test_sites_of_one_host_keep_apart(own, awkward, visit):
    tab = visit(own, PAIR)
    button(tab, "aider").click()
    keys = tab.evaluate("Object.keys(localStorage)")
    tab = visit(awkward, "tools/hostile")
    button(tab, "hostile").click()
    assert not set(keys) & set(tab.evaluate("Object.keys(localStorage)"))


@pytest.mark.parametrize("before", [NO_STORAGE, FULL_STORAGE], ids=["denied", "full"])
def test_without_storage_the_list_lives_with_the_page(own, visit, before):
    tab = visit(own, PAIR, before=before)
    button(tab, "aider").click()
    assert (pressed(tab, "aider"), count(tab)) == ("true", "1")
    drawer = open_drawer(tab)
    assert names(tab) == ["Aider"]
    assert drawer.locator("[data-volatile]").is_visible()
    drawer.locator("li button").click()
    assert drawer.locator("[data-empty]").is_visible()
    tab.locator("#theme").evaluate("select => { select.value = 'dark'; select.dispatchEvent(new Event('change')); }")
    assert tab.evaluate("document.documentElement.dataset.theme") == "dark"


BROKEN = [
    "{", "", "null", "[]", "7", '"text"', "{}", '{"v":1}', '{"v":1,"items":null}', '{"v":1,"items":{"length":3}}',
    {"v": 2, "items": [item()]}, {"v": "1", "items": [item()]},
]


def test_what_is_not_ours_is_laid_aside(own, visit):
    tab = visit(own, PAIR)
    for value in BROKEN:
        text = value if isinstance(value, str) else json.dumps(value)
        tab.evaluate("text => { localStorage.clear(); localStorage.setItem('bookmarks /', text); }", text)
        tab.reload()
        assert count(tab) == "0", text
        assert tab.evaluate("localStorage.getItem('bookmarks /.broken')") == text
    button(tab, "aider").click()
    assert count(tab) == "1"
    tab.reload()
    assert (count(tab), pressed(tab, "aider")) == ("1", "true")


STRANGE = [
    None, 1, "aider", [], {}, {"slug": "aider"}, {"name": "Aider"}, item(slug="../aider"), item(slug="<b>"),
    item(slug=""), item(slug="a" * 81), item(slug=["aider"]), item(slug="Aider"), item(name=None), item(name={"a": 1}),
]


def test_strange_items_are_left_out(own, visit):
    tab = visit(own, PAIR, before=store({"v": 1, "items": [*STRANGE, item()]}))
    assert count(tab) == "1"
    open_drawer(tab)
    assert names(tab) == ["Aider"]


def test_markup_in_a_stored_name_is_text(own, visit):
    name = "<img src=x onerror=alert(1)><b>"
    tab = visit(own, PAIR, before=store({"v": 1, "items": [item(name=name, category="<i>")]}))
    tab.on("dialog", lambda dialog: visit.complaints.append("a script ran"))
    drawer = open_drawer(tab)
    assert names(tab) == [name]
    assert drawer.locator("li small").inner_text() == "<i>"
    assert drawer.locator("li img, li b, li i").count() == 0


ADDRESSES = [
    "javascript:alert(1)", "//evil.example/", "/\\evil.example/", "/\t/evil.example/", "/\n\\evil.example",
    "\\/evil.example", "https://evil.example/", "data:text/html,x", "evil.example", "", None, 7, {"a": "/x"},
    ["//evil.example"], " //evil.example",
]


def test_a_stored_address_never_leaves_the_site(own, visit):
    items = [item(slug=f"tool-{number}", url=url) for number, url in enumerate(ADDRESSES)]
    tab = visit(own, PAIR, before=store({"v": 1, "items": items}))
    open_drawer(tab)
    links = tab.locator("#bookmarks li a").evaluate_all("links => links.map(link => link.origin)")
    assert dict(zip(map(str, ADDRESSES), links)) == dict.fromkeys(map(str, ADDRESSES), own.server)


def test_a_thousand_items_are_cut(own, visit):
    items = [item(slug=f"tool-{number}", name=f"Tool {number}") for number in range(1000)]
    tab = visit(own, PAIR, before=store({"v": 1, "items": items}))
    assert count(tab) == "200"
    open_drawer(tab)
    assert len(names(tab)) == 200
    tab.keyboard.press("Escape")
    button(tab, "aider").click()
    assert count(tab) == "200"
    assert len(tab.evaluate("JSON.parse(localStorage.getItem('bookmarks /')).items")) == 200


def test_escape_closes_and_the_focus_returns(own, visit):
    tab = visit(own, PAIR)
    opener = tab.locator("[data-open-bookmarks]")
    opener.press("Enter")
    expect(tab.locator("#bookmarks")).to_be_visible()
    expect(tab.locator("#bookmarks :focus")).to_have_count(1)
    tab.keyboard.press("Escape")
    expect(tab.locator("#bookmarks")).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_click_beside_the_drawer_closes_it_and_one_inside_does_not(own, visit):
    tab = visit(own, PAIR)
    open_drawer(tab)
    tab.mouse.click(1200, 800)
    assert tab.locator("#bookmarks").is_visible()
    tab.mouse.click(100, 400)
    expect(tab.locator("#bookmarks")).to_be_hidden()
    open_drawer(tab).locator("[data-close]").click()
    expect(tab.locator("#bookmarks")).to_be_hidden()


def test_names_of_all_kinds_are_kept_as_they_are(awkward, visit):
    tab = visit(awkward, "compare/hostile-vs-unbroken")
    for slug in ("hostile", "unbroken"):
        button(tab, slug).click()
    tab.reload()
    drawer = open_drawer(tab)
    assert names(tab) == [UNBROKEN, HOSTILE]
    drawer.locator("[data-compare]").click()
    tab.wait_for_url(awkward.url("compare/hostile-vs-unbroken"))


def test_without_scripts_nothing_can_be_saved(own, visit):
    tab = visit(own, PAIR, javascript=False)
    for hidden in ("[data-bookmark]", "[data-open-bookmarks]", "#bookmarks"):
        assert not tab.locator(hidden).first.is_visible()
