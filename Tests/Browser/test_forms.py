"""Votes and the newsletter: forms that work with scripts and without."""

from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import expect

from browsing import becomes
from content import LETTERS, VOTES
from sites import PAGES

WITH_AND_WITHOUT = pytest.mark.parametrize("javascript", [True, False], ids=["script", "plain"])
# Stands for the answer of another host's server.
ANSWER = "<!doctype html><title>Received</title>"


@pytest.fixture
def posts(visit):
    """Answers for the other hosts; gives what they were sent, as method, address and fields."""
    sent = []

    def answer(route) -> None:
        request = route.request
        sent.append((request.method, request.url, dict(parse_qsl(request.post_data or "", keep_blank_values=True))))
        route.fulfill(body=ANSWER, content_type="text/html")

    def listen(tab):
        for address in (VOTES, LETTERS):
            tab.route(address, answer)
        return sent

    yield listen
    assert visit.outside == [url for _, url, _ in sent]
    visit.outside.clear()


def vote(tab, slug):
    return tab.locator("[data-vote]").filter(has=tab.locator(f"[name=tool][value={slug}]"))


@pytest.mark.parametrize("kind", ["pair", "tool"])
def test_a_vote_is_sent_in_the_background(awkward, visit, posts, kind):
    tab = visit(awkward, PAGES["awkward"][kind])
    sent = posts(tab)
    form = vote(tab, "hostile")
    with tab.expect_request(VOTES):
        form.get_by_role("button", name="Skip").click()
    expect(form.locator(".tally")).to_have_text("\"Thank you\" & <so on>.")
    expect(tab.locator("#status")).to_have_text("\"Thank you\" & <so on>.")
    becomes(lambda: [button.get_attribute("aria-pressed") for button in form.locator("button").all()], ["false", "true"])
    expect(tab).to_have_url(awkward.url(PAGES["awkward"][kind]))
    assert sent == [("POST", VOTES, {"tool": "hostile", "choice": "skip"})]


# A browser without beacons, and one that has too many under way.
@pytest.mark.parametrize("beacon", ["undefined", "() => false"])
def test_a_vote_that_cannot_be_sent_in_the_background_is_posted(awkward, visit, posts, beacon):
    tab = visit(awkward, PAGES["awkward"]["pair"], before=f"navigator.sendBeacon = {beacon}")
    sent = posts(tab)
    vote(tab, "unbroken").get_by_role("button", name="Ship").click()
    expect(tab).to_have_title("Received")
    assert sent == [("POST", VOTES, {"tool": "unbroken", "choice": "ship"})]


def test_a_vote_without_scripts(awkward, visit, posts):
    tab = visit(awkward, PAGES["awkward"]["pair"], javascript=False)
    sent = posts(tab)
    vote(tab, "hostile").get_by_role("button", name="Ship").click()
    expect(tab).to_have_title("Received")
    assert sent == [("POST", VOTES, {"tool": "hostile", "choice": "ship"})]


def test_without_an_endpoint_nothing_asks_for_votes(own, visit):
    for kind in ("pair", "tool"):
        tab = visit(own, PAGES["own"][kind])
        assert tab.locator("[data-vote], .voting").count() == 0


@WITH_AND_WITHOUT
@pytest.mark.parametrize("kind", ["home", "pair"])
def test_the_newsletter_is_posted_to_its_provider(awkward, visit, posts, kind, javascript):
    tab = visit(awkward, PAGES["awkward"][kind], javascript=javascript)
    sent = posts(tab)
    tab.locator(".news input[type=email]").fill("reader@example.com")
    tab.locator(".news button").click()
    expect(tab).to_have_title("Received")
    fields = {"EMAIL": "reader@example.com", "b_trap": "", "list": 'a"b&c<d>', "embed": "1"}
    assert sent == [("POST", LETTERS, fields)]


@WITH_AND_WITHOUT
@pytest.mark.parametrize("address", ["", "nobody"])
def test_what_is_no_address_is_not_posted(awkward, visit, posts, address, javascript):
    tab = visit(awkward, javascript=javascript)
    sent = posts(tab)
    tab.locator(".news input[type=email]").fill(address)
    tab.locator(".news button").click()
    expect(tab.locator(".news input:invalid")).to_have_count(1)
    assert (sent, tab.url) == ([], awkward.url())


def test_only_machines_find_the_trap(awkward, visit):
    tab = visit(awkward)
    tab.locator(".news input[type=email]").focus()
    tab.keyboard.press("Tab")
    expect(tab.locator(".news button")).to_be_focused()
    assert not tab.get_by_role("textbox", name="Leave this empty").count()
    assert tab.locator("[name=b_trap]").bounding_box()["x"] < 0


@WITH_AND_WITHOUT
def test_without_a_provider_readers_get_the_feed(own, visit, javascript):
    tab = visit(own, javascript=javascript)
    assert tab.locator(".news form").count() == 0
    assert tab.locator(".news a.button").evaluate("link => link.href") == own.server + "/feed.xml"
