"""Lists narrowed by the least and the most of a number."""

from playwright.sync_api import expect

from browsing import go
from chance import Model
from test_tables import open_facts, rows


def test_a_number_is_narrowed_from_both_sides(chances, visit):
    model, tab = Model(chances), visit(chances, "categories/alpha")
    open_facts(tab)
    group = tab.get_by_role("group", name="Price $ a month")
    group.get_by_label("At least").fill("10.5")
    group.get_by_label("At most").fill("1000")
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-chosen] button")).to_have_count(3)
    expect(tab).to_have_url(chances.url("categories/alpha") + "?price=10.5..1000")
    chips = tab.locator("[data-chosen] button").all_inner_texts()
    assert [chip.split("\n")[0].removesuffix(" Remove") for chip in chips] == ["Price ≥ 10.5", "Price ≤ 1,000", "Show all tools"]
    fitting = model.narrowed(model.within("Alpha"), {"price": ["10.5..1000"]})
    expect(tab.locator("[data-filter-count]")).to_have_text(f"{len(fitting)} of {len(model.within('Alpha'))} tools")
    tab.locator("[data-chosen] button").first.click()
    expect(tab.locator("[data-chosen] button")).to_have_count(2)
    expect(tab).to_have_url(chances.url("categories/alpha") + "?price=..1000")
    expect(group.get_by_label("At least")).to_have_value("")


def test_what_is_no_bound_of_a_number_is_passed_over(chances, visit):
    tab = visit(chances, "categories/alpha")
    plain = rows(tab)
    for text in ("?price=", "?price=..", "?price=a..b", "?price=5", "?price=1..2..3", "?price=Infinity..", "?price=%20.."):
        go(tab, chances.url("categories/alpha") + text)
        expect(tab.locator("[data-filter-count]")).not_to_be_empty()
        assert rows(tab) == plain, text
        expect(tab.locator("[data-chosen]")).to_be_hidden()
