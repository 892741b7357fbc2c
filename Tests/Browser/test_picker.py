"""The picker on a pair's page leads to the page of any other pair."""

import pytest
from playwright.sync_api import expect

from browsing import becomes
from content import HOSTILE, SPACED, UNBROKEN

PAIR = "compare/aider-vs-chatgpt"


def pick(tab, first, second):
    """Chooses as a reader does, who has to turn to a list before it is full."""
    tab.locator("#picker-first").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    tab.locator("#picker-first").select_option(first)
    tab.locator("#picker-second").select_option(second)
    tab.locator("[data-picker] button").click()


def test_the_lists_fill_and_keep_their_choice(own, visit):
    tab = visit(own, PAIR)
    options = "select => [...select.options].map(option => option.text)"
    assert tab.locator("#picker-first").evaluate(options) == ["Aider"]
    assert tab.locator("#picker-second").evaluate(options) == ["ChatGPT"]
    tab.locator("#picker-second").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    names = sorted((tool["name"] for tool in own.tools), key=str.casefold)
    for place, slug, other in (("first", "aider", "ChatGPT"), ("second", "chatgpt", "Aider")):
        # None of them leads nowhere: the tool on the other side has no page with itself.
        assert tab.locator(f"#picker-{place}").evaluate(options) == ["—"] + [name for name in names if name != other]
        assert tab.locator(f"#picker-{place}").input_value() == slug


def test_the_pointer_fills_the_lists_too(own, visit):
    tab = visit(own, PAIR)
    tab.locator("[data-picker] h3").hover()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")


@pytest.mark.parametrize("first, second", [("midjourney", "whisper"), ("whisper", "midjourney")])
def test_either_order_leads_to_the_page(site, visit, first, second):
    start, first, second = {
        "own": (PAIR, first, second),
        "awkward": ("compare/hostile-vs-unbroken", *sorted(["spaced", "hostile"], reverse=first > second)),
        "clean": ("compare/ash-vs-birch", *sorted(["dill", "cedar"], reverse=first > second)),
    }[site.name]
    tab = visit(site, start)
    pick(tab, first, second)
    tab.wait_for_url(site.url("compare/" + "-vs-".join(sorted([first, second]))))


def test_without_a_choice_the_same_page_is_opened(own, visit):
    tab = visit(own, PAIR)
    with tab.expect_navigation():
        tab.locator("[data-picker] button").click()
    expect(tab).to_have_url(own.url(PAIR))


def names(tab, place):
    return tab.locator(f"#picker-{place} option").all_inner_texts()


def test_only_what_has_a_page_with_the_other_is_offered(awkward, visit):
    tab = visit(awkward, "compare/hostile-vs-unbroken")
    tab.locator("#picker-first").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    becomes(lambda: names(tab, "first"), ["—", HOSTILE, SPACED])
    becomes(lambda: names(tab, "second"), ["—", SPACED, UNBROKEN])
    # Without a choice on one side, the other has all that are compared with any.
    tab.locator("#picker-second").select_option("")
    becomes(lambda: names(tab, "first"), ["—", HOSTILE, "Blank Slate", "Éclair Naïveté", SPACED, UNBROKEN, "Void"])
    tab.locator("#picker-first").select_option("eclair")
    becomes(lambda: names(tab, "second"), ["—", "Blank Slate", "Void"])
    tab.locator("#picker-second").select_option("void")
    tab.locator("[data-picker] button").click()
    tab.wait_for_url(awkward.url("compare/eclair-vs-void"))


def test_a_choice_that_leads_nowhere_is_taken_back(awkward, visit):
    tab = visit(awkward, "compare/hostile-vs-unbroken")
    tab.locator("#picker-first").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    tab.locator("#picker-second").select_option("")
    tab.locator("#picker-first").select_option("blank")
    expect(tab.locator("#picker-second")).to_have_value("")
    # The browser asks for the other one.
    tab.locator("[data-picker] button").click()
    expect(tab.locator("#picker-second:invalid")).to_have_count(1)
    assert tab.url == awkward.url("compare/hostile-vs-unbroken")


def test_the_boxes_of_the_home_page_lead_to_a_pair(own, visit):
    tab = visit(own)
    pick(tab, "whisper", "chatgpt")
    tab.wait_for_url(own.url("compare/chatgpt-vs-whisper"))
