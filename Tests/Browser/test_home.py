"""The home page is a place to compare: what is worth reading, a shortlist, and what stays without scripts."""

import re

import pytest
from playwright.sync_api import expect

from sites import OTHERS


def boards(tab):
    return [" ".join(text.split()) for text in tab.locator(".boards a").all_inner_texts()]


def test_the_home_page_is_for_comparing(own, visit):
    tab = visit(own)
    assert tab.locator("h1").inner_text() == "Compare two tools"
    notes = sorted((own.output.parent / "own/Content/pairs").iterdir())
    found = boards(tab)
    assert len(found) == 6
    # Those with a note come first, and each tool of the others stands there once.
    assert [board.startswith("Editor’s note ") for board in found] == [True] * len(notes) + [False] * (6 - len(notes))
    slugs = tab.locator(".boards a").evaluate_all("links => links.map(link => link.pathname.match(/compare\\/(.+)\\.html/)[1])")
    assert slugs[: len(notes)] == [note.stem for note in notes]
    tools = [slug for pair in slugs for slug in pair.split("-vs-")]
    assert len(set(tools)) == len(tools)
    assert re.fullmatch(r"(Editor’s note )?.+ \d+ vs .+ \d+", found[-1])
    tab.locator(".boards a").last.click()
    tab.wait_for_url(own.url(f"compare/{slugs[-1]}"))


def test_categories_are_counted(own, visit):
    tab = visit(own)
    chips = [" ".join(text.split()) for text in tab.locator("main .chips a:visible").all_inner_texts()]
    counts = {}
    for tool in own.tools:
        counts[tool["category"]] = counts.get(tool["category"], 0) + 1
    assert {chip.rpartition(" ")[0]: int(chip.rpartition(" ")[2]) for chip in chips} == counts


def test_a_row_says_what_it_costs(own, visit):
    row = visit(own).locator("[data-tool=whisper]")
    assert row.locator(".price").inner_text() == "Free"
    assert re.fullmatch(r"\d+/100", row.locator(".average").inner_text().split("\n")[0])
    assert row.locator(".call").count() == 1


def tick(tab, *slugs):
    for slug in slugs:
        tab.locator(f"[data-tick][value={slug}]").check()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_two_of_a_shortlist_lead_to_their_page(own, visit, width):
    tab = visit(own, width=width)
    bar = tab.locator("[data-shortlist]")
    assert not bar.is_visible()
    tick(tab, "whisper")
    expect(bar).to_contain_text("Tick a second tool to compare.")
    assert bar.locator("a").count() == 0
    tick(tab, "chatgpt")
    expect(bar.locator("a")).to_have_text(["Compare 2"])
    expect(bar.locator("[data-names]")).to_have_text("Whisper · ChatGPT")
    expect(tab.locator("#status")).to_have_text("Whisper · ChatGPT. Compare 2")
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    bar.locator("a").click()
    tab.wait_for_url(own.url("compare/chatgpt-vs-whisper"))


def test_more_lead_to_the_page_for_all(own, visit):
    tab = visit(own)
    tick(tab, "whisper", "chatgpt", "ollama", "aider")
    links = tab.locator("[data-shortlist] a")
    expect(links).to_have_text(["Compare 4"])
    assert links.get_attribute("href") == "/compare.html?tools=aider,chatgpt,ollama,whisper"
    # Four are as many as can be looked at.
    expect(tab.locator("[data-tick]:enabled")).to_have_count(4)
    tab.locator("[data-clear]").click()
    expect(tab.locator("[data-shortlist]")).to_be_hidden()
    expect(tab.locator("[data-tick]:checked, [data-tick]:disabled")).to_have_count(0)


def test_ticks_stay_when_the_list_is_ordered(own, visit):
    tab = visit(own)
    tick(tab, "whisper")
    tab.locator("#sort").select_option("score")
    row = tab.locator("[data-merged] [data-tool=whisper]")
    expect(row.locator("[data-tick]")).to_be_checked()
    tick(tab.locator("[data-merged]"), "chatgpt")
    expect(tab.locator("[data-shortlist] a")).to_have_text(["Compare 2"])
    tab.locator("#sort").select_option("")
    expect(tab.locator("[data-group] [data-tool=chatgpt] [data-tick]")).to_be_checked()


