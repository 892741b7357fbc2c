"""The ways that lead to tools side by side, and what the page for them weighs."""

import gzip

from playwright.sync_api import expect

from test_compare import columns, compare_url
from test_home import tick
from test_search import search
from test_speed import SLOWER_CPU


def test_a_shortlist_of_three(own, visit):
    tab = visit(own)
    tick(tab, "whisper", "chatgpt", "aider")
    tab.get_by_role("link", name="Compare 3").click()
    expect(tab.locator(".decision thead th + th")).to_have_text(["Aider", "ChatGPT", "Whisper"])


def test_two_without_a_page(awkward, visit):
    tab = visit(awkward)
    tick(tab, "hostile", "eclair")
    tab.get_by_role("link", name="Compare 2").click()
    tab.wait_for_url(compare_url(awkward, "eclair", "hostile"))
    expect(tab.locator(".decision thead th + th")).to_have_count(2)
    expect(tab.locator("[data-pair]")).to_be_hidden()


def test_search_leads_to_three(own, visit):
    tab = visit(own)
    assert search(tab, "whisper vs chatgtp vs ollama")[0] == "Whisper vs ChatGPT vs Ollama"
    tab.keyboard.press("Enter")
    tab.wait_for_url(compare_url(own, "chatgpt", "ollama", "whisper"))


def test_search_and_404_lead_to_two_without_a_page(awkward, visit):
    tab = visit(awkward)
    assert search(tab, "eclair vs spaced")[0].startswith("Éclair Naïveté vs Forty")
    tab.keyboard.press("Enter")
    tab.wait_for_url(compare_url(awkward, "eclair", "spaced"))
    tab = visit(awkward, "compare/hostile-vs-eclair")
    link = tab.locator("[data-meant] a").first
    link.wait_for()
    assert link.evaluate("link => link.href") == compare_url(awkward, "eclair", "hostile")


def test_the_weight_of_the_page(own, large, remark):
    for name in ("compare.html", "compare.json"):
        packed = len(gzip.compress((own.output / name).read_bytes(), 6))
        remark(f"{name} of {len(own.tools)} tools: {packed:,} bytes gzipped")
    remark(f"compare.json of 1,000 tools without facts: {len(gzip.compress((large.output / 'compare.json').read_bytes(), 6)):,} bytes gzipped")
    for kind in ("js", "css"):
        (file,) = own.output.glob(f"assets/compare.*.{kind}")
        assert len(gzip.compress(file.read_bytes(), 6)) <= 8_000


def test_four_tools_of_a_thousand_are_there_soon(large, visit, remark):
    slugs = [tool["slug"] for tool in large.tools[:400:100]]

    def shown():
        context = visit.context()
        tab = context.new_page()
        context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
        tab.goto(compare_url(large, *slugs))
        tab.locator("[data-side-by-side][data-ready]").wait_for()
        time = tab.evaluate("performance.now()")
        assert len(columns(tab)) == 4
        context.close()
        return time

    remark(f"4 of 1,000 tools side by side, 4 times slower: {min(shown() for _ in range(3)):.0f} ms after the address")


def test_what_the_table_needs_is_asked_for_with_the_page(own, visit):
    """The lists don't wait for the scripts that read them; without scripts nobody asks for them."""
    context = visit.context()
    context.route("**/*.js", lambda route: None)
    with context.expect_event("request", lambda request: request.url.endswith("/compare.json")):
        tab = context.new_page()
        tab.goto(compare_url(own, "aider", "whisper"), wait_until="commit")
    asked = []
    context = visit.context()
    context.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    tab = visit.at(compare_url(own, "aider", "whisper"), context=context)
    tab.locator("[data-side-by-side][data-ready]").wait_for()
    assert sorted(name for name in asked if name.endswith(".json")) == ["compare.json", "tools.json"]
    asked.clear()
    plain = visit.context(javascript=False)
    plain.on("request", lambda request: asked.append(request.url))
    visit.at(compare_url(own, "aider", "whisper"), context=plain)
    assert len(asked) > 2 and not any(url.endswith(".json") for url in asked)
