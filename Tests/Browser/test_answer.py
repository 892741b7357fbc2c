"""The answer first: a reader from a search engine decides in a minute, on a telephone."""

import pytest
from playwright.sync_api import expect

from browsing import becomes, resize
from sites import PAGES

PAIR = "compare/chatgpt-vs-whisper"
SCREEN = 740
WIDTHS = [360, 768, 1280]


def top(place) -> float:
    """Where something begins, in screens from the top."""
    return place.evaluate("element => element.getBoundingClientRect().top + scrollY") / SCREEN


def telephone(visit, site, page=PAIR, **options):
    tab = visit(site, page, width=360, **options)
    resize(tab, 360, SCREEN)
    return tab


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "plain"])
def test_the_answer_stands_on_the_first_screens(own, visit, javascript):
    tab = telephone(visit, own, javascript=javascript)
    summary = tab.locator(".summary")
    assert top(summary) < 1
    box = summary.bounding_box()
    assert box["y"] + box["height"] < 2 * SCREEN
    words = summary.inner_text()
    # Whom each suits, and both prices.
    for answer in ("ChatGPT: General writing, research and code; Free.", "Whisper: Recordings that must stay in-house"):
        assert answer in words
    assert words.count("Free.") == 2 and "Whisper leads ChatGPT on average, 72 to 62." in words
    assert top(tab.locator(".decision")) <= 2.2
    assert top(tab.locator("#pick")) <= 3.8


def test_the_header_is_one_row(own, visit):
    tab = telephone(visit, own)
    brand, button = tab.locator(".brand").bounding_box(), tab.locator("[data-open-bookmarks]").bounding_box()
    assert button["y"] < brand["y"] + brand["height"] and tab.locator("header.top").bounding_box()["height"] < 120
    # The words are gone from sight, not from the button's name.
    expect(tab.locator("[data-open-bookmarks]")).to_have_accessible_name("Your shortlist 0")
    assert not tab.locator(".lede").is_visible() and not tab.locator("header nav").is_visible()


@pytest.mark.parametrize("width", [800, 360, 320])
def test_cards_stand_one_below_the_other_where_there_is_no_room(own, visit, width):
    tab = visit(own, PAIR, width=width)
    first, second = (card.bounding_box() for card in tab.locator(".card").all())
    assert second["y"] >= first["y"] + first["height"] and first["x"] == second["x"]
    takes = [take.bounding_box() for take in tab.locator(".reviewer").first.locator(".take").all()]
    assert takes[1]["y"] >= takes[0]["y"] + takes[0]["height"]


def is_cut(place) -> bool:
    return place.evaluate("element => element.scrollHeight > element.clientHeight + 2")


def test_descriptions_are_cut_and_lead_on(own, visit):
    tab = telephone(visit, own)
    description = tab.locator(".card .description").first
    assert is_cut(description) and description.bounding_box()["height"] < 110
    more = tab.get_by_role("link", name="More ChatGPT")
    assert more.get_attribute("href") == own.link("tools/chatgpt")
    # Whole where a page is enlarged four times, on paper, and where there is room.
    for width, media in ((320, "screen"), (360, "print"), (1280, "screen")):
        resize(tab, width, SCREEN)
        tab.emulate_media(media=media)
        assert not is_cut(description) and not more.is_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "plain"])
def test_a_group_of_rows_unfolds(own, visit, javascript):
    tab = telephone(visit, own, javascript=javascript)
    row = tab.locator(".decision tr", has_text="Works offline")
    expect(row).to_be_hidden()
    expect(tab.locator(".decision tr", has_text="Pricing")).to_be_visible()
    group = tab.get_by_label("Using it")
    group.focus()
    tab.keyboard.press("Space")
    expect(row).to_be_visible()
    tab.keyboard.press("Space")
    expect(row).to_be_hidden()
    tab.emulate_media(media="print")
    expect(row).to_be_visible()
    tab.emulate_media(media="screen")
    resize(tab, 1280, SCREEN)
    expect(row).to_be_visible()
    expect(group).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_bar_follows_the_reader(own, visit, width):
    tab = visit(own, PAIR, width=width)
    bar = tab.locator(".follow")
    # It stands behind the cards in the document.
    assert tab.evaluate("document.querySelector('.follow').previousElementSibling.className") == "pair"
    tab.locator("#related").scroll_into_view_if_needed()
    becomes(lambda: bar.bounding_box()["y"], 0)
    height = bar.bounding_box()["height"]
    assert height < 80
    assert [side.inner_text().split()[-4:] for side in bar.locator("p").all()] == [
        ["ChatGPT", "62", "Change", "ChatGPT"],
        ["Whisper", "72", "Change", "Whisper"],
    ]
    # What it leads to is not hidden by it.
    for name, place in (("Table", "#decision"), ("Pick", "#pick"), ("Reviews", "#scorecard")):
        bar.get_by_role("link", name=name).click()
        # The scroll comes after the click.
        expect(tab).to_have_url(own.url(PAIR) + place)
        becomes(lambda: height - 1 <= tab.locator(place).bounding_box()["y"] < 300, True)
    resize(tab, width, 400)
    assert bar.evaluate("element => getComputedStyle(element).position") == "static"


