"""The feed, as two readers' libraries understand it."""

import datetime

import fastfeedparser
import feedparser
import pytest

import content

TOOLS = {
    "alpha": 'name: "Alpha <b>&amp; \\"co\\""\npublished: 2026-01-02\nupdated: 2026-03-04\nchanges:\n'
    '  - {day: 2026-02-03, text: "Cheaper: $5 → $4 & <free> for one"}\n',
    "beta": "name: Бета\npublished: 2026-02-01\n",
    "gamma": "name: Gamma\nupdated: 2025-12-31\n",
    "delta": "name: Delta\n",
}


@pytest.fixture(scope="module")
def feed(tmp_path_factory):
    site = tmp_path_factory.mktemp("feed")
    files = {"Content/site.yml": content.CONFIGURATION.replace("title: Test Site", "title: Tests & Sites")}
    for slug, front in TOOLS.items():
        entry = content.ENTRY.replace("name: Alpha\n", front)
        files[f"Content/tools/{slug}.md"] = content.entry(entry)
    files["Content/pairs/alpha-vs-beta.md"] = "A note with [a link](/tools/gamma) and **stress**.\n"
    content.write(site, files)
    result = content.sitegen("build", folder=site)
    assert result.returncode == 0, result.stderr
    return (site / "Output/feed.xml").read_bytes()


def day(year, month, number):
    return datetime.date(year, month, number)


# What each item is about, by its title and its day, the newest first.
ITEMS = [
    ('Alpha <b>&amp; "co" updated: 80, Ship', day(2026, 3, 4), "https://site.example/tools/alpha.html"),
    ('Alpha <b>&amp; "co" vs Бета', day(2026, 3, 4), "https://site.example/compare/alpha-vs-beta.html"),
    ('Alpha <b>&amp; "co" updated', day(2026, 2, 3), "https://site.example/tools/alpha.html"),
    ("Бета added: 80, Ship", day(2026, 2, 1), "https://site.example/tools/beta.html"),
    ("Gamma updated: 80, Ship", day(2025, 12, 31), "https://site.example/tools/gamma.html"),
]


def test_feedparser_reads_every_item(feed):
    found = feedparser.parse(feed, sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    assert (found.feed.title, found.feed.language) == ("Tests & Sites", "en")
    items = [(item.title_detail.value, datetime.date(*item.updated_parsed[:3]), item.link) for item in found.entries]
    assert items == ITEMS
    assert all(item.title_detail.type == "text/plain" for item in found.entries)
    assert len({item.id for item in found.entries}) == len(ITEMS)
    change = found.entries[2]
    assert change.summary_detail.value == "Cheaper: $5 → $4 & <free> for one"
    assert change.content[0].type == "text/html"
    assert change.content[0].value.startswith("<p>Cheaper: $5 → $4 &amp; &lt;free&gt; for one</p>")
    assert '<a href="https://site.example/compare/alpha-vs-beta.html">' in change.content[0].value
    assert found.entries[1].content[0].value.rstrip().endswith("<strong>stress</strong>.</p>")


def test_fastfeedparser_reads_the_same(feed):
    found = fastfeedparser.parse(feed)
    assert found.feed.title == "Tests & Sites"
    items = [
        (item.title, datetime.datetime.fromisoformat(item.updated).date(), item.link) for item in found.entries
    ]
    assert items == ITEMS
    assert len({item.id for item in found.entries}) == len(ITEMS)
