"""Search: by name, by former name, and by two names; with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from browsing import becomes
from content import HOSTILE, UNBROKEN
from sites import TOOLS_DATA


def search(tab, text):
    """Types a text and waits for what is said of the results."""
    status = tab.locator("dialog[open] [data-drawer-status]" if tab.locator("dialog[open]").count() else "#status")
    status.evaluate("status => { status.textContent = ''; }")
    tab.locator("#search").fill(text)
    if text.strip():
        expect(status).not_to_be_empty()
    return [row.split("\n")[0] for row in tab.locator("#search-results li").all_inner_texts()]


def state(tab):
    """Whether the list is said to be open and is, and which result is said to be active and is."""
    box, rows = tab.locator("#search"), tab.locator("#search-results li")
    expanded = box.get_attribute("aria-expanded")
    assert (expanded == "true") == tab.locator("#search-results").is_visible()
    active = box.get_attribute("aria-activedescendant")
    selected = [row.get_attribute("id") for row in rows.all() if row.get_attribute("aria-selected") == "true"]
    assert selected == ([active] if active else [])
    ids = [row.get_attribute("id") for row in rows.all()]
    return expanded, ids.index(active) if active else None


RESULTS = [
    ("whisper", ["Whisper"]),
    ("WHISP", ["Whisper"]),
    ("  audio gemini ", ["Gemini 2.5 Flash Native Audio Output"]),
    ("gemini-flash-audio", ["Gemini 2.5 Flash Native Audio Output"]),
    ("smolvlm2-2b", ["SmolVLM2-2B"]),
    ("chat", ["ChatGPT"]),
    ("l", ["Aider"]),
    ("aider vs chatgpt", ["Aider vs ChatGPT"]),
    ("chatgpt vs aider", ["ChatGPT vs Aider"]),
    ("gpt VS. eleven", ["ChatGPT vs ElevenLabs"]),
    ("gemini-flash-audio versus whisper", ["Gemini 2.5 Flash Native Audio Output vs Whisper"]),
    # What has no page leads to the pages of its tools.
    ("whisper vs whisper", ["Whisper"]),
    ("nothing like this", []),
    ("<b>", []),
    ("vs", []),
    ("   ", []),
]


def test_results(own, visit):
    tab = visit(own)
    for text, results in RESULTS:
        found = search(tab, text)
        if text == "l":
            # Names that begin with the text come first; at most eight are shown.
            assert len(found) <= 8 and all("l" in name.lower() for name in found)
        else:
            assert found == results, text
        becomes(lambda: state(tab), ("true" if found else "false", None))


def test_what_begins_with_the_text_comes_first(own, visit):
    tab = visit(own)
    found = search(tab, "s")
    assert found[:3] == ["SmolLM3", "SmolVLM2-2B", "Stable Diffusion"]


FEW_OF_MANY = [
    ("atlas vs beacon", [f"Atlas {a} vs Beacon {b}" for a in (29, 30) for b in (29, 30)]),
    ("beacon vs atlas 3", [f"Beacon {b} vs Atlas 30" for b in (29, 30)]),
    ("kuche", ["Atlas 30", "Beacon 30"]),
    # A pair is one of names: of what is known, the tools' own pages are there.
    ("kuche vs beacon 30", ["Beacon 30"]),
    # Two without a page stand side by side all the same.
    ("atlas 1 vs beacon 1", ["Atlas 1 vs Beacon 1", "Atlas 1", "Atlas 10", "Atlas 11", "Beacon 1", "Beacon 10", "Beacon 11"]),
]


def test_what_few_of_many_tools_have_is_found(sites, visit):
    tab = visit(sites["many"])
    for text, results in FEW_OF_MANY:
        assert search(tab, text) == results, text


def test_tags_are_shown_and_searched(own, visit):
    tab = visit(own)
    tagged = [tool for tool in own.tools if "realtime" in tool.get("tags", [])]
    assert len(tagged) == 1
    assert search(tab, "realtime") == [tool["name"] for tool in tagged]
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.server + tagged[0]["url"])
    assert "realtime" in tab.locator(".tags li").all_inner_texts()


AFTER_NAMES = [
    ("herbs", ["Herbs", "Dill", "Fennel", "Thyme", "Zest"]),
    ("sandy", ["Dill"]),
    ("heavy clay", ["Ash"]),
    ("sand", ["Dill"]),
    ("edible", ["Dill", "Fennel"]),
    ("herbs sandy", ["Dill"]),
    # A name is nearer than a fact.
    ("fennel", ["Fennel", "Dill"]),
    ("edible ash", []),
    ("sandy vs ", []),
    ("what zest is", ["Zest"]),
]


def test_categories_facts_and_taglines_are_searched_after_names(clean, visit):
    tab = visit(clean)
    for text, results in AFTER_NAMES:
        assert search(tab, text) == results, text


FORGIVEN = [
    # Letters that are wrong, missing, too many or exchanged.
    ("chatgtp", ["ChatGPT"]),
    ("wisper", ["Whisper"]),
    ("wispe", ["Whisper"]),
    ("perplexitty", ["Perplexity"]),
    ("purplexity", ["Perplexity"]),
    ("mijdourney", ["Midjourney"]),
    ("stabel difusion", ["Stable Diffusion"]),
    # Blanks and hyphens that are not there, and some that are.
    ("stablediffusion", ["Stable Diffusion"]),
    ("stable-diffusion", ["Stable Diffusion"]),
    ("stabledifusion", ["Stable Diffusion"]),
    ("chat gpt", ["ChatGPT"]),
    ("notebook lm", ["NotebookLM"]),
    # Turkish letters.
    ("mıdjourney", ["Midjourney"]),
    ("WHİSPER", ["Whisper"]),
    # Signs are looked for as they are.
    ("w++", []),
    # What stands between two names.
    ("chatgpt v whisper", ["ChatGPT vs Whisper"]),
    ("chatgpt or whisper", ["ChatGPT vs Whisper"]),
    ("chatgpt and whisper", ["ChatGPT vs Whisper"]),
    ("chatgpt whisper", ["ChatGPT vs Whisper"]),
    ("chatgpt, whisper", ["ChatGPT vs Whisper"]),
    ("chatgpt & whisper", ["ChatGPT vs Whisper"]),
    ("chatgpt against whisper", ["ChatGPT vs Whisper"]),
    ("compare chatgpt and whisper", ["ChatGPT vs Whisper"]),
    ("Compare whisper", ["Whisper"]),
    ("chatgtp vs wisper", ["ChatGPT vs Whisper"]),
    ("chatgtp wisper", ["ChatGPT vs Whisper"]),
    ("stable diffusion midjourney", ["Stable Diffusion vs Midjourney"]),
    ("chatgpt vs whisper vs ollama", ["ChatGPT vs Whisper vs Ollama", "ChatGPT vs Whisper", "ChatGPT vs Ollama", "Whisper vs Ollama"]),
    ("chatgpt, whisper and ollama", ["ChatGPT vs Whisper vs Ollama", "ChatGPT vs Whisper", "ChatGPT vs Ollama", "Whisper vs Ollama"]),
    ("chatgpt vs claude", ["ChatGPT"]),
    ("claude vs gpt-4o", []),
    ("assistants", ["Assistants", "ChatGPT", "NotebookLM", "Perplexity"]),
    ("assistants perplexity", ["Perplexity"]),
]


def test_search_forgives(own, visit):
    tab = visit(own)
    for text, results in FORGIVEN:
        found = search(tab, text)
        assert found[: len(results)] == results, text
        # Nothing else is guessed: only a category lists more.
        assert len(found) == len(results) or text == "assistants"


def test_a_name_that_is_not_here_is_said(own, visit):
    tab = visit(own)
    assert search(tab, "chatgpt vs Claude") == ["ChatGPT"]
    expect(tab.locator("#search-hint")).to_have_text("No Claude here")
    expect(tab.locator("#status")).to_have_text("No Claude here. Results: 1")
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("tools/chatgpt"))


def test_the_list_stays_while_a_pair_is_typed(own, visit):
    tab = visit(own)
    for text in ("chatgpt ", "chatgpt v", "chatgpt vs", "chatgpt vs ", "chatgpt vs w", "chatgpt o", "chatgpt or", "chatgpt or w"):
        found = search(tab, text)
        assert found and all(name.startswith("ChatGPT") for name in found), text
    assert found[0] == "ChatGPT vs Whisper"


def test_a_category_opens_its_page(own, visit):
    tab = visit(own)
    search(tab, "developer tools")
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("categories/developer-tools"))


def test_half_a_pair_lists_partners(own, visit):
    tab = visit(own)
    found = search(tab, "whisper vs ")
    assert len(found) == 8
    assert all(name.startswith("Whisper vs ") for name in found)


AWKWARD = [
    ("eclair naivete", ["Éclair Naïveté"]),
    ("ÉCLAIR", ["Éclair Naïveté"]),
    ("e\u0301clair", ["Éclair Naïveté"]),
    ("cream-puff", ["Éclair Naïveté"]),
    ("<b>", [HOSTILE]),
    ("&\"'", [HOSTILE]),
    ("unbroken vs hostile", [f"{UNBROKEN} vs {HOSTILE}"]),
    ("hostile-of-old vs incompr", [f"{HOSTILE} vs {UNBROKEN}"]),
    ("eclair vs hostile", [f"Éclair Naïveté vs {HOSTILE}", "Éclair Naïveté", HOSTILE]),
    ("alone vs ", ["Alone"]),
]


def test_results_of_awkward_names(awkward, visit):
    tab = visit(awkward)
    for text, results in AWKWARD:
        assert search(tab, text) == results, text
        assert tab.locator("#search-results b, #search-results script").count() == 0


@pytest.mark.parametrize("text", ["ash vs birch", "birch vs ash", "rowan vs birch"])
def test_a_pair_opens_in_either_order(clean, visit, text):
    tab = visit(clean)
    search(tab, text)
    tab.keyboard.press("Enter")
    tab.wait_for_url(clean.url("compare/ash-vs-birch"))


def test_the_keyboard(own, visit):
    tab = visit(own)
    becomes(lambda: state(tab), ("false", None))
    found = search(tab, "smol")
    assert found == ["SmolLM3", "SmolVLM2-2B"]
    for key, active in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 0), ("ArrowUp", 1), ("ArrowUp", 0)]:
        tab.keyboard.press(key)
        becomes(lambda: state(tab), ("true", active))
    tab.keyboard.press("Escape")
    becomes(lambda: state(tab), ("false", None))
    assert tab.locator("#search").input_value() == "smol"
    assert search(tab, "smol ") == found
    tab.keyboard.press("ArrowUp")
    becomes(lambda: state(tab), ("true", 1))
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("tools/smolvlm2-2b"))


def test_enter_alone_opens_the_first(own, visit):
    tab = visit(own)
    search(tab, "smol")
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("tools/smollm3"))


def test_a_click_opens_a_result(awkward, visit):
    tab = visit(awkward)
    search(tab, "hostile")
    tab.locator("#search-results li").first.click()
    tab.wait_for_url(awkward.url("tools/hostile"))


def test_a_click_elsewhere_closes_the_list(own, visit):
    tab = visit(own)
    search(tab, "smol")
    tab.locator("h1").click()
    becomes(lambda: state(tab), ("false", None))


def test_typing_again_forgets_the_active_result(own, visit):
    tab = visit(own)
    search(tab, "smol")
    tab.keyboard.press("ArrowDown")
    search(tab, "smolv")
    becomes(lambda: state(tab), ("true", None))


def test_nothing_found_is_said_to_everyone(own, visit):
    tab = visit(own)
    hint = tab.locator("#search-hint")
    before = hint.inner_text()
    search(tab, "nothing like this")
    for said in (tab.locator("#status"), hint):
        expect(said).to_have_text("Results: 0")
    tab.keyboard.press("Enter")
    assert tab.url == own.url()
    search(tab, "whisper")
    expect(hint).to_have_text(before)


def test_the_404_page_searches_too(awkward, visit):
    tab = visit(awkward, "no-such-page")
    assert search(tab, "hostile") == [HOSTILE]


def test_without_the_list_of_tools_nothing_breaks(own, visit):
    tab = visit(own)
    tab.route(TOOLS_DATA, lambda route: route.fulfill(status=200, body="<html>"))
    tab.locator("#search").fill("whisper")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(own.url())
    tab.unroute(TOOLS_DATA)
    tab.locator("#search").fill("whispe")
    tab.locator("#search-results li").wait_for()


def test_a_tool_is_compared_with_another(own, visit):
    tab = visit(own, "tools/whisper")
    tab.locator("[data-change]").click()
    rows = tab.locator("#search-results li")
    # All that have a page with it are there at once.
    expect(rows).to_have_count(len(own.tools) - 1)
    assert not any("Whisper" in text for text in rows.all_inner_texts())
    found = search(tab, "chatgtp")
    assert found == ["ChatGPT"]
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("compare/chatgpt-vs-whisper"))


def test_only_what_has_a_page_with_it_is_offered(awkward, visit):
    tab = visit(awkward, "tools/eclair")
    tab.locator("[data-change]").focus()
    tab.keyboard.press("Enter")
    rows = tab.locator("#search-results li")
    expect(rows).to_have_count(2)
    assert [text.split("\n")[0] for text in rows.all_inner_texts()] == ["Blank Slate", "Void"]
    assert search(tab, "hostile") == []
    # Escape leaves the list and then the dialog, and the keyboard is where it was.
    search(tab, "void")
    tab.keyboard.press("Escape")
    becomes(lambda: state(tab), ("false", None))
    tab.keyboard.press("Escape")
    expect(tab.locator("[data-change-dialog]")).to_be_hidden()
    expect(tab.locator("[data-change]:focus")).to_have_count(1)


def test_a_tool_without_a_comparison_offers_none(awkward, visit):
    assert visit(awkward, "tools/alone").locator("[data-change]").count() == 0


def test_what_was_typed_before_the_script_came_is_answered(own, visit):
    tab = visit(own)
    held = []
    tab.route("**/search.*.js", lambda route: held.append(route))
    with tab.expect_request("**/search.*.js"):
        tab.reload(wait_until="domcontentloaded")
    tab.locator("#search").fill("whisper")
    expect(tab.locator("#search-results li")).to_have_count(0)
    assert held
    for route in held:
        route.continue_()
    expect(tab.locator("#search-results li")).to_have_count(1)
