"""Lists narrowed by facts and tables put in order: what they show, what addresses keep, what is there without scripts."""

import random
import re

import pytest
from playwright.sync_api import expect

from browsing import becomes
from chance import COLUMNS, FACTS, ORDERS, Model, query
from looks import look
from sites import PAGES

CATEGORY = PAGES["own"]["category"]
# Each column once, and some more.
TURNS = len(COLUMNS) + 5

# Goes to an address of the page, and tells all that the list then has: its rows, the count, and the boxes of the facts.
ASK = """async query => {
  const form = document.querySelector('[data-filters]'), more = document.querySelector('button[data-more]');
  const frame = () => new Promise(requestAnimationFrame);
  history.replaceState(null, '', query || location.pathname);
  dispatchEvent(new PopStateEvent('popstate'));
  const done = async () => { do await frame(); while (form.hasAttribute('aria-busy')); };
  await done();
  const rows = () => [...document.querySelectorAll('[data-merged] [data-tool]')].map(row => row.dataset.tool);
  for (; !more.hidden; await done()) more.click();
  return {
    rows: document.querySelector('[data-none]').hidden ? rows() : [],
    count: document.querySelector('[data-filter-count]').textContent,
    boxes: [...document.querySelectorAll('.facts label:not(.bound)')].map(label => {
      const [box, , count] = label.children;
      return [box.name, box.value, Number(count.textContent), box.checked];
    }),
    bounds: [...document.querySelectorAll('.facts .bound input')].map(field => [field.name, field.value]),
  };
}"""


def open_facts(tab):
    tab.locator("[data-facts] > summary").click()
    expect(tab.locator(".facts label").first).to_be_visible()


def wanted_at_random(dice):
    """Up to three facts with some values of each, with what does not apply and what is not stated, or bounds of a number."""
    values = {
        "runs_on": ["linux", "windows", "mac, os", "r&d = x"], "spoken": ["ga", "ki", "two words", "a+b", "100%", "x,y"],
        "stage": ["one", "two"], "offline": ["yes", "no", "partly"], "licence": ["mit", "gpl-3.0", "a, b", "~x"],
        "engine": ["v1", "v2"],
    }
    numbers = ["stars", "price"]
    chosen = dice.sample([*values, *numbers], dice.randint(0, 3))
    bounds = ["20..", "..90.5", "-1.25..60", "5..5", "300.."]
    return {
        fact: [dice.choice(bounds)] if fact in numbers else dice.sample([*values[fact], "n/a", "~"], dice.randint(1, 3))
        for fact in FACTS if fact in chosen
    }


def check_boxes(found, model, tools, wanted, without=()):
    counts = {value: count for value, count in model.counts(tools, wanted).items() if value[0] not in without}
    assert {(fact, value): count for fact, value, count, _ in found["boxes"] if count} == counts
    offered = model.counts(tools, {})
    checked = {(fact, value) for fact, value, _, is_checked in found["boxes"] if is_checked}
    assert checked == {(fact, value) for fact, values in wanted.items() for value in values if (fact, value) in offered}
    filled = [(fact, value) for fact, value in found["bounds"]]
    ends = {fact: wanted.get(fact, [".."])[0].split("..") for fact in ("stars", "price")}
    assert filled == [(fact, end) for fact, values in ends.items() for end in values]


def test_home_shows_what_the_published_data_says(chances, visit):
    dice, model, tab = random.Random(1), Model(chances), visit(chances)
    open_facts(tab)
    for turn in range(TURNS):
        wanted = wanted_at_random(dice)
        column = dice.choice([fact for fact in FACTS if FACTS[fact].get("sort") and FACTS[fact]["kind"] in ("number", "date")])
        is_reversed = dice.random() < 0.4
        found = tab.evaluate(ASK, query(wanted, ("-" if is_reversed else "") + ORDERS.get(column, column)))
        expected = model.narrowed(model.tools, wanted)
        assert found["count"] == f"{len(expected)} of {len(model.tools)} tools", (wanted, column)
        assert found["rows"] == model.ordered(expected, column, is_reversed), (wanted, column, is_reversed)
        check_boxes(found, model, model.tools, wanted)


@pytest.mark.parametrize("page, category", [("categories/alpha", "Alpha"), ("categories/alpha/2", "Alpha"), ("categories/beta", "Beta")])
def test_a_table_shows_what_the_published_data_says(chances, visit, page, category):
    """All tools of the category, on whichever of its pages they are."""
    dice, model, tab = random.Random(page), Model(chances), visit(chances, page)
    tools = model.within(category)
    open_facts(tab)
    for turn in range(TURNS):
        wanted = wanted_at_random(dice)
        if category != "Beta":
            wanted.pop("engine", None)
        column = COLUMNS[turn] if turn < len(COLUMNS) else dice.choice(COLUMNS)
        is_reversed = dice.random() < 0.4
        found = tab.evaluate(ASK, query(wanted, ("-" if is_reversed else "") + ORDERS.get(column, column)))
        expected = model.narrowed(tools, wanted)
        if wanted or column != "average" or is_reversed:
            assert found["rows"] == model.ordered(expected, column, is_reversed), (wanted, column, is_reversed)
        assert found["count"] == f"{len(expected)} of {len(tools)} tools", (wanted, column)
        # The engine belongs to the other category.
        check_boxes(found, model, tools, wanted, without=["engine"] if category == "Alpha" else [])


