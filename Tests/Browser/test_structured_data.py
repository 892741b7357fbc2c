"""The structured data of the pages: of schema.org's vocabulary, and saying only what the page shows."""

import json
import re
from collections.abc import Iterator
from datetime import date

import pytest

from markup import Page, page_of, pages

NODE_ID, LANGUAGE, TEXT, URL, DATE, NUMBER = "id", "language", "text", "url", "date", "number"

# The part of schema.org's vocabulary (version 29) that the pages use: for each type its properties, and what
# a value may be: a kind of text or number, or a type.
VOCABULARY = {
    "Organization": {"name": {TEXT}, "url": {URL}, "logo": {URL}},
    "WebSite": {"name": {TEXT}, "url": {URL}, "inLanguage": {LANGUAGE}, "publisher": {"Organization"}},
    "Thing": {"name": {TEXT}, "url": {URL}},
    "Article": {
        "headline": {TEXT},
        "url": {URL},
        "image": {URL},
        "isPartOf": {"WebSite"},
        "datePublished": {DATE},
        "dateModified": {DATE},
        "inLanguage": {LANGUAGE},
        "author": {"Organization"},
        "publisher": {"Organization"},
        "about": {"Thing"},
    },
    "ItemList": {"name": {TEXT}, "numberOfItems": {NUMBER}, "itemListOrder": {URL}, "itemListElement": {"ListItem"}},
    "BreadcrumbList": {"itemListElement": {"ListItem"}},
    "ListItem": {"position": {NUMBER}, "name": {TEXT}, "url": {URL}, "item": {URL}},
    "SoftwareApplication": {
        "name": {TEXT},
        "url": {URL},
        "description": {TEXT},
        "sameAs": {URL},
        "image": {URL},
        "datePublished": {DATE},
        "review": {"Review"},
        "license": {URL, "CreativeWork"},
        "operatingSystem": {TEXT},
        "isAccessibleForFree": {TEXT},
        "offers": {"Offer", "AggregateOffer"},
    },
    "CreativeWork": {"name": {TEXT}},
    "Review": {
        "author": {"Organization"},
        "datePublished": {DATE},
        "dateModified": {DATE},
        "reviewRating": {"Rating"},
        "positiveNotes": {"ItemList"},
        "negativeNotes": {"ItemList"},
    },
    "Rating": {"ratingValue": {NUMBER}, "bestRating": {NUMBER}, "worstRating": {NUMBER}},
}


def graph(page: Page) -> list[dict]:
    """The nodes of a page's structured data; the page for missing pages has none."""
    blocks = page.values("//script[@type='application/ld+json']/text()")
    if not blocks:
        assert page.file.name in ("404.html", "compare.html")
        return []
    (block,) = blocks
    data = json.loads(block)
    assert data.keys() == {"@context", "@graph"} and data["@context"] == "https://schema.org"
    return data["@graph"]


def nodes(value) -> Iterator[dict]:
    """A value's nodes and those inside of them, references left out."""
    for node in value if isinstance(value, list) else [value]:
        if isinstance(node, dict) and "@type" in node:
            yield node
            for inner in node.values():
                yield from nodes(inner)


def kind(value, types: dict[str, str]) -> set[str]:
    """What a value can be taken for."""
    if isinstance(value, dict):
        return {types[value["@id"]] if value.keys() == {"@id"} else value["@type"]}
    if isinstance(value, bool):
        return {TEXT}
    if isinstance(value, int):
        return {NUMBER}
    if not isinstance(value, str) or not value.strip():
        return set()
    if re.fullmatch(r"https?://\S+", value):
        return {URL, TEXT}
    # A date of ISO 8601 may be a year or a month.
    if re.fullmatch(r"\d{4}(-\d\d)?", value):
        return {DATE, TEXT}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and date.fromisoformat(value):
        return {DATE, TEXT}
    return {TEXT, LANGUAGE} if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", value) else {TEXT}