@pytest.mark.parametrize("name", ["own", "awkward", "plain", "turned", "lone"])
def test_an_ordered_row_is_like_the_one_that_was_built(sites, visit, name):
    """The row that the script makes says what the page's own says."""
    tab = visit(sites[name])
    # Rows far from sight have no inner text.
    tab.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.tool { content-visibility: visible !important }');
      document.adoptedStyleSheets = [sheet];
    }""")
    text = "rows => Object.fromEntries(rows.map(row => [row.dataset.tool, row.innerText.replace(/[\u2068\u2069]/g, '')]))"
    built = tab.locator("[data-group] [data-tool]").evaluate_all(text)
    tab.locator("#sort").select_option("updated")
    expect(tab.locator("[data-merged] [data-tool]")).to_have_count(len(built))
    # The category is said where the heading does not.
    tab.locator("[data-merged] .sort").evaluate_all("texts => texts.forEach(text => text.remove())")
    made = tab.locator("[data-merged] [data-tool]").evaluate_all(text)
    assert made == built
    tab.locator("[data-merged] .save").first.click()
    expect(tab.locator("[data-bookmark-count]")).to_have_text("1")
    link = tab.locator("[data-merged] a.name").first
    slug = tab.locator("[data-merged] [data-tool]").first.get_attribute("data-tool")
    assert link.evaluate("link => link.pathname") == sites[name].link(f"tools/{slug}")


def test_a_shortlist_from_a_category(own, visit):
    tab = visit(own, "categories/assistants")
    tick(tab, *[row.get_attribute("data-tool") for row in tab.locator("[data-tool]").all()[:2]])
    tab.locator("[data-shortlist] a").click()
    tab.wait_for_url(re.compile("/compare/"))


def test_from_home_to_a_pair_by_keyboard_alone(own, visit):
    tab = visit(own)

    def tab_to(selector):
        for _ in range(200):
            tab.keyboard.press("Tab")
            if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    tab_to("#search")
    tab.keyboard.type("chatgtp vs wisper")
    expect(tab.locator("#search-results li")).to_have_count(1)
    tab.keyboard.press("Escape")
    tab_to("[data-tool=perplexity] [data-tick]")
    tab.keyboard.press("Space")
    tab_to("[data-tool=whisper] [data-tick]")
    tab.keyboard.press("Space")
    expect(tab.locator("[data-shortlist] a")).to_have_text(["Compare 2"])
    tab_to("[data-shortlist] a")
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("compare/perplexity-vs-whisper"))


def test_a_site_of_few_tools_says_only_what_is_there(sites, visit):
    tab = visit(sites["lone"])
    assert boards(tab) == ["Anvil 51 vs Bellows 93"]
    plain = visit(sites["plain"])
    assert not plain.locator(".boards, .average, .call").count()
    assert plain.locator("[data-picker]").is_visible()


def test_without_scripts_everything_is_reached(own, visit):
    tab = visit(own, javascript=False)
    assert not tab.locator("[data-picker], [data-shortlist], [data-merged], .tick, .save").locator("visible=true").count()
    assert tab.locator(".boards a").count() == 6
    assert tab.locator(".chips a").first.is_visible()
    assert 0 < tab.locator("#newest ~ ul a, section:has(#newest) ul a").count() <= 12


@pytest.mark.parametrize("name", ["awkward", "full", "many", "clean"])
def test_the_newest_name_no_tool_often(sites, visit, name):
    tab = visit(sites[name], OTHERS.get(name, {}).get("home", ""))
    pairs = tab.locator("section:has(#newest) ul a").evaluate_all("links => links.map(link => link.pathname)")
    tools = [slug for path in pairs for slug in re.search(r"compare/(.+?)(\.html|/)?$", path)[1].split("-vs-")]
    assert 0 < len(pairs) <= 12 and all(tools.count(tool) <= 2 for tool in tools)
