"""The picker on a pair's page leads to the page of any other pair."""

import pytest

from content import HOSTILE

PAIR = "compare/aider-vs-chatgpt"


def pick(tab, first, second):
    """Chooses as a reader does, who has to turn to a list before it is full."""
    tab.locator("#picker-first").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    tab.locator("#picker-first").select_option(first)
    tab.locator("#picker-second").select_option(second)
    tab.locator("[data-picker] button").click()


def problem(tab):
    tab.locator("#picker-problem:not(:empty)").wait_for()
    return tab.locator("#picker-problem").inner_text()


def test_the_lists_fill_and_keep_their_choice(own, visit):
    tab = visit(own, PAIR)
    options = "select => [...select.options].map(option => option.text)"
    assert tab.locator("#picker-first").evaluate(options) == ["Aider"]
    assert tab.locator("#picker-second").evaluate(options) == ["ChatGPT"]
    tab.locator("#picker-second").focus()
    tab.locator("#picker-first option").nth(2).wait_for(state="attached")
    names = sorted((tool["name"] for tool in own.tools), key=str.casefold)
    for place, slug in (("first", "aider"), ("second", "chatgpt")):
        assert tab.locator(f"#picker-{place}").evaluate(options) == names
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
    assert tab.url == own.url(PAIR)


def test_one_tool_twice_is_refused(own, visit):
    tab = visit(own, PAIR)
    pick(tab, "ollama", "ollama")
    assert problem(tab) == "Pick two different tools."
    second = tab.locator("#picker-second")
    assert second.get_attribute("aria-invalid") == "true"
    assert second.evaluate("select => select === document.activeElement")
    assert second.get_attribute("aria-describedby") == "picker-problem"
    pick(tab, "ollama", "whisper")
    tab.wait_for_url(own.url("compare/ollama-vs-whisper"))


def test_a_pair_without_a_page_is_refused(awkward, visit):
    tab = visit(awkward, "compare/hostile-vs-unbroken")
    pick(tab, "hostile", "eclair")
    assert problem(tab) == "These two have no page of their own."
    assert HOSTILE in tab.locator("#picker-first option").all_inner_texts()