def strangers(page: Page) -> list[str]:
    """What is not of the vocabulary, and references to nothing."""
    found = list(nodes(graph(page)))
    types = {node["@id"]: node["@type"] for node in found if "@id" in node}
    assert len(types) == len([node for node in found if "@id" in node]), "an @id stands twice"
    # The home page has the organisation and the website; other pages name them.
    home = f"{page.site.origin}{page.site.prefix}/"
    types |= {f"{home}#org": "Organization", f"{home}#site": "WebSite"}
    problems = []
    for node in found:
        for name, value in node.items():
            if name in ("@type", "@id"):
                continue
            allowed = VOCABULARY.get(node["@type"], {}).get(name, set())
            for each in value if isinstance(value, list) else [value]:
                if not kind(each, types) & allowed:
                    problems.append(f"{node['@type']}.{name}: {each}")
    return problems


def test_every_block_is_of_the_vocabulary(site):
    for page in pages(site):
        assert strangers(page) == [], page.file


def said(page: Page) -> Iterator[str]:
    """The texts, days and numbers of a page's structured data that are statements on what the page is about."""
    for node in nodes(graph(page)):
        for name, value in node.items():
            if name in ("name", "headline", "datePublished", "dateModified", "ratingValue"):
                yield str(value)
            elif name == "description" and node["@type"] == "SoftwareApplication":
                yield value


def test_it_says_what_the_page_shows(site):
    for page in pages(site):
        days = page.values("//time/@datetime")
        for text in said(page):
            assert " ".join(text.split()) in page.text or text in days, page.file


def test_the_home_page_has_what_the_others_name(site):
    names = {node["@id"]: node["@type"] for node in nodes(graph(page_of(site, site.file("")))) if "@id" in node}
    home = f"{site.origin}{site.prefix}/"
    assert names == {f"{home}#org": "Organization", f"{home}#site": "WebSite"}


def test_a_pairs_description_is_whole_sentences_of_what_the_page_shows(site):
    for page in pages(site):
        if page.file.is_relative_to(site.output / "compare"):
            description = page.meta("description")
            assert len(description) <= 155 and description.endswith((".", "?", "!")), page.file
            summary = " ".join(page.tree.xpath("string(//*[@class='summary']/p)").split())
            assert all(sentence in summary for sentence in re.split(r"(?<=[.?!]) ", description)), page.file


def test_it_is_about_the_page_that_it_stands_on(site):
    for page in pages(site):
        language = page.values("/html/@lang")
        for node in nodes(graph(page)):
            assert [node.get("inLanguage", language[0])] == language
            if node["@type"] in ("Article", "SoftwareApplication"):
                assert node["url"] == page.canonical
                assert node.get("@id", page.canonical + "#").startswith(page.canonical + "#")
            if node["@type"] == "BreadcrumbList":
                crumbs = [" ".join(crumb.text_content().split()) for crumb in page.tree.xpath(CRUMBS)]
                assert [item["name"] for item in node["itemListElement"]] == crumbs
            if "itemListElement" in node:
                items = node["itemListElement"]
                assert [item["position"] for item in items] == list(range(1, len(items) + 1))
                assert node.get("numberOfItems", len(items)) == len(items)


CRUMBS = "//*[@class='crumbs']/*[not(@aria-hidden)]"


def test_addresses_in_it_lead_to_pages(site):
    known = {page.canonical for page in pages(site)}
    for page in pages(site):
        for node in nodes(graph(page)):
            for name in ("url", "item"):
                if name in node:
                    assert node[name] in known


def types(page: Page) -> set[str]:
    return {node["@type"] for node in nodes(graph(page))}


@pytest.mark.parametrize("name", ["own", "awkward"])
def test_without_the_owners_word_no_rating_is_claimed(sites, name):
    for page in pages(sites[name]):
        assert not types(page) & {"Review", "Rating", "AggregateRating", "Offer"}


def test_with_it_a_tools_page_has_the_panels_review(clean):
    page = page_of(clean, clean.file("tools/ash"))
    (review,) = [node for node in nodes(graph(page)) if node["@type"] == "Review"]
    rating = review["reviewRating"]
    assert (rating["worstRating"], rating["ratingValue"], rating["bestRating"]) == (0, 73, 100)
    assert page.values("//*[@class='board board-single']//*[@class='big']/text()") == ["73"]
    notes = [[item["name"] for item in review[side]["itemListElement"]] for side in ("positiveNotes", "negativeNotes")]
    assert notes == [["Tall", "Old"], ["Slow"]]
    for page in pages(clean):
        assert ("Review" in types(page)) <= (page.file.parent.name == "tools")
