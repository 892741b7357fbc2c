"""Every link of every page leads somewhere."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from markup import Page, page_of, pages

LINKS = "//@href | //@src | //@action | //meta[@property='og:url']/@content"


@cache
def anchors(file: Path) -> set[str]:
    """The fragments that a file has."""
    tree = etree.parse(file) if file.suffix == ".svg" else etree.parse(file, etree.HTMLParser())
    return set(tree.xpath("//@id"))


def problem(page: Page, link: str) -> str | None:
    """What is wrong with a link of a page."""
    target = urlsplit(urljoin(page.address, link))
    if f"{target.scheme}://{target.netloc}" != page.site.origin:
        return None if target.scheme in ("https", "mailto") else "its scheme"
    file = page.site.file_of(target.path)
    if not file:
        return "there is no such file"
    # The page for missing pages stands at every address.
    if page.file.name == "404.html" and not link.startswith(("/", "#", page.site.origin)):
        return "it is relative"
    if target.fragment and unquote(target.fragment) not in anchors(file):
        return "there is no such part"
    return None


def test_every_link_and_fragment_resolves(site):
    found = [(page, link) for page in pages(site) for link in page.values(LINKS)]
    assert len(found) > 20 * len(site.pages)
    broken = [f"{page.file.name}: {link}: {why}" for page, link in found if (why := problem(page, link))]
    assert not broken, "\n".join(sorted(set(broken))[:20])


def test_every_page_names_its_own_address(site):
    for page in pages(site):
        # The page of any two to four tools is another one for each address; small tags are for readers alone.
        is_small_tag = "/tags/" in page.address and not page.is_indexed
        expected = None if page.file.name in ("404.html", "compare.html") or is_small_tag else page.address
        assert page.canonical == page.meta("og:url") == expected
        assert expected or not page.is_indexed


def test_every_page_can_be_reached_from_the_first(site):
    reached, waiting = set(), [site.output / "index.html"]
    while waiting:
        page = page_of(site, waiting.pop())
        if page.file in reached:
            continue
        reached.add(page.file)
        targets = (urlsplit(urljoin(page.address, link)) for link in page.values("//a/@href"))
        files = (site.file_of(target.path) for target in targets if target.netloc == urlsplit(site.origin).netloc)
        waiting += [file for file in files if file and file.suffix == ".html"]
    # Scripts lead to the page of any two to four tools.
    assert {file.name for file in set(site.pages) - reached} - {"compare.html"} == {"404.html"}


def test_titles_and_descriptions_are_each_pages_own(site):
    indexed = [page for page in pages(site) if page.is_indexed]
    titles = [title for page in indexed for title in page.values("//title/text()")]
    descriptions = [page.meta("description") for page in indexed]
    # A page of prose need not have a description, and then has no empty one.
    descriptions = [description for description in descriptions if description is not None]
    assert len(titles) == len(indexed)
    for values in (titles, descriptions):
        assert all(values)
        assert len(set(values)) == len(values)


def value(cell) -> str | frozenset:
    """What a cell of the decision table says, without what stands beside the value; a list as a set."""
    items = cell.xpath(".//ul[contains(@class, 'values')]/li")
    if items:
        return frozenset(item.text_content().casefold() for item in items)
    beside = "ancestor::*[contains(@class, 'fact-note') or contains(@class, 'fact-origin')]"
    return " ".join("".join(cell.xpath(f".//text()[not({beside})]")).split()).casefold()


def test_rows_that_are_marked_as_equal_say_the_same(site):
    for page in pages(site):
        for row in page.tree.xpath("//*[@data-decision]//tbody/tr[td]"):
            left, right = (value(cell) for cell in row.xpath("td"))
            isSame = left == right
            days = row.xpath("td/time/@datetime")
            if len(days) == 2:
                # Dates are compared as far as both are known.
                isSame = days[0].startswith(days[1]) or days[1].startswith(days[0])
            assert {"same": isSame, "differs": not isSame}.get(row.get("class"), True), page.file
