"""Lists of tools by a rule, and the alternatives to a tool: each says why it is there."""

import json

import pytest
from playwright.sync_api import expect

LIST = "lists/newest-models-with-an-api"
NEWEST = ["Gemini 2.5 Flash Native Audio Output", "Ollama", "Aider", "Perplexity", "ChatGPT"]


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_each_tool_of_a_list_says_why_it_is_there(own, visit, width, javascript):
    tab = visit(own, LIST, width=width, javascript=javascript)
    assert tab.locator("h1").inner_text() == "The newest tools with an API"
    rows = tab.locator(".ranking > li")
    assert rows.locator("h2").all_inner_texts() == NEWEST
    assert rows.locator(".place").all_inner_texts() == ["1", "2", "3", "4", "5"]
    for row, released in zip(rows.all(), ["May 2025", "Jul 2023", "2023", "Dec 2022", "30 Nov 2022"]):
        category, api, day = row.locator(".reasons li").all_inner_texts()
        assert category in ("Developer Tools", "Assistants")
        assert api in ("API: Yes", "API: Partly")
        assert day == f"First released: {released}"
        for part in row.locator(".place, h2, .marks, .tagline, .reasons").all():
            box = part.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
    # The cells of the tools' own pages say the same.
    rows.nth(1).get_by_role("link", name="Ollama", exact=True).click()
    expect(tab.locator("tr:has-text('First released') td time").first).to_have_text("Jul 2023")


def test_neighbours_of_a_list_lead_to_their_comparison(own, visit):
    tab = visit(own, LIST)
    links = tab.locator(".ranking .next a")
    assert links.count() == 4
    links.nth(2).click()
    expect(tab.locator("h1")).to_have_text("Aider vs Perplexity")


def test_lists_are_found_from_home_and_from_their_tools(own, visit):
    tab = visit(own)
    tab.locator("nav .list-links").get_by_role("link", name="The newest tools with an API").click()
    expect(tab).to_have_url(own.url(LIST))
    tab.locator(".ranking h2 a").nth(1).click()
    item = tab.locator("section:has(#lists) li", has_text="The newest tools with an API")
    expect(item).to_have_text("The newest tools with an API Number 2")
    item.get_by_role("link").click()
    expect(tab).to_have_url(own.url(LIST))


def test_a_list_tells_machines_its_order(own, visit):
    tab = visit(own, LIST)
    graph = json.loads(tab.locator("script[type='application/ld+json']").text_content())["@graph"]
    (found,) = [node for node in graph if node["@type"] == "ItemList"]
    assert [item["name"] for item in found["itemListElement"]] == NEWEST
    assert [item["position"] for item in found["itemListElement"]] == [1, 2, 3, 4, 5]
    assert found["itemListElement"][1]["url"] == own.absolute("tools/ollama")


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_each_alternative_has_a_reason(own, visit, width, javascript):
    tab = visit(own, "tools/whisper", width=width, javascript=javascript)
    rows = tab.locator(".alternatives > li")
    reasons = rows.locator("p").all_inner_texts()
    assert rows.count() == len(own.tools) - 1 == len(reasons) and all(reasons)
    assert "Scores 11 more" in reasons
    row = rows.filter(has_text="Aider")
    row.get_by_role("link", name="Whisper vs Aider").click()
    expect(tab.locator("h1")).to_have_text("Aider vs Whisper")


def test_a_site_without_a_panel_gives_reasons_by_facts(sites, visit):
    tab = visit(sites["plain"], "tools/basil")
    row = tab.locator(".alternatives > li").filter(has_text="Amber")
    assert row.locator("p").inner_text() == "Stars: 57,536 against 900"
    assert "Licence: MIT" in visit(sites["plain"], "lists/by-licence").locator(".reasons").first.inner_text()
