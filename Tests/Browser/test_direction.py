"""Names and sites that are written from right to left: who stands where when it is drawn."""

import pytest

from content import HEBREW
from sites import OTHERS

# Where two pieces of an element's text are drawn: whether the first ends left of where the second begins.
IS_LEFT_OF = """(element, [first, second]) => {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '', places = [];
  while (words.nextNode()) for (let at = 0; at < words.currentNode.length; at++) {
    text += words.currentNode.data[at];
    places.push([words.currentNode, at]);
  }
  const box = (from, length) => {
    const range = new Range();
    range.setStart(...places[from]);
    range.setEnd(places[from + length - 1][0], places[from + length - 1][1] + 1);
    return range.getBoundingClientRect();
  };
  const start = text.indexOf(first), next = text.indexOf(second, start + first.length);
  if (start < 0 || next < 0) return `${first} and ${second} are not in ${text}`;
  return box(start, first.length).right <= box(next, second.length).left + 1;
}"""


def is_left_of(place, first, second):
    return place.evaluate(IS_LEFT_OF, [first, second])


@pytest.mark.parametrize("name, direction", [("mixed", "ltr"), ("turned", "rtl")])
@pytest.mark.parametrize("kind", list(OTHERS["mixed"]))
def test_the_page_has_its_languages_direction(sites, visit, name, direction, kind):
    tab = visit(sites[name], OTHERS[name][kind])
    assert tab.evaluate("getComputedStyle(document.documentElement).direction") == direction
    assert tab.evaluate("document.documentElement.dir") == ("" if direction == "ltr" else "rtl")


def test_a_number_stays_behind_a_name_of_the_other_direction(sites, visit):
    tab = visit(sites["mixed"], "compare/peace-vs-zed")
    summary = tab.locator(".summary p")
    summary.evaluate("element => { element.style.whiteSpace = 'nowrap'; }")
    assert is_left_of(summary, HEBREW, "0")
    assert is_left_of(summary, "Zed C++", "leads")
    assert tab.locator("h1 bdi").all_inner_texts() == [HEBREW]
    assert tab.title().startswith(f"\u2068{HEBREW}\u2069 vs Zed C++: ")
    links = visit(sites["mixed"], "categories/things").locator(".comparisons a", has_text="كتاب")
    link = links.filter(has_text=HEBREW)
    assert is_left_of(link, "كتاب", "vs") and is_left_of(link, "vs", HEBREW)
    assert is_left_of(link, "35", "66")


def test_a_page_from_right_to_left_puts_the_first_on_the_right(sites, visit):
    tab = visit(sites["turned"], "compare/peace-vs-zed")
    assert is_left_of(tab.locator("h1"), HEBREW, "Zed") is False
    # The signs of a Latin name stay behind it.
    assert is_left_of(tab.locator("h1"), "Zed C", "++")
    boxes = [tab.locator(f".board .lane-{side}").bounding_box()["x"] for side in "ab"]
    assert boxes[0] > boxes[1]
    links = visit(sites["turned"], "categories/things").locator(".comparisons a", has_text="كتاب")
    link = links.filter(has_text="Zed")
    assert is_left_of(link, "35", "86") is False
    for page in OTHERS["turned"].values():
        tab = visit(sites["turned"], page, width=360)
        assert tab.evaluate("document.documentElement.scrollWidth") == 360
        assert tab.evaluate("(scrollTo(-9999, 0), scrollX)") == 0


def test_each_text_runs_in_its_own_direction(sites, visit):
    tab = visit(sites["mixed"], "compare/peace-vs-zed")
    for side, direction in (("a", "rtl"), ("b", "ltr")):
        for place in (".tagline", ".description p", ".best-for"):
            text = tab.locator(f".lane-{side} {place}").first
            assert text.evaluate("element => getComputedStyle(element).direction") == direction, (side, place)
    assert tab.locator(".lane-a .description code").evaluate("element => getComputedStyle(element).direction") == "ltr"


def test_names_that_scripts_show_are_kept_apart_too(sites, visit):
    tab = visit(sites["mixed"], "")
    tab.locator("#search").fill("zed vs ")
    rows = tab.locator("#search-results li")
    rows.first.wait_for()
    assert f"Zed C++ vs \u2068{HEBREW}\u2069" in rows.all_inner_texts()


def test_a_page_without_such_names_has_no_marks(sites):
    page = sites["mixed"].file("compare/zed-vs-zoo").read_text()
    related = page[: page.index('id="related"')]
    for mark in ("<bdi", "dir=", "\u2068", "\u2069"):
        assert mark not in related
