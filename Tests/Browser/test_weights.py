"""What readers weigh on pages with tables: the order that follows, the reasons, and the rule that compare.html has too."""

import random

from playwright.sync_api import expect

from browsing import becomes, go
from chance import Model, query
from looks import look
from sites import PAGES
from test_tables import rows, wanted_at_random

CATEGORY = PAGES["own"]["category"]

# Each row with what it says of the weights: its total, and the reasons for it.
SUMS = """rows => rows.map(row => {
  const [total, ...reasons] = [...row.querySelectorAll('.reasons li')].map(item => item.textContent);
  return [row.dataset.tool, Number(total.split(': ')[1]), reasons];
})"""
COLUMNS = """table => {
  const names = [...table.querySelectorAll('thead th + th')].map(head => head.querySelector('span').lastChild.textContent);
  return [...table.querySelectorAll('tfoot td')].map((cell, at) => [
    names[at], Number(cell.querySelector('b').textContent), [...cell.querySelectorAll('li')].map(item => item.textContent),
  ]);
}"""


def quiet(tab):
    expect(tab.locator("[data-filters]:not([aria-busy])")).to_be_visible()


def sums(tab):
    expect(tab.locator("[data-merged] .reasons").first).to_be_visible()
    quiet(tab)
    return tab.locator("[data-merged] [data-tool]").evaluate_all(SUMS)


def weights_at_random(dice):
    keys = dice.sample(["stars", "price", "offline", "critic", "author", "average"], dice.randint(1, 4))
    return ",".join(f"{key}:{dice.randint(1, 3)}" for key in keys)


def test_a_table_weighs_as_the_page_for_any_tools_does(chances, visit):
    dice, model, tried = random.Random(7), Model(chances), 0
    tools = model.within("Alpha")
    while tried < 6:
        wanted = {fact: values for fact, values in wanted_at_random(dice).items() if fact != "engine"}
        fitting = model.narrowed(tools, wanted)
        if not 2 <= len(fitting) <= 4:
            continue
        tried += 1
        weights = weights_at_random(dice)
        table = visit.at(f"{chances.url('categories/alpha')}{query(wanted)}&w={weights}")
        found = sums(table)
        totals = [total for _, total, _ in found]
        assert totals == sorted(totals, reverse=True)
        slugs = ",".join(tool["slug"] for tool in fitting)
        beside = visit.at(f"{chances.url('compare')}?tools={slugs}&w={weights}")
        expect(beside.locator("tfoot")).to_be_visible()
        names = {tool["slug"]: tool["name"] for tool in fitting}
        columns = beside.locator("[data-table] table").evaluate(COLUMNS)
        assert sorted((names[slug], total, reasons) for slug, total, reasons in found) == sorted(map(tuple, columns))
        assert [total for _, total, _ in columns] == totals


def test_weights_change_the_order_and_the_address_and_are_cleared(own, visit):
    tab = visit(own, CATEGORY)
    before = rows(tab)
    assert not tab.locator(".reasons").count()
    box = tab.locator("[data-weights]")
    box.locator("summary").focus()
    tab.keyboard.press("Enter")
    expect(box.locator("select").first).to_be_visible()
    assert rows(tab) == before
    expect(tab).to_have_url(own.url(CATEGORY))
    box.get_by_label("Works offline").select_option("3")
    found = sums(tab)
    expect(tab).to_have_url(own.url(CATEGORY) + "?w=offline:3")
    assert {total for _, total, _ in found} == {0, 3}
    assert [total for _, total, _ in found] == sorted((total for _, total, _ in found), reverse=True)
    assert all(reasons == ["+3: Works offline: Yes"] for _, total, reasons in found if total)
    assert [slug for slug in before if slug in dict.fromkeys(slug for slug, total, _ in found if not total)] == [
        slug for slug, total, _ in found if not total
    ]
    assert not tab.locator("th[aria-sort]").count()
    again = visit.at(tab.url)
    becomes(lambda: sums(again), found)
    assert again.locator("[data-weights]").get_attribute("open") is not None
    # Only what is in front has the keyboard.
    tab.bring_to_front()
    tab.get_by_role("button", name="Clear the weights").click()
    expect(tab.locator(".reasons")).to_have_count(0)
    becomes(lambda: rows(tab), before)
    expect(tab).to_have_url(own.url(CATEGORY))
    expect(tab.locator("summary:focus")).to_have_count(1)
    tab.go_back()
    becomes(lambda: sums(tab), found)


def test_what_nobody_can_weigh_is_passed_over(own, visit):
    tab = visit(own, CATEGORY)
    plain = rows(tab)
    for text in ("?w=", "?w=nothing:3", "?w=offline", "?w=offline:4,offline:x,:2", "?w=__proto__:1"):
        go(tab, own.url(CATEGORY) + text)
        expect(tab.locator("[data-filter-count]")).not_to_be_empty()
        quiet(tab)
        assert rows(tab) == plain and not tab.locator(".reasons").count(), text
        expect(tab.locator("th[aria-sort]")).to_have_count(1)


def test_weights_have_no_barriers(own, visit):
    tab = visit.at(own.url(CATEGORY) + "?w=offline:3,average:1", bypass_csp=True)
    sums(tab)
    assert not (problems := look(tab)), "\n".join(problems)
