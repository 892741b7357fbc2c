"""Any two to four tools side by side: how readers get there, what they change, and what stays when they come back."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

import server
from browsing import becomes, resize
from looks import look
from sites import publish
from test_speed import MEASURE
import random_content


def compare_url(site, *slugs, weights=""):
    return f"{site.server}{site.prefix}/compare.html" + (f"?tools={','.join(slugs)}" if slugs else "") + weights


def beside(visit, site, *slugs, weights="", **options):
    tab = visit.at(compare_url(site, *slugs, weights=weights), **options)
    tab.locator("[data-side-by-side][data-ready]").wait_for()
    return tab


def columns(tab):
    return [text.strip() for text in tab.locator(".decision thead th + th").all_inner_texts()]


def query(tab):
    return urlsplit(tab.url).query


def add(tab, text, name):
    tab.locator("#search").fill(text)
    expect(tab.locator("#search-results li").first).to_contain_text(name)
    tab.locator("#search-results li").first.click()


@pytest.fixture(scope="module")
def weighed(tmp_path_factory):
    """Tools with numbers, answers and reviewers, whatever they are."""
    site = publish(random_content.make(1).content, "weighed", tmp_path_factory.mktemp("weighed"))
    running = server.serve(site)
    yield site
    running.shutdown()


def from_three_bookmarks_to_four_columns(own, visit):
    tab = visit(own)
    for slug in ("whisper", "aider", "chatgpt"):
        tab.locator(f"[data-bookmark={slug}]").first.click()
    tab.locator("[data-open-bookmarks]").click()
    tab.get_by_role("link", name="Compare these").click()
    tab.wait_for_url(re.compile(r"/compare\.html\?tools=aider,chatgpt,whisper$"))
    expect(tab.locator(".decision thead th + th")).to_have_text(["Aider", "ChatGPT", "Whisper"])
    add(tab, "olama", "Ollama")
    becomes(lambda: columns(tab), ["Aider", "ChatGPT", "Ollama", "Whisper"])
    becomes(lambda: query(tab), "tools=aider,chatgpt,ollama,whisper")
    expect(tab.locator("#status")).to_have_text("Ollama is added.")
    # Four are the most.
    expect(tab.locator("[data-search]")).to_be_hidden()
    assert tab.locator(".add").inner_text() == "Four tools are the most. Remove one to add another."
    return tab


def test_from_three_bookmarks_to_four_columns_on_paper(own, visit):
    tab = from_three_bookmarks_to_four_columns(own, visit)
    tab.emulate_media(media="print")
    for width in (700, 1000):
        resize(tab, width)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        cut = tab.locator(".beside *").evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible' && one.clientWidth > 1).map(one => one.outerHTML.slice(0, 90))"
        )
        assert cut == []
    assert tab.locator(".decision td").first.is_visible() and not tab.locator("[data-remove]").first.is_visible()
    tab.emulate_media(media="screen")
    tab.go_back()
    expect(tab.locator(".decision thead th + th")).to_have_count(3)


def test_the_address_is_the_state_in_whatever_order(own, visit):
    tab = beside(visit, own, "whisper", "nobody", "AIDER", "aider", "some-one")
    becomes(lambda: query(tab), "tools=aider,whisper")
    assert tab.locator("[data-problem]").inner_text() == "No nobody, some-one here"
    assert tab.title() == "Aider vs Whisper — Second Look"
    assert tab.locator("meta[name=robots]").get_attribute("content") == "noindex, follow"
    tab.get_by_role("link", name="These two have a page of their own").click()
    tab.wait_for_url(own.url("compare/aider-vs-whisper"))
    # A former name is the tool's too; more than four are not shown.
    tab = beside(visit, own, "gemini-flash-audio", "whisper", "aider", "chatgpt", "ollama")
    becomes(lambda: query(tab), "tools=aider,chatgpt,gemini-2-5-flash-native-audio-output,whisper")
    assert "Four tools are the most" in tab.locator("[data-problem]").inner_text()


def test_tools_are_removed_until_one_asks_for_another(own, visit):
    tab = beside(visit, own, "aider", "chatgpt", "whisper")
    tab.locator("[data-remove=chatgpt]").click()
    becomes(lambda: columns(tab), ["Aider", "Whisper"])
    becomes(lambda: tab.evaluate("document.activeElement.dataset.remove"), "whisper")
    tab.keyboard.press("Enter")
    becomes(lambda: query(tab), "tools=aider")
    expect(tab.locator(".decision")).to_be_hidden()
    expect(tab.locator(".add")).to_contain_text("Add another tool to compare with Aider.")
    tab.keyboard.press("Enter")
    becomes(lambda: query(tab), "")
    expect(tab.locator("#search")).to_be_focused()
    expect(tab).to_have_title("Tools side by side — Second Look")
    tab.go_back()
    becomes(lambda: query(tab), "tools=aider")
    tab.go_back()
    expect(tab.locator(".decision thead th + th")).to_have_text(["Aider", "Whisper"])


def test_the_keyboard_alone(own, visit):
    tab = beside(visit, own, "aider")
    tab.locator("#search").focus()
    # Nothing is added that nobody named.
    tab.keyboard.press("Enter")
    becomes(lambda: query(tab), "tools=aider")
    tab.keyboard.type("whisp")
    expect(tab.locator("#search-results li")).to_have_text([re.compile("Whisper")])
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(tab.locator(".decision thead th + th")).to_have_text(["Aider", "Whisper"])
    expect(tab.locator("#search")).to_be_focused()
    expect(tab.locator("#search")).to_have_value("")
    expect(tab.locator("#search-results")).to_be_hidden()
    tab.locator(".weights summary").focus()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowDown")
    expect(tab.locator("tfoot td")).to_have_count(2)
    becomes(lambda: "w=" in query(tab), True)
    expect(tab.locator("select:focus")).to_have_count(1)


def test_only_what_differs(own, visit):
    tab = beside(visit, own, "aider", "chatgpt", "whisper")
    counted = re.match(r"(\d+) of (\d+) known rows differ", tab.locator("[data-count]").inner_text())
    assert tab.locator("tr.differs").count() == int(counted[1])
    assert tab.locator("tr:is(.differs, .same)").count() == int(counted[2])
    same = tab.locator("tr.same").count()
    tab.locator("[data-only-differences]").check()
    expect(tab.locator("tr.same:visible")).to_have_count(0)
    assert tab.locator("tr.same").count() == same


def test_cards_say_what_each_is(own, visit):
    tab = beside(visit, own, "aider", "whisper")
    tools = {tool["slug"]: tool for tool in own.tools}
    for slug, card in zip(("aider", "whisper"), tab.locator(".sides li").all(), strict=True):
        text, tool = " ".join(card.inner_text().split()), tools[slug]
        assert text.startswith(tool["name"]) and f"{tool['score']}/100 {tool['reviews']} reviews" in text
        assert tool["verdict"] in text.lower() and tool["entry"] in text
    tab.locator(".sides [data-bookmark=aider]").click()
    expect(tab.locator("[data-bookmark-count]")).to_have_text("1")


def weigh(tab, **weights):
    if not tab.locator(".scales").is_visible():
        tab.locator(".weights summary").click()
    for name, weight in weights.items():
        tab.locator(f".scales [name={name}]").select_option(str(weight))


def totals(tab):
    return [int(text) for text in tab.locator("tfoot td b").all_inner_texts()]


def test_weights_order_the_columns_and_say_why(weighed, visit):
    slugs = ["tool-0", "tool-2", "tool-3", "tool-5"]
    tab = beside(visit, weighed, *slugs)
    usual = columns(tab)
    assert not tab.locator("tfoot").count() and not tab.locator(".points").count()
    names = tab.locator(".scales select").evaluate_all("all => all.map(one => one.name)")
    # Facts without an order have no weight; a reviewer who is called as a fact is told from it.
    assert set(names) <= {"offline", "open", "stars", "price", "builder", "skeptic", "panel.price", "average"}
    assert "panel.price" in names and "average" in names
    weigh(tab, builder=3, skeptic=2)
    at_random = random_content.make(1)
    expected = {slug: 0 for slug in slugs}
    for place, weight in ((0, 3), (1, 2)):
        scores = {slug: at_random.scores[slug][place] for slug in slugs if at_random.scores[slug][place] is not None}
        best = [slug for slug in scores if scores[slug] == max(scores.values()) and len(set(scores.values())) > 1]
        for slug in best:
            expected[slug] += weight
    order = sorted(slugs, key=lambda slug: -expected[slug])
    shown = tab.locator(".sides [data-remove]").evaluate_all("all => all.map(one => one.dataset.remove)")
    assert shown == order and totals(tab) == [expected[slug] for slug in order] and max(totals(tab)) > 0
    becomes(lambda: columns(tab), [usual[slugs.index(slug)] for slug in order])
    assert "+3: Builder scores it highest" in tab.locator("tfoot").inner_text()
    becomes(lambda: query(tab), "tools=tool-0,tool-2,tool-3,tool-5&w=builder:3,skeptic:2")
    # The address brings them back, and what it can't mean is left out.
    again = beside(visit, weighed, *slugs, weights="&w=skeptic:2,builder:3,stage:3,open:9,nobody:1,offline:x")
    becomes(lambda: query(again), "tools=tool-0,tool-2,tool-3,tool-5&w=builder:3,skeptic:2")
    assert columns(again) == columns(tab) and totals(again) == totals(tab)
    assert again.locator(".scales [name=builder]").input_value() == "3"
    again.get_by_role("button", name="Clear the weights").click()
    expect(again.locator("tfoot")).to_have_count(0)
    becomes(lambda: columns(again), usual)
    assert "w=" not in query(again)
    again.go_back()
    expect(again.locator("tfoot td")).to_have_count(4)


def test_a_weight_goes_to_what_leads_in_its_row(weighed, visit):
    """What the table marks as better is what gets the weight, and the row says so."""
    for slugs in (["tool-0", "tool-1", "tool-2", "tool-3"], ["tool-3", "tool-4", "tool-5", "tool-6"]):
        tab = beside(visit, weighed, *slugs, weights="&w=stars:2,price:1,average:3")
        points = tab.locator("tbody tr[data-row]").evaluate_all(
            """rows => rows.flatMap(row => [...row.cells].slice(1).filter(cell => cell.className === 'leads' || cell.querySelector('.points'))
              .map(cell => [row.dataset.row, cell.className, cell.querySelector('.points')?.textContent ?? '']))"""
        )
        weights = {"stars": "+2", "price": "+1", "average": "+3"}
        assert points == [[row, "leads", weights[row]] for row, *_ in points]
        given = [int(text.split(":")[0]) for text in tab.locator("tfoot li").all_inner_texts()]
        assert sum(given) == sum(totals(tab)) == sum(int(text) for *_, text in points)
        assert totals(tab) == sorted(totals(tab), reverse=True)


def test_an_answer_is_the_reason(sites, visit):
    plain = sites["plain"]
    tab = beside(visit, plain, "amber", "basil", weights="&w=offline:1,stars:2,rating:3")
    becomes(lambda: totals(tab), [6, 0])
    reasons = tab.locator("tfoot li").all_inner_texts()
    assert set(reasons) == {"+1: Works offline: Partly", "+2: Stars is the highest", "+3: Rating is the highest"}
    assert "review" not in tab.locator("main").inner_text().lower()


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
def test_no_barriers(own, visit, count):
    slugs = ["aider", "chatgpt", "ollama", "whisper"][:count]
    tab = beside(visit, own, *slugs, weights="&w=builder:3" if count > 1 else "", bypass_csp=True)
    assert not (problems := look(tab, f"{count} tools")), "\n".join(problems)


@pytest.mark.parametrize("name, slugs", [
    ("awkward", ["alone", "hostile", "spaced", "unbroken"]), ("awkward", ["hostile", "unbroken"]),
    ("turned", ["book", "peace", "zed", "zoo"]), ("plain", ["amber", "basil", "cobalt"]), ("assorted", ["media-desk", "nib", "oboe", "silence"]),
])
def test_no_barriers_with_what_is_hard_to_show(sites, visit, name, slugs):
    tab = beside(visit, sites[name], *slugs, bypass_csp=True)
    assert not (problems := look(tab, name)), "\n".join(problems)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_telephone_scrolls_in_the_table_alone(own, visit, count):
    tab = beside(visit, own, *["aider", "chatgpt", "ollama", "whisper"][:count], width=360)
    assert tab.evaluate("document.documentElement.scrollWidth") == 360
    region = tab.locator(".decision .table")
    scrolls = region.evaluate("box => box.scrollWidth > box.clientWidth")
    assert scrolls == (count > 2)
    heading = tab.locator("tr[data-row] th").first
    before = heading.bounding_box()["x"]
    region.evaluate("box => { box.scrollLeft = 150; }")
    # The names of the rows stay in sight.
    assert abs(heading.bounding_box()["x"] - before) < 2


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_nothing_moves_while_loading(own, visit, width, count):
    tab = beside(visit, own, *["aider", "chatgpt", "ollama", "whisper"][:count], width=width)
    assert tab.evaluate(MEASURE)["shift"] < 0.01


def test_without_scripts_it_explains_itself(own, visit):
    tab = visit.at(compare_url(own, "aider", "whisper"), javascript=False)
    assert "A script puts this table together" in tab.locator("main").inner_text()
    assert tab.locator("main .hero a[href='/']").first.is_visible()
    assert tab.locator(".comparisons a").count() > 5
    for dead in tab.locator(".js-only, [data-search], [data-table], [data-weights], [data-sides]").all():
        assert not dead.is_visible()


def test_what_does_not_load_is_said(own, visit, browser):
    context = visit.context()
    context.route(re.compile(r"/compare\.json$"), lambda route: route.fulfill(status=200, body="{"))
    tab = context.new_page()
    tab.goto(compare_url(own, "aider", "whisper"))
    expect(tab.locator("[data-problem]")).to_contain_text("can’t be loaded")
    assert tab.locator(".comparisons a").count() > 5