def test_the_pages_of_a_table_have_each_tool_once(chances, visit):
    model, rows = Model(chances), []
    context = visit.context(javascript=False)
    tab = visit(chances, "categories/alpha", context=context)
    for last in (False, True):
        rows += tab.locator("tr[data-tool]").evaluate_all("rows => rows.map(row => row.dataset.tool)")
        if not last:
            tab.locator("a[rel=next]").click()
            tab.wait_for_url(re.compile("alpha/2"))
    assert rows == model.ordered(model.within("Alpha"), "average")
    assert tab.locator("[aria-current=page]").last.inner_text() == "2"
    tab.locator("a[rel=prev]").click()
    tab.wait_for_url(chances.url("categories/alpha"))


def test_a_tags_table_goes_by_the_same_rules(chances, visit):
    model, tab = Model(chances), visit(chances, "tags/rare")
    tools = [tool for tool in model.tools if "Rare" in tool.get("tags", [])]
    found = tab.evaluate(ASK, "?sort=price&offline=yes,~")
    assert found["rows"] == model.ordered(model.narrowed(tools, {"offline": ["yes", "~"]}), "price")


def test_a_row_of_a_further_page_can_be_saved_and_ticked(chances, visit):
    tab = visit(chances, "categories/alpha")
    last = tab.evaluate(ASK, "?sort=-name")["rows"][0]
    model = Model(chances)
    assert last == model.within("Alpha")[-1]["slug"]
    row = tab.locator(f"tr[data-tool={last}]")
    row.locator(".save").click()
    expect(tab.locator("[data-bookmark-count]")).to_have_text("1")
    expect(row.locator(".save")).to_have_attribute("aria-pressed", "true")
    row.locator("[data-tick]").check()
    expect(tab.locator("[data-shortlist]")).to_be_visible()


# Stories


def rows(tab):
    expect(tab.locator("[data-filters]:not([aria-busy])")).to_be_visible()
    return tab.locator("[data-merged] [data-tool]").evaluate_all("rows => rows.map(row => row.dataset.tool)")


def tick(tab, fact, value):
    tab.locator(f".facts input[name={fact}][value='{value}']").check()
    expect(tab.locator("[data-filters]:not([aria-busy])")).to_be_visible()


@pytest.mark.parametrize("page", ["", CATEGORY])
@pytest.mark.parametrize("width", [360, 1280])
def test_narrowing_by_two_facts_sharing_the_address_and_going_back(own, visit, page, width):
    tab = visit(own, page, width=width)
    before = rows(tab)
    open_facts(tab)
    tick(tab, "runs_on", "linux")
    other = "macOS" if page else "Web"
    tick(tab, "runs_on", other.lower())
    tick(tab, "offline", "yes")
    expect(tab).to_have_url(own.url(page) + f"?runs_on=linux,{other.lower()}&offline=yes")
    found = rows(tab)
    assert found and all(slug in ("ollama", "smollm3", "smolvlm2-2b", "whisper", "stable-diffusion", "flux-1") for slug in found)
    chips = tab.locator("[data-chosen] button").all_inner_texts()
    assert [chip.split("\n")[0].removesuffix(" Remove") for chip in chips] == [
        "Runs on: Linux", f"Runs on: {other}", "Works offline: Yes", "Show all tools"
    ]
    again = visit.at(tab.url, width=width)
    expect(again.locator("[data-chosen] button")).to_have_count(4)
    becomes(lambda: rows(again), found)
    tab.go_back()
    expect(tab.locator("[data-chosen] button")).to_have_count(3)
    expect(tab.locator(".facts input[name=offline][value=yes]")).not_to_be_checked()
    tab.go_back()
    tab.go_back()
    expect(tab.locator("[data-chosen]")).to_be_hidden()
    becomes(lambda: rows(tab) == before or page == "", True)
    tab.go_forward()
    expect(tab.locator("[data-chosen] button")).to_have_count(2)


def test_a_chosen_value_is_taken_back_and_all_are(own, visit):
    tab = visit.at(own.url(CATEGORY) + "?offline=yes,partly&runs_on=Linux")
    expect(tab.locator("[data-chosen] button")).to_have_count(4)
    tab.locator("[data-chosen] button", has_text="Partly").click()
    expect(tab.locator("[data-chosen] button")).to_have_count(3)
    expect(tab).to_have_url(own.url(CATEGORY) + "?runs_on=linux&offline=yes")
    expect(tab.locator("[data-chosen] button:focus")).to_have_count(1)
    tab.locator("[data-chosen] [data-reset]").click()
    expect(tab.locator("[data-chosen]")).to_be_hidden()
    expect(tab).to_have_url(own.url(CATEGORY))


