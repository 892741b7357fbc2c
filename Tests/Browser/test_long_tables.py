"""A table of more than a hundred rows: those far from sight wait with their layout, and nobody misses them."""

import pytest

from browsing import Visitor, becomes, launch, resize

PAGE = "categories/writing"
# Whether what a row holds is laid out.
IS_DRAWN = "row => row.querySelector('.name').checkVisibility({ contentVisibilityAuto: true })"

# Clicks on a column. Tells how many rows were in sight, which ones the next frame has anew, whether its rows reach the end of the
# window, and the order in the end. The lists that the order asks for are there.
FIRST_FRAME = """async id => {
  const body = document.querySelector('.listing tbody'), boxes = () => [...body.rows].map(row => row.getBoundingClientRect());
  const frame = () => new Promise(requestAnimationFrame), seen = boxes().filter(({ top }) => top < innerHeight).length;
  const changes = [], note = list => changes.push(...list);
  const noting = new MutationObserver(note);
  noting.observe(body, { childList: true });
  document.querySelector(`th[data-order=${id}] button`).click();
  await frame();
  note(noting.takeRecords());
  noting.disconnect();
  const added = changes.flatMap(change => [...change.addedNodes]).map(row => row.dataset.tool);
  const reaches = boxes().at(-1).bottom >= innerHeight;
  while (document.querySelector('[data-filters][aria-busy]')) await frame();
  return { seen, added, reaches, order: [...body.rows].map(row => row.dataset.tool) };
}"""


def table_rows(tab):
    return tab.locator(".listing tbody tr")


@pytest.mark.parametrize("width", [360, 1280])
def test_rows_far_from_sight_wait_with_their_layout(large, visit, width):
    tab = visit(large, PAGE, width=width)
    rows = table_rows(tab)
    assert rows.count() > 100
    assert rows.first.evaluate(IS_DRAWN) and not rows.last.evaluate(IS_DRAWN)
    rows.last.scroll_into_view_if_needed()
    becomes(lambda: rows.last.evaluate(IS_DRAWN), True)


def test_they_are_on_paper(large, visit):
    tab = visit(large, PAGE)
    tab.emulate_media(media="print")
    assert table_rows(tab).last.evaluate(IS_DRAWN)
    # On paper it is laid out as a table, whose head stands on each sheet.
    displays = tab.locator(".listing :is(table, thead, tr)").evaluate_all("parts => parts.map(part => getComputedStyle(part).display)")
    assert set(displays) == {"table", "table-header-group", "table-row"}


def test_they_are_rows_and_cells_for_screen_readers(large, browser):
    reader = launch(browser.browser_type, reads_aloud=True)
    visit = Visitor(reader)
    tab = visit(large, PAGE)
    rows, columns = table_rows(tab).count(), tab.locator(".listing thead th").count()
    session = tab.context.new_cdp_session(tab)
    session.send("Accessibility.enable")

    def told():
        roles = [node["role"]["value"] for node in session.send("Accessibility.getFullAXTree")["nodes"]]
        return [roles.count(role) for role in ("table", "row", "columnheader", "rowheader", "cell")]

    becomes(told, [1, rows + 1, columns, rows, rows * (columns - 1)])
    assert not table_rows(tab).last.evaluate(IS_DRAWN)
    reader.close()


def test_columns_are_as_wide_in_each_row(large, visit):
    tab = visit(large, PAGE)
    table_rows(tab).last.scroll_into_view_if_needed()
    becomes(lambda: table_rows(tab).last.evaluate(IS_DRAWN), True)
    edges = """row => [...row.children].map(cell => Math.round(cell.getBoundingClientRect().left * 64))"""
    head, *rows = tab.locator(".listing tr").evaluate_all(f"rows => rows.map({edges})")
    assert len(head) > 2 and all(row == head for row in (rows[0], rows[-1]))


@pytest.mark.parametrize("height", [300, 500, 900])
def test_the_first_frame_lays_out_few_rows_and_none_in_sight_is_empty(large, visit, height):
    tab = visit(large, PAGE)
    resize(tab, 1280, height)
    tab.locator("th[data-order=name] button").click()
    becomes(lambda: table_rows(tab).count(), 100)
    for block in ("start", "end"):
        becomes(lambda: tab.locator("[data-filters][aria-busy]").count(), 0)
        tab.locator(".listing thead").evaluate("(head, block) => head.scrollIntoView({ block })", block)
        found = tab.evaluate(FIRST_FRAME, "name")
        assert found["reaches"]
        assert 1 <= len(found["added"]) <= min(found["seen"] + 1, 3)
        assert found["added"] == found["order"][: len(found["added"])]
        assert len(found["order"]) == 100
