"""One rule of comparison, not two: what compare.html shows of two tools is the table of their own page, cell by cell, and
what it shows of three and four is what a plain reckoning says."""

import os
import random
from itertools import combinations

import pytest

import random_content
import server
from sites import publish

SEEDS = range(1, 13 if os.environ.get("SITEGEN_TESTS") == "long" else 4)

# Each row of a table in order: its group, its class, and the class and the markup of its cells.
ROWS = """const rows = table => [...table.querySelectorAll('tbody')].flatMap(body => [...body.rows].map(row => ({
  body: [...table.tBodies].indexOf(body), kind: row.className,
  cells: [...row.cells].map(cell => [cell.className, cell.innerHTML, cell.colSpan, cell.scope]),
})));"""

START = """
  const page = document.querySelector('[data-side-by-side]');
  const { reckon, makeBodies } = await import(document.querySelector('[data-module=compare]').href);
  const data = await (await fetch(page.dataset.values)).json();
  const fill = (sentence, values) => sentence.replace(/\\{(\\w+)\\}/g, (place, name) => values[name] ?? place);
  const makeTable = slugs => {
    const table = document.createElement('table');
    const found = reckon(data, slugs.map(slug => data.tools.indexOf(slug)), page.dataset, { fill });
    table.append(...makeBodies(found, page.dataset));
    const { differing: count, compared: total } = found;
    return { table, found, counted: total ? fill(page.dataset.differences, { count, total }) : '' };
  };
"""

PAIRS = "async pairs => {" + ROWS + START + """
  const wrong = [];
  for (const [slugs, url] of pairs) {
    const built = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
    for (const beside of built.querySelectorAll('.decision :is(.fact-note, .fact-origin)')) beside.remove();
    const made = makeTable(slugs), expected = rows(built.querySelector('.decision table')), own = rows(made.table);
    const counted = built.querySelector('.tools-of-table span').textContent;
    if (made.counted !== counted) wrong.push([url, made.counted, counted]);
    if (!expected.length) wrong.push([url, 'has no table']);
    for (let at = 0; at < Math.max(own.length, expected.length); at++) {
      const [mine, theirs] = [own[at], expected[at]].map(row => JSON.stringify(row));
      if (mine !== theirs) wrong.push([url, mine, theirs]);
    }
  }
  return wrong;
}"""

SEVERAL = "async choices => {" + START + """
  return choices.map(slugs => {
    const { table, found } = makeTable(slugs);
    return { counts: [found.differing, found.compared], rows: [...table.querySelectorAll('tr[data-row]')].map(row => ({
      id: row.dataset.row, kind: row.className, leads: [...row.cells].slice(1).map(cell => cell.className === 'leads'),
      texts: [...row.cells].slice(1).map(cell => cell.textContent),
      only: [...row.cells].slice(1).map(cell => [...cell.querySelectorAll('.only')].map(item => item.textContent.toLowerCase())),
    })) };
  });
}"""


@pytest.fixture(scope="module", params=SEEDS)
def made(request, tmp_path_factory):
    at_random = random_content.make(request.param)
    site = publish(at_random.content, "random", tmp_path_factory.mktemp("random"))
    running = server.serve(site)
    yield at_random, site
    running.shutdown()


def test_a_table_of_two_is_that_of_their_page(made, visit):
    at_random, site = made
    tab = visit.at(site.server + site.prefix + "/compare.html")
    slugs = sorted(at_random.content.tools)
    pairs = [(pair, site.url(f"compare/{pair[0]}-vs-{pair[1]}")) for pair in combinations(slugs, 2)]
    assert tab.evaluate(PAIRS, pairs) == []


def test_a_table_of_more_is_what_a_plain_reckoning_says(made, visit):
    at_random, site = made
    tab = visit.at(site.server + site.prefix + "/compare.html")
    slugs = sorted(at_random.content.tools)
    choices = [choice for count in (3, 4) for choice in combinations(slugs, count)]
    choices = random.Random(1).sample(choices, 20)
    for choice, found in zip(choices, tab.evaluate(SEVERAL, choices), strict=True):
        rows = {row["id"]: row for row in found["rows"]}
        assert [row["id"] for row in found["rows"] if row["id"] in random_content.FACTS] == [
            fact for fact in at_random.facts
            if fact in at_random.named or any(at_random.values[slug][fact] is not None for slug in choice)
        ]
        for fact in (id for id in rows if id in random_content.FACTS):
            values = [at_random.values[slug][fact] for slug in choice]
            kind, leads = random_content.marks(fact, values)
            assert (rows[fact]["kind"], rows[fact]["leads"]) == (kind, leads), (choice, fact, values)
            for at, value in enumerate(values):
                lists = [other for place, other in enumerate(values) if place != at and isinstance(other, set)]
                only = value - set().union(*lists) if isinstance(value, set) and lists else set()
                assert set(rows[fact]["only"][at]) == only, (choice, fact, values)
        kinds = [row["kind"] for row in found["rows"]]
        assert found["counts"] == [kinds.count("differs"), kinds.count("differs") + kinds.count("same")]
        if "average" in rows:
            kind, shown, leads = random_content.means([at_random.scores[slug] for slug in choice])
            row = rows["average"]
            assert (row["kind"], row["leads"]) == (kind, leads), choice
            assert [text.split("/")[0] if text[0].isdigit() else "" for text in row["texts"]] == shown, choice