def test_one_side_is_changed_without_scripts(own, visit):
    tab = telephone(visit, own, javascript=False)
    tab.get_by_role("link", name="Change Whisper").click()
    expect(tab).to_have_url(own.url("tools/chatgpt") + "#comparisons")
    becomes(lambda: 0 <= tab.locator("#comparisons").bounding_box()["y"] < SCREEN, True)
    tab.get_by_role("link", name="ChatGPT vs Perplexity").click()
    expect(tab.locator("h1")).to_have_text("ChatGPT vs Perplexity")


@pytest.mark.parametrize("width", [360, 1280])
def test_one_side_is_changed(own, visit, width):
    tab = visit(own, PAIR, width=width)
    tab.locator("#related").scroll_into_view_if_needed()
    dialog, rows = tab.locator("[data-change-dialog]"), tab.locator("#search-results li")
    assert tab.get_by_role("link", name="Change").count() == 0
    # Each side offers what has a page with the other, whatever was typed for the first.
    for gone, stays in (("Whisper", "ChatGPT"), ("ChatGPT", "Whisper")):
        tab.get_by_role("button", name=f"Change {gone}").click()
        expect(rows).to_have_count(len(own.tools) - 1)
        names = [text.split("\n")[0] for text in rows.all_inner_texts()]
        assert gone in names and stays not in names and tab.locator("#search").input_value() == ""
        box = dialog.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        tab.locator("#search").fill("perplexitty")
        expect(rows).to_have_count(1)
        if stays == "ChatGPT":
            dialog.get_by_role("button", name="Close").click()
            expect(dialog).to_be_hidden()
            # The keyboard is where it was.
            becomes(lambda: tab.evaluate("document.activeElement.textContent"), "Change Whisper")
    tab.keyboard.press("Enter")
    tab.wait_for_url(own.url("compare/perplexity-vs-whisper"))


def test_the_chart_has_its_numbers(own, visit):
    tab = visit(own, PAIR)
    rows = tab.locator(".spread li")
    assert rows.locator("b").all_inner_texts() == ["Builder", "Skeptic", "Futurist", "Founder"]
    assert rows.first.locator("text").all_text_contents() == ["57", "86"]
    assert tab.locator(".scale i").all_inner_texts() == ["0", "50", "100"]
    # A number stands at its place on the scale.
    line = rows.first.locator("> svg").bounding_box()
    for text, score in zip(rows.first.locator("text").all(), (57, 86)):
        box = text.bounding_box()
        assert abs(box["x"] + box["width"] / 2 - line["x"] - line["width"] * score / 100) < 2


def test_reviewers_of_neither_side_share_a_line(sites, visit):
    tab = visit(sites["mixed"], "compare/book-vs-zoo")
    scorecard = tab.locator(".scorecard")
    assert scorecard.locator(".reviewer").count() == scorecard.locator(".spread li").count() == 2
    assert scorecard.locator(".unreviewed").inner_text() == "Not reviewed by: Third"


def test_there_is_no_chart_without_a_score(sites, visit):
    tab = visit(sites["awkward"], "compare/blank-vs-void")
    assert tab.locator(".scorecard").locator(".chart, .reviewer").count() == 0
    assert tab.locator(".unreviewed").inner_text().endswith("Auditor, Operations Manager")


def test_each_side_says_what_it_rests_on(own, visit):
    tab = visit(own, PAIR)
    lines = tab.locator(".trust").all_inner_texts()
    assert lines[0] == "Reviewed 2 Nov 2026 · 4 reviews · price checked 2 Nov 2026 · sources: 4"
    # The way to a tool's own site: in its card, and after the reviews.
    assert tab.get_by_role("link", name="Visit Whisper").count() == 2
    assert tab.locator(".scorecard").get_by_role("link", name="Visit Whisper").is_visible()


@pytest.mark.parametrize("kind", ["pair", "tool"])
def test_paper_says_where_it_is_from(own, visit, kind):
    tab = visit(own, PAGES["own"][kind], width=690)
    assert not tab.locator(".paper").is_visible()
    tab.emulate_media(media="print")
    assert tab.locator(".paper").inner_text() == f"Second Look: {own.absolute(PAGES['own'][kind])}"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_tagline_stands_once(own, visit, width):
    tab = visit(own, PAIR, width=width)
    assert tab.locator("body").inner_text().count("OpenAI's open speech recognizer for dozens of languages") == 1
