"""Addresses typed by hand lead to the page they mean, from the page that says they do not exist."""

import pytest
from playwright.sync_api import expect

from content import HOSTILE

# What is typed after the site's prefix, and the page it leads to.
LEADS = {
    "own": {
        "/compare/chatgpt-vs-aider.html": "compare/aider-vs-chatgpt",
        "/compare/chatgpt-vs-aider": "compare/aider-vs-chatgpt",
        "/compare/chatgpt-vs-aider/": "compare/aider-vs-chatgpt",
        "/compare/aider-vs-chatgpt": "compare/aider-vs-chatgpt",
        "/compare/ChatGPT-vs-Aider.html": "compare/aider-vs-chatgpt",
        "/compare/gemini-flash-audio-vs-chatgpt.html": "compare/chatgpt-vs-gemini-2-5-flash-native-audio-output",
        "/compare/whisper-vs-gemini-flash-audio.html": "compare/gemini-2-5-flash-native-audio-output-vs-whisper",
        "/tools/gemini-flash-audio.html": "tools/gemini-2-5-flash-native-audio-output",
    },
    "awkward": {
        "/compare/unbroken-vs-hostile/": "compare/hostile-vs-unbroken",
        "/compare/unbroken-vs-hostile": "compare/hostile-vs-unbroken",
        "/compare/unbroken-vs-hostile/index.html": "compare/hostile-vs-unbroken",
        "/compare/hostile-of-old-vs-spaced/": "compare/hostile-vs-spaced",
        "/compare/blank-vs-cream-puff/": "compare/blank-vs-eclair",
        "/tools/old-eclair/": "tools/eclair",
    },
    "clean": {
        "/compare/birch-vs-ash": "compare/ash-vs-birch",
        "/compare/birch-vs-ash.html": "compare/ash-vs-birch",
        "/compare/birch-vs-ash/": "compare/ash-vs-birch",
        "/compare/rowan-vs-birch": "compare/ash-vs-birch",
        "/compare/dill-vs-rowan": "compare/ash-vs-dill",
        "/tools/rowan": "tools/ash",
    },
}

# What is offered for an address that may mean a page and may not.
OFFERS = {
    "own": {
        "/compare/chatgtp-vs-wisper.html": ["ChatGPT vs Whisper"],
        "/compare/nothing-vs-aider.html": ["Aider"],
        "/compare/whisper-vs-claude": ["Whisper"],
        "/compare/aider-vs-aider.html": ["Aider"],
        "/compare/aider-vs-chatgpt-vs-whisper.html": ["Aider vs ChatGPT vs Whisper", "Aider vs ChatGPT", "Aider vs Whisper"],
        "/compare/gemini-flash-audio-vs-gemini-2-5-flash-native-audio-output": ["Gemini 2.5 Flash Native Audio Output"],
        "/compare/constructor-vs-aider.html": ["Aider"],
        "/tools/wisper.html": ["Whisper"],
        "/stablediffusion": ["Stable Diffusion"],
        "/category/developer-tools": ["Developer Tools"],
    },
    "awkward": {"/compare/hostile-vs-eclair/": [f"{HOSTILE} vs Éclair Naïveté", HOSTILE, "Éclair Naïveté"], "/compare/alone-vs-blank/": ["Alone vs Blank Slate", "Alone", "Blank Slate"]},
    "clean": {"/compare/ash-vs-nobody": ["Ash"]},
}

STAYS = {
    "own": [
        "/nonsense",
        "/compare/-vs-.html",
        "/%E0%A4%A",
        "/compare/%3Cb%3E-vs-aider.html",
        "/tools/__proto__.html",
        "/a//b",
        "/compare/aider-vs-chatgpt.html/x",
    ],
    "awkward": ["/nonsense/", "/tools/nobody/"],
    "clean": ["/compare/"],
}


@pytest.mark.parametrize("name, typed", [(name, typed) for name in LEADS for typed in LEADS[name]])
def test_a_mistyped_address_leads_on(sites, visit, name, typed):
    site = sites[name]
    tab = visit.context().new_page()
    answers = []
    tab.on("response", lambda answer: answers.append((answer.status, answer.url)))
    tab.goto(site.server + site.prefix + typed)
    tab.wait_for_url(site.url(LEADS[name][typed]))
    tab.locator("h1").wait_for()
    expect(tab.locator("[data-not-found]")).to_have_count(0)
    assert [status for status, url in answers if typed.partition("#")[0] in url][-1] in (404, 200)
    # Back must not lead to the wrong address again.
    assert tab.evaluate("history.length") <= 2


@pytest.mark.parametrize("tail", ["?utm=1", "#pick", "?utm=1&a=%20b#pick"])
def test_query_and_fragment_come_along(own, visit, tail):
    tab = visit.context().new_page()
    tab.goto(own.server + "/compare/chatgpt-vs-aider.html" + tail)
    tab.wait_for_url(own.url("compare/aider-vs-chatgpt") + tail)


@pytest.mark.parametrize("name, typed", [(name, typed) for name in OFFERS for typed in OFFERS[name]])
def test_what_an_address_may_mean_is_offered(sites, visit, name, typed):
    site = sites[name]
    tab = visit.at(site.server + site.prefix + typed)
    links = tab.locator("[data-meant] a:visible")
    links.first.wait_for()
    assert links.all_inner_texts() == OFFERS[name][typed]
    assert tab.url == site.server + site.prefix + typed
    links.first.click()
    expect(tab.locator("[data-not-found]")).to_have_count(0)
    tab.locator("h1").wait_for()


@pytest.mark.parametrize("name, typed", [(name, typed) for name in STAYS for typed in STAYS[name]])
def test_nonsense_stays(sites, visit, name, typed):
    site = sites[name]
    tab = visit.context().new_page()
    answer = tab.goto(site.server + site.prefix + typed)
    tab.wait_for_load_state("networkidle")
    assert answer.status == 404
    assert tab.url == site.server + site.prefix + typed
    assert tab.locator("[data-not-found] h1").inner_text() == "This page does not exist"
    assert not tab.locator("[data-meant]").is_visible()
    # The rest of the script has run.
    expect(tab.locator("[data-bookmark-count]")).to_have_text("0")
    tab.locator("[data-open-bookmarks]").click()
    expect(tab.locator("#bookmarks [data-empty]")).to_be_visible()


@pytest.mark.parametrize("name, typed", [("own", "/compare/a/b/c/"), ("awkward", "/deep/er/and/deeper")])
def test_the_404_page_works_at_any_depth(sites, visit, name, typed):
    site = sites[name]
    tab = visit.at(site.server + site.prefix + typed)
    assert tab.locator("link[rel=stylesheet]").first.evaluate("link => link.sheet.cssRules.length") > 50
    tab.locator(".chips a").first.click()
    tab.locator("table[data-table]").wait_for()
    assert tab.url.startswith(site.url() + "categories/")


def test_without_scripts_the_404_page_leads_to_every_category(own, visit):
    tab = visit(own, "compare/chatgpt-vs-aider", javascript=False)
    assert len(tab.locator(".chips a").all()) == len({tool["category"] for tool in own.tools})
    assert not tab.locator("[data-meant]").is_visible()
