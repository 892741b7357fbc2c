"""What machines ask for: the feed, the sitemap, robots.txt, llms.txt."""

import re
from datetime import datetime
from urllib.parse import urlsplit

from lxml import etree

from markup import Page, page_of, pages

ATOM = {"atom": "http://www.w3.org/2005/Atom"}
# Of a pair or a tool: the day of its last change, behind the first one.
UPDATED = "//*[@class='byline']//time/@datetime"
SITEMAP = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def read(site, name):
    return etree.parse(site.output / name)


def page_at(site, address: str) -> Page:
    parts = urlsplit(address)
    assert f"{parts.scheme}://{parts.netloc}" == site.origin
    file = site.file_of(parts.path)
    assert file, address
    return page_of(site, file)


def texts(tree, path: str, names: dict) -> list[str]:
    return [element.text for element in tree.xpath(path, namespaces=names)]


def test_the_feed_is_atom(site):
    """RFC 4287, 4.1: what a feed and its entries must have."""
    feed = read(site, "feed.xml").getroot()
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    for element in [feed, *feed.xpath("atom:entry", namespaces=ATOM)]:
        for name in ("id", "title", "updated"):
            (value,) = texts(element, f"atom:{name}", ATOM)
            assert value.strip()
        (updated,) = texts(element, "atom:updated", ATOM)
        assert datetime.fromisoformat(updated).tzinfo
        assert element.xpath("atom:link[@rel='alternate']/@href", namespaces=ATOM)
    assert texts(feed, "atom:author/atom:name", ATOM)
    (own,) = feed.xpath("atom:link[@rel='self']/@href", namespaces=ATOM)
    assert own == f"{site.origin}{site.prefix}/feed.xml"
    ids = texts(feed, "//atom:id", ATOM)
    assert len(set(ids)) == len(ids)


def test_the_feed_has_the_newest_comparisons_first(site):
    feed = read(site, "feed.xml").getroot()
    days = texts(feed, "atom:entry/atom:updated", ATOM)
    assert days and days == sorted(days, reverse=True)
    assert texts(feed, "atom:updated", ATOM) == days[:1]
    for entry in feed.xpath("atom:entry", namespaces=ATOM):
        (link,) = entry.xpath("atom:link/@href", namespaces=ATOM)
        (title,) = texts(entry, "atom:title", ATOM)
        (day,) = texts(entry, "atom:updated", ATOM)
        page = page_at(site, link)
        assert page.canonical == link
        heading = " ".join(page.tree.xpath("string(//h1)").split())
        if "/tools/" in link:
            # A tool's entry says what the panel found.
            board = page.values("//*[contains(@class, 'board-single')]//*[@class='big' or contains(@class, 'call')]/text()")
            said, _, found = title.partition(": ")
            assert said in (f"{heading} added", f"{heading} updated") and found == ", ".join(board)
        else:
            assert title == heading
        assert day[:10] in page.values(UPDATED)


def test_every_page_names_the_feed(site):
    for page in pages(site):
        assert page.values("//link[@type='application/atom+xml']/@href") == [f"{site.prefix}/feed.xml"]


def sitemap(site) -> list[tuple[str, str | None]]:
    """The addresses of the sitemap with their days."""
    index = read(site, "sitemap.xml")
    entries = []
    for part in texts(index, "/map:sitemapindex/map:sitemap/map:loc", SITEMAP):
        assert part.startswith(f"{site.origin}{site.prefix}/sitemaps/")
        tree = etree.parse(site.file_of(urlsplit(part).path))
        for url in tree.xpath("/map:urlset/map:url", namespaces=SITEMAP):
            (address,) = texts(url, "map:loc", SITEMAP)
            (*_, day) = [None, *texts(url, "map:lastmod", SITEMAP)]
            entries.append((address, day))
    return entries


def test_the_sitemap_has_every_page_that_may_be_indexed_and_no_other(site):
    addresses = [address for address, _ in sitemap(site)]
    assert len(set(addresses)) == len(addresses)
    assert set(addresses) == {page.canonical for page in pages(site) if page.is_indexed}


def test_its_days_are_those_of_the_pages(site):
    for address, day in sitemap(site):
        page = page_at(site, address)
        if page.file.is_relative_to(site.output / "compare") or page.file.is_relative_to(site.output / "tools"):
            assert page.values(UPDATED)[-1:] == ([day] if day else [])


def test_the_rule_for_search_engines_keeps_pages_out(clean):
    """Of the comparisons only those that have a note, or are of one category and well reviewed."""
    let_in = {page.file.stem for page in pages(clean) if page.is_indexed and page.file.parent.name == "compare"}
    assert let_in == {"ash-vs-birch", "ash-vs-dill", "dill-vs-fennel"}


def test_robots_name_the_sitemap(site):
    lines = (site.output / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {site.origin}{site.prefix}/sitemap.xml" in lines
    assert "User-agent: *" in lines
    assert "Allow: /" in lines and not any(line.startswith("Disallow:") for line in lines)


def test_llms_txt_is_for_sites_that_want_it(own, clean):
    assert not (own.output / "llms.txt").exists()
    text = (clean.output / "llms.txt").read_text()
    links = re.findall(r"\]\((.+?)\)", text)
    lists = {file.stem for file in (clean.output / "lists").glob("*.html")}
    assert {page_at(clean, link).file.stem for link in links} == {tool["slug"] for tool in clean.tools} | lists
