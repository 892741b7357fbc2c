"""Addresses typed by hand lead to the page they mean, from the page that says they do not exist."""

import pytest

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
        "/compare/chatgpt-vs-aider.html?utm=1#board": "compare/aider-vs-chatgpt",
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

STAYS = {
    "own": [
        "/nonsense",
        "/compare/nothing-vs-aider.html",
        "/compare/aider-vs-aider.html",
        "/compare/-vs-.html",
        "/compare/aider-vs-chatgpt-vs-whisper.html",
        "/compare/gemini-flash-audio-vs-gemini-2-5-flash-native-audio-output",
        "/%E0%A4%A",
        "/compare/%3Cb%3E-vs-aider.html",
        "/compare/constructor-vs-aider.html",
        "/tools/__proto__.html",
        "/a//b",
        "/compare/aider-vs-chatgpt.html/x",
    ],
    "awkward": ["/compare/hostile-vs-eclair/", "/compare/alone-vs-blank/", "/nonsense/", "/tools/nobody/"],
    "clean": ["/compare/ash-vs-nobody", "/compare/"],
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
    assert not tab.locator("[data-not-found]").count()
    assert [status for status, url in answers if typed.partition("#")[0] in url][-1] in (404, 200)
    # Back must not lead to the wrong address again.
    assert tab.evaluate("history.length") <= 2


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
    assert tab.locator("[data-bookmark-count]").inner_text() == "0"
    tab.locator("[data-open-bookmarks]").click()
    assert tab.locator("#bookmarks [data-empty]").is_visible()


@pytest.mark.parametrize("name, typed", [("own", "/compare/a/b/c/"), ("awkward", "/deep/er/and/deeper")])
def test_the_404_page_works_at_any_depth(sites, visit, name, typed):
    site = sites[name]
    tab = visit.at(site.server + site.prefix + typed)
    assert tab.locator("link[rel=stylesheet]").evaluate("link => link.sheet.cssRules.length") > 50
    tab.locator(".tools a.name").first.click()
    tab.locator("[data-bookmark]").wait_for()
    assert tab.url.startswith(site.url() + "tools/")


def test_without_scripts_the_404_page_lists_every_tool(own, visit):
    tab = visit(own, "compare/chatgpt-vs-aider", javascript=False)
    assert tab.locator(".tools a.name").count() == len(own.tools)
    assert not tab.locator("[data-meant]").is_visible()
