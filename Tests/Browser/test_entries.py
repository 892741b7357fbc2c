"""What some entries have and others leave out: logos, categories, short names, links that are paid for."""

import pytest
from playwright.sync_api import expect

from sites import OTHERS
from test_filters import choose, every, shown
from test_search import search


@pytest.fixture
def assorted(sites):
    return sites["assorted"]


LOGOS = """pictures => pictures.map(picture => {
  const { width, height } = picture.getBoundingClientRect(), style = getComputedStyle(picture);
  return [picture.complete && picture.naturalWidth > 0, width, height, style.objectFit, picture.alt];
})"""


# Of a pair: in the board, the cards, the bar that follows the reader, and the table. Of a tool: with its alternatives.
@pytest.mark.parametrize(
    "kind, width, sizes",
    [
        ("pair", 360, [26, 26, 40, 40, 26, 26]),
        ("pair", 1280, [26, 26, 52, 52, 26, 26, 26, 26]),
        *[(kind, width, [26] * count) for kind, count in (("tool", 3), ("home", 5), ("category", 2)) for width in (360, 1280)],
    ],
)
def test_logos_have_the_box_of_the_letter(assorted, visit, kind, width, sizes):
    tab = visit(assorted, OTHERS["assorted"][kind], width=width)
    logos = tab.locator(".logo:visible")
    for logo in logos.all():
        logo.scroll_into_view_if_needed()
        expect(logo).to_have_js_property("complete", True)
    assert logos.evaluate_all(LOGOS) == [[True, size, size, "contain", ""] for size in sizes]


def test_the_box_is_there_before_the_picture(assorted, visit):
    tab = visit(assorted, OTHERS["assorted"]["pair"], before="""
      new PerformanceObserver(list => { window.shifts = (window.shifts ?? 0) + list.getEntries().length; })
        .observe({ type: 'layout-shift', buffered: true });
    """)
    tab.wait_for_load_state("networkidle")
    assert tab.evaluate("window.shifts ?? 0") == 0


def test_without_a_logo_there_is_a_letter(assorted, visit):
    tab = visit(assorted, OTHERS["assorted"]["emptiest"])
    assert tab.locator(".card").first.locator(".logo").count() == 1
    assert tab.locator(".card").last.locator(".monogram").first.inner_text() == "S"


@pytest.mark.parametrize(
    "category, names",
    [
        ("Writing", ["Nib", "Oboe", "The Media Desk of Forty Letters in Length"]),
        ("Sound", ["Oboe", "Sound of Silence", "The Media Desk of Forty Letters in Length"]),
        ("Games", ["Oboe"]),
        ("", ["Nib", "Oboe", "Sound of Silence", "The Media Desk of Forty Letters in Length"]),
    ],
)
def test_each_category_of_a_tool_finds_it(assorted, visit, category, names):
    tab = visit(assorted)
    choose(tab, category=category)
    assert every(shown(tab)) == names


@pytest.mark.parametrize(
    "text, results",
    [
        # A category with its page, the word of a tag, and names before both.
        ("games", ["Games", "Oboe"]),
        ("sound", ["Sound of Silence", "Nib", "Oboe", "The Media Desk of Forty Letters in Length", "Sound"]),
        ("nib", ["Nib"]),
        ("writing oboe", ["Oboe"]),
    ],
)
def test_categories_and_tags_are_searched(assorted, visit, text, results):
    assert search(visit(assorted), text) == results


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["pair", "tool"])
def test_a_link_that_is_paid_for_says_so(assorted, visit, kind, width, javascript):
    tab = visit(assorted, OTHERS["assorted"][kind], width=width, javascript=javascript)
    # On a pair's page another stands behind the reviews.
    links = tab.get_by_role("link", name="Visit Media Desk")
    assert links.count() == (2 if kind == "pair" else 1)
    link = links.first
    assert link.get_attribute("rel") == "sponsored nofollow noopener"
    assert tab.get_by_text("Sponsored link", exact=True).count() == links.count()
    words = tab.get_by_text("Sponsored link", exact=True).first
    expect(words).to_be_visible()
    box, beside = link.bounding_box(), words.bounding_box()
    # In the link's line, or right below it.
    assert beside["y"] < box["y"] + box["height"] + 30 and beside["x"] < box["x"] + box["width"] + 30
    if kind == "pair":
        assert tab.get_by_role("link", name="Visit Nib").first.get_attribute("rel") == "nofollow noopener"


def test_the_short_name_stands_where_there_is_little_room(assorted, visit):
    tab = visit(assorted, OTHERS["assorted"]["pair"])
    assert tab.locator("figcaption span").first.inner_text() == "Media Desk"
    assert tab.locator(".contest").inner_text() == "Media Desk by 10"
    assert tab.locator("h1").inner_text().startswith("The Media Desk of Forty Letters in Length")