def test_no_match_says_so_and_offers_to_begin_again(own, visit):
    tab = visit.at(own.url(CATEGORY) + "?input=documents&output=speech&offline=no")
    expect(tab.locator("[data-none]")).to_be_visible()
    expect(tab.locator("[data-table]")).to_be_hidden()
    expect(tab.locator("[data-filter-count]")).to_contain_text("0 of ")
    tab.locator("[data-none] [data-reset]").click()
    expect(tab.locator("[data-table]")).to_be_visible()
    expect(tab).to_have_url(own.url(CATEGORY))


@pytest.mark.parametrize(
    "text", ["?runs_on=nothing", "?runs_on=", "?runs_on=%E0%A4%A", "?offline=__proto__,constructor", "?sort=-", "?sort=-nothing", "?utm_source=x"]
)
@pytest.mark.parametrize("page", ["", CATEGORY])
def test_what_no_tool_has_is_passed_over(own, visit, page, text):
    plain = rows(visit(own, page))
    tab = visit.at(own.url(page) + text)
    expect(tab.locator("[data-filter-count]")).not_to_be_empty()
    assert rows(tab) == plain
    assert not tab.locator("[data-chosen]").is_visible()


def test_a_comma_that_was_written_another_way_divides_all_the_same(own, visit):
    tab = visit.at(own.url(CATEGORY) + "?offline=yes%2Cpartly")
    expect(tab.locator("[data-chosen] button")).to_have_count(3)


def test_a_column_puts_the_table_in_order_and_turns_it_round(own, visit):
    tab = visit(own, CATEGORY)
    head = tab.locator("th[data-order=released]")
    assert tab.locator("th[data-order=score]").get_attribute("aria-sort") == "descending"
    best = rows(tab)
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(tab).to_have_url(own.url(CATEGORY) + "?sort=released")
    newest = rows(tab)
    days = tab.locator("td[data-column='First released'] > time").evaluate_all("times => times.map(time => time.dateTime)")
    assert days == sorted(days, reverse=True) and len(days) > 3
    expect(tab.locator("#sort")).to_have_value("released")
    expect(tab.locator("th[aria-sort]")).to_have_count(1)
    head.locator("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(tab).to_have_url(own.url(CATEGORY) + "?sort=-released")
    becomes(lambda: rows(tab) != newest, True)
    again = visit.at(tab.url)
    expect(again.locator("th[data-order=released]")).to_have_attribute("aria-sort", "ascending")
    becomes(lambda: rows(again), rows(tab))
    tab.locator("#sort").select_option("")
    becomes(lambda: rows(tab), best)
    expect(tab).to_have_url(own.url(CATEGORY))
    tab.go_back()
    expect(head).to_have_attribute("aria-sort", "ascending")


@pytest.mark.parametrize("page", [CATEGORY, "tags/open-weights"])
def test_without_scripts_the_table_is_whole(own, visit, page):
    tab = visit(own, page, javascript=False)
    scripted = visit(own, page)
    slugs = tab.locator("tr[data-tool]").evaluate_all("rows => rows.map(row => row.dataset.tool)")
    assert slugs == rows(scripted) and len(slugs) > 1
    for row in tab.locator("tr[data-tool]").all():
        assert row.is_visible() and not row.locator("input, button").locator("visible=true").count()
    assert not tab.locator("[data-filters]").is_visible()
    assert not tab.locator("thead button").count()


@pytest.mark.parametrize("name, page", [("own", ""), ("own", CATEGORY), ("own", "tags/open-weights"), ("awkward", PAGES["awkward"]["category"]), ("plain", "categories/databases")])
def test_lists_with_their_facts_open_have_no_barriers(sites, visit, name, page):
    tab = visit(sites[name], page, bypass_csp=True)
    if tab.locator("[data-facts]").count():
        open_facts(tab)
        tab.locator(".facts input:enabled").first.check()
        expect(tab.locator("[data-chosen]")).to_be_visible()
    assert not (problems := look(tab)), "\n".join(problems)


def test_a_table_is_a_stack_of_cards_on_a_phone(own, visit):
    tab = visit(own, CATEGORY, width=360)
    assert not tab.locator("thead").is_visible()
    row = tab.locator("tr[data-tool]").first
    labels = row.locator("td").evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    assert labels[0] == '"Average score"'
    assert row.bounding_box()["width"] <= 360


def test_the_names_stay_in_sight(own, visit):
    tab = visit(own, CATEGORY, width=900)
    name = tab.locator("tbody th").first
    before = name.bounding_box()["x"]
    tab.locator(".listing").evaluate("region => { region.scrollLeft = 300; }")
    assert tab.locator(".listing").evaluate("region => region.scrollLeft") > 100
    assert abs(name.bounding_box()["x"] - before) < 2


def test_a_tool_leads_to_its_tags(own, visit):
    tab = visit(own, "tools/smollm3")
    tab.locator(".tags a", has_text="open-weights").click()
    tab.wait_for_url(own.url("tags/open-weights"))
    becomes(lambda: "smollm3" in rows(tab), True)
