"""A thousand tools on home, in search and on the 404 page: what they weigh, and how soon they answer."""

import gzip
import json

import pytest
from playwright.sync_api import expect

from browsing import becomes
from test_speed import MEASURE, SLOW_4G, SLOWER_CPU
from test_search import search


def packed(site, name):
    return len(gzip.compress((site.output / name).read_bytes(), 6))


def test_the_weight_of_the_lists(large, remark):
    home, missing, tools = (packed(large, name) for name in ("index.html", "404.html", "tools.json"))
    remark(f"1,000 tools: home {home:,} bytes gzipped, 404 {missing:,}, tools.json {tools:,}")
    assert home <= 40_000
    assert missing <= 8_000


def test_the_404_page_is_as_small_for_many_categories(large):
    """Fifty categories with long names are within the limit, whatever the number of tools."""
    page = (large.output / "404.html").read_text()
    chip = page[page.index('<ul class="chips">') : page.index("</ul>", page.index('<ul class="chips">'))].split("<li>")[1]
    more = "".join(
        f"<li>{chip.replace('Writing', f'Category {number} for {number * 7919 % 1009:x} and others').replace('writing', f'category-{number}')}"
        for number in range(50)
    )
    assert len(gzip.compress(page.replace("<li>" + chip, more).encode(), 6)) <= 8_000


def test_the_best_of_each_category_and_all_of_it(large, visit):
    tab = visit(large, javascript=False)
    for group in tab.locator("[data-group]").all():
        names = group.locator("[data-tool]").evaluate_all("rows => rows.map(row => row.dataset.tool)")
        category = group.locator("h2").inner_text()
        all_of_it = [tool for tool in large.tools if tool["category"] == category]
        assert len(names) == 12
        lowest = min(tool["score"] for tool in all_of_it if tool["slug"] in names)
        assert sum(tool["score"] > lowest for tool in all_of_it) < 12
        line = " ".join(group.locator(".head p").inner_text().split())
        assert line == f"The 12 with the highest scores All {len(all_of_it)} {category}"
    link = tab.locator("[data-group] .head p a").first
    expected = int(link.inner_text().split()[1])
    link.click()
    expect(tab.locator("[data-tool]")).to_have_count(expected)


def test_an_order_shows_a_hundred_and_a_hundred_more(large, visit):
    tab = visit(large)
    tab.locator("#sort").select_option("score")
    rows = tab.locator("[data-merged] [data-tool]")
    expect(rows).to_have_count(100)
    best = sorted((-tool["score"] for tool in large.tools))
    for shown in range(200, 1001, 100):
        tab.locator("button[data-more]").focus()
        tab.keyboard.press("Enter")
        expect(rows).to_have_count(shown)
    expect(tab.locator("button[data-more]")).to_be_hidden()
    # The keyboard goes on where it was.
    expect(rows.nth(900).locator(":focus")).to_have_count(1)
    # Rows out of sight are not laid out, and so have no inner text.
    scores = tab.locator("[data-merged] .average b").all_text_contents()
    assert [-int(score) for score in scores] == best
    assert tab.locator("[data-filter-count]").inner_text() == "1,000 of 1,000 tools".replace(",", "")


def slow(tab):
    session = tab.context.new_cdp_session(tab)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    return session


# From the choice until what it changed is laid out; the list of tools is there.
ANSWER = """async ([id, value]) => {
  const field = document.getElementById(id), list = document.querySelector('[data-merged] ul');
  const begin = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  // Rows that are in sight already may stay as they are, and then the list does not change.
  do await new Promise(requestAnimationFrame); while (document.querySelector('[data-filters][aria-busy]'));
  list.offsetHeight;
  return performance.now() - begin;
}"""


def test_an_order_is_answered_at_once(large, visit, remark):
    tab = visit(large)
    tab.locator("#sort").focus()
    tab.locator("#sort").select_option("updated")
    tab.locator("[data-merged] [data-tool]").first.wait_for()
    slow(tab)
    choices = [("sort", "score"), ("filter-category", "Speech"), ("filter-verdict", "ship"), ("sort", "updated")]
    # The quickest of some turns: another program may have the processor.
    turns = [{choice: tab.evaluate(ANSWER, list(choice)) for choice in choices} for _ in range(4)]
    times = {choice: min(turn[choice] for turn in turns) for choice in choices}
    remark("1,000 tools, 4 times slower: " + ", ".join(f"{name} {value} {time:.0f} ms" for (name, value), time in times.items()))
    # The figures are for a person: what a busy machine takes is no fault of the page. The rows are what can be wrong.
    assert 0 < tab.locator("[data-merged] [data-tool]").count() <= 100


