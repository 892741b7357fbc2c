"""Pages on paper, and in the colours that a reader's system forces on them."""

import pytest

from looks import AXE, FAINT, SCHEMES
from sites import PAGES

# A4 without its margins, in CSS pixels.
PAPER = 690


@pytest.mark.parametrize("kind", ["pair", "tool", "home", "prose"])
@pytest.mark.parametrize("name", ["own", "awkward"])
def test_on_paper(sites, visit, name, kind):
    tab = visit(sites[name], PAGES[name][kind], width=PAPER, color_scheme="dark")
    tab.locator("#theme").select_option("dark")
    tab.emulate_media(media="print")
    assert tab.evaluate("document.documentElement.scrollWidth") <= PAPER
    for gone in tab.locator("header.top, footer, .news, .voting, .picker, .actions, .filters, .search, dialog").all():
        assert not gone.is_visible()
    for here in tab.locator("h1, .board, .card, .decision table, .take, .take .prose, .tool").all():
        assert here.is_visible()
    # Ink is dark and paper light, whatever the scheme.
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not (faint := tab.evaluate(FAINT)), "\n".join(faint)


# Shapes that carry a meaning, and what must be told from what is behind them.
SHAPES = {
    "pair": {".bar .fill": "fill", ".dot": "fill", ".pips i": "borderTopColor", ".call": "borderTopColor"},
    "tool": {".bar .fill": "fill", ".call": "borderTopColor"},
    "home": {".boards a": "borderTopColor", ".call": "borderTopColor"},
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", SHAPES)
def test_in_forced_colours(own, visit, scheme, kind):
    tab = visit(own, PAGES["own"][kind], color_scheme=scheme, forced_colors="active", bypass_csp=True)
    assert tab.evaluate("matchMedia('(forced-colors: active)').matches")
    ground = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    for selector, value in SHAPES[kind].items():
        colors = tab.locator(selector).evaluate_all(
            "(shapes, value) => [...new Set(shapes.map(shape => getComputedStyle(shape)[value]))]", value
        )
        assert colors and ground not in colors, selector
    for button in tab.locator(".button:visible").all():
        assert button.evaluate("button => parseFloat(getComputedStyle(button).borderTopWidth)") >= 1
    assert not (faint := tab.evaluate(FAINT)), "\n".join(faint)
    tab.evaluate(AXE)
    # axe takes the colours that a page asks for, not those that are forced on it.
    rules = "{rules: {'color-contrast': {enabled: false}}}"
    assert tab.evaluate(f"axe.run({rules}).then(found => found.violations.map(rule => rule.id))") == []
