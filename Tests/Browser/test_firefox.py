"""The main stories in Firefox: those of other files, which are the same in every browser, and what browsers do in their own way."""

import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from browsing import FIREFOX, becomes, go, launch_firefox
from sites import KINDS, PAGES
from test_bookmarks import (
    test_a_page_from_the_history_is_up_to_date,
    test_escape_closes_and_the_focus_returns,
    test_removing_moves_the_focus_to_a_neighbour,
)
from test_compare import (
    from_three_bookmarks_to_four_columns,
    test_the_keyboard_alone,
    test_tools_are_removed_until_one_asks_for_another,
)
from test_filters import test_back_and_forward_restore_it
from test_picker import pick, test_the_lists_fill_and_keep_their_choice
from test_search import test_a_tool_is_compared_with_another, test_the_keyboard
from test_tables import (
    rows,
    test_a_column_puts_the_table_in_order_and_turns_it_round,
    test_narrowing_by_two_facts_sharing_the_address_and_going_back,
)
from test_weights import test_weights_change_the_order_and_the_address_and_are_cleared


@pytest.fixture(scope="module")
def browser(playwright) -> Iterator[Browser]:
    """Firefox, in all tests of this file, those that it imports too."""
    if not FIREFOX.exists():
        pytest.skip("there is no Firefox")
    browser = launch_firefox(playwright)
    assert browser.browser_type.name == "firefox"
    yield browser
    browser.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_every_kind_of_page_is_quiet_and_fits(own, visit, width):
    tab = visit(own, width=width)
    for kind in KINDS:
        go(tab, own.url(PAGES["own"][kind]))
        assert tab.locator("h1").is_visible()
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, kind


# What each does is refused by the rule of that name.
FORBIDDEN = {
    "script-src-elem": "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))",
    "script-src-attr": "document.body.setAttribute('onclick', 'window.ran = true')",
    "style-src-attr": "document.body.setAttribute('style', 'display: none')",
    "style-src-elem": "document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { display: none }' }))",
    "img-src": "Object.assign(new Image(), { src: 'http://127.0.0.2/' })",
    "connect-src": "fetch('http://127.0.0.2/').catch(() => {})",
}


def test_the_policy_holds(own, visit):
    tab = visit(own)
    for rule, attempt in FORBIDDEN.items():
        with tab.expect_event("pageerror", lambda error: f"({rule})" in str(error)):
            tab.evaluate(f"() => {{ {attempt} }}")
    tab.locator("body").click(position={"x": 2, "y": 2})
    assert not tab.evaluate("'ran' in window") and tab.locator("h1").is_visible()
    # Some of it is said twice, and the second time later: nothing more is said of a page that is closed.
    tab.context.close()
    assert all("blocked" in text for text in visit.complaints)
    visit.complaints.clear()


def test_from_three_bookmarks_to_four_columns_on_paper(own, visit):
    tab = from_three_bookmarks_to_four_columns(own, visit)
    pages = PdfReader(io.BytesIO(tab.pdf())).pages
    paper = " ".join(" ".join(page.extract_text() for page in pages).split())
    for shown in ("Aider", "ChatGPT", "Ollama", "Whisper", "Panel verdict", "Average score"):
        assert shown in paper
    # What only a reader at a screen can use.
    for hidden in ("Remove", "Save", "Only what differs", "Add a tool"):
        assert hidden not in paper
    tab.go_back()
    expect(tab.locator(".decision thead th + th")).to_have_count(3)
    tab.go_forward()
    expect(tab.locator(".decision thead th + th")).to_have_count(4)


def test_one_side_of_a_comparison_is_changed(own, visit):
    tab = visit(own, "compare/aider-vs-chatgpt")
    pick(tab, "aider", "whisper")
    tab.wait_for_url(own.url("compare/aider-vs-whisper"))
    tab.go_back()
    tab.wait_for_url(own.url("compare/aider-vs-chatgpt"))
    expect(tab.locator("#picker-second")).to_have_value("chatgpt")
    tab.go_forward()
    tab.wait_for_url(own.url("compare/aider-vs-whisper"))


def walk(tab, selector):
    """Presses Tab until an element has the keyboard, and returns the names of all that had it before."""
    passed = []
    while not tab.locator(f"{selector}:focus").count() and len(passed) < 40:
        passed.append(tab.evaluate("document.activeElement.id || document.activeElement.localName"))
        tab.keyboard.press("Tab")
    expect(tab.locator(f"{selector}:focus")).to_have_count(1)
    return passed


def test_keys_alone_narrow_and_order_a_list(own, visit):
    page = PAGES["own"]["category"]
    tab = visit(own, page)
    before = rows(tab)
    passed = walk(tab, "[data-facts] > summary")
    assert passed[1] == "a" and [name for name in passed if name in ("filter-verdict", "sort")] == ["filter-verdict", "sort"]
    tab.keyboard.press("Enter")
    expect(tab.locator(".facts label").first).to_be_visible()
    walk(tab, ".facts input")
    box = tab.locator(".facts input:focus")
    chosen = box.evaluate("({ name, value }) => `${name}=${value}`")
    tab.keyboard.press("Space")
    expect(tab).to_have_url(f"{own.url(page)}?{chosen}")
    expect(tab.locator("[data-chosen] button")).to_have_count(2)
    expect(box).to_be_checked()
    becomes(lambda: rows(tab) != before, True)
    tab.keyboard.press("Space")
    expect(tab).to_have_url(own.url(page))
    becomes(lambda: rows(tab), before)
    # An arrow chooses, and the list answers at once.
    tab.locator("#sort").focus()
    tab.keyboard.press("ArrowDown")
    becomes(lambda: "?sort=" in tab.url, True)
    expect(tab.locator("#sort")).to_be_focused()