# Goes back to the page as it was built, and tells how many groups and rows the first frame has, and how many in the end.
BACK = """async () => {
  const field = document.getElementById('sort'), frame = () => new Promise(requestAnimationFrame);
  const shown = () => [document.querySelectorAll('[data-group]:not([hidden])').length, document.querySelectorAll('[data-merged]:not([hidden])').length];
  field.value = '';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await frame();
  const first = shown();
  while (document.querySelector('[data-filters][aria-busy]')) await frame();
  return [first, shown()];
}"""


def test_the_way_back_begins_with_what_may_be_in_sight(large, visit):
    tab = visit(large)
    tab.locator("#sort").select_option("score")
    expect(tab.locator("[data-merged] [data-tool]")).to_have_count(100)
    # Twelve rows of the first category are more than a window shows, and the others come a frame later.
    assert tab.evaluate(BACK) == [[1, 0], [6, 0]]


@pytest.mark.parametrize("width", [360, 1280])
def test_rows_far_from_sight_wait_with_their_layout(large, visit, width):
    tab = visit(large, width=width)
    rows = tab.locator("[data-group] [data-tool]")
    is_drawn = "row => row.querySelector('.name').checkVisibility({ contentVisibilityAuto: true })"
    assert rows.first.evaluate(is_drawn) and not rows.last.evaluate(is_drawn)
    rows.last.scroll_into_view_if_needed()
    becomes(lambda: rows.last.evaluate(is_drawn), True)
    tab.emulate_media(media="print")
    assert rows.first.evaluate(is_drawn)


# How long the script works on each key of a text, in milliseconds.
TYPING = """async texts => {
  const input = document.querySelector('#search'), list = document.querySelector('#search-results'), times = [];
  for (const text of texts) for (let length = 1; length <= text.length; length++) {
    input.value = text.slice(0, length);
    const begin = performance.now();
    input.dispatchEvent(new Event('input'));
    // The list of tools is there, so that the answer comes before the next task.
    await new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
    times.push(performance.now() - begin);
  }
  return times;
}"""


def test_search_answers_within_a_frame(large, visit, remark):
    names = [tool["name"] for tool in large.tools]
    texts = [names[1], f"{names[10]} vs {names[20]}", f"{names[30][:-2]}xq {names[40]}", "keeps drafts togehter", "zzzzzz yyyyyy xxxxxx"]

    def typed():
        # A page of its own, since a page keeps what it worked out.
        tab = visit(large)
        assert search(tab, names[500]) == [names[500]]
        slow(tab)
        times = tab.evaluate(TYPING, texts)
        tab.close()
        return times

    # The quickest of some turns: another program may have the processor.
    times = sorted(min(key) for key in zip(*[typed() for _ in range(3)]))
    at = {part: times[len(times) * part // 100] for part in (50, 75, 95)}
    remark(f"1,000 tools, 4 times slower: a key is answered in {at[50]:.1f} ms, of 100 the 95th in {at[95]:.1f} ms, the slowest in {times[-1]:.1f} ms")
    assert len(times) == sum(map(len, texts))


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_arrival_at_a_thousand_tools(large, visit, remark, name):
    def arrival():
        context = visit.context(width=375, is_mobile=True, device_scale_factor=2)
        tab = context.new_page()
        session = slow(tab)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
        tab.goto(large.url() if name == "index.html" else large.url("nothing"))
        found = tab.evaluate(MEASURE) | {"elements": tab.evaluate("document.querySelectorAll('*').length")}
        context.close()
        return found

    # The quickest of some turns: another program may have the processor.
    turns = [arrival() for _ in range(3)]
    found = min(turns, key=lambda turn: turn["paint"])
    paint, elements = found["paint"] / 1000, found["elements"]
    remark(f"{name} at 1,000 tools on slow 4G: largest paint {paint:.2f} s, {elements:,} elements, shift {found['shift']:g}")
    assert all(turn["shift"] == 0 for turn in turns)
    # How long that takes is for a person to judge; how much there is to paint can be wrong.
    assert elements < 2500


def test_the_list_of_tools_grows_with_the_tools(large):
    data = json.loads((large.output / "tools.json").read_text())
    assert sum(len(tool["groups"]) for tool in data["tools"]) == 20
    assert not any("with" in tool for tool in data["tools"])
