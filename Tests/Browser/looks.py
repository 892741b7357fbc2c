"""What is wrong with how a page looks: axe's findings, narrow screens, contrast."""

from pathlib import Path

import axe_playwright_python

from browsing import resize

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Layout is the same in both schemes, and what axe finds by it shows on the widest and on a telephone.
VIEWS = ((1280, "light"), (360, "dark"))
NARROWEST = 320
SCHEMES = ("light", "dark")

# Boxes that hide what does not fit must have room for what they hold; the names in the bar that follows the reader may
# end in an ellipsis, since they repeat those of the heading.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  return style.overflowX === 'hidden' && element.clientWidth > 1 && !(element instanceof SVGElement) && !element.matches('.follow p > span')
    && element.scrollWidth > element.clientWidth + 1;
}).map(element => element.outerHTML.slice(0, 120))"""

# Texts in sight whose contrast is less than WCAG's 4.5, or 3 where they are large; axe leaves some undecided.
FAINT = """() => {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = color => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].map(part => part / 255);
  };
  const over = (top, below) => [0, 1, 2].map(part => top[part] * top[3] + below[part] * (1 - top[3])).concat(1);
  const behind = element => {
    if (!element) return parse('Canvas');
    const color = parse(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color : over(color, behind(element.parentElement));
  };
  const light = color => color.slice(0, 3)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), elements = new Set();
  while (words.nextNode()) if (words.currentNode.data.trim()) elements.add(words.currentNode.parentElement);
  return [...elements].filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(element => !element.closest('option, template, .skip-link, .visually-hidden')).flatMap(element => {
      const style = getComputedStyle(element), ground = behind(element), ink = over(parse(style.color), ground);
      const [low, high] = [light(ground), light(ink)].sort((a, b) => a - b), contrast = (high + .05) / (low + .05);
      const size = parseFloat(style.fontSize), isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
      return contrast < (isLarge ? 3 : 4.5) ? [contrast.toFixed(2) + ' ' + element.outerHTML.slice(0, 120)] : [];
    });
}"""


def look(tab, state: str = "") -> list[str]:
    """What is wrong with a page at every width, in both schemes."""
    problems = []
    tab.evaluate(AXE)
    for width, scheme in VIEWS:
        problems += _layout(tab, state, width)
        # Both schemes, and last the one that axe is shown.
        for ink in sorted(SCHEMES, key=scheme.__eq__):
            tab.emulate_media(color_scheme=ink)
            problems += [f"{state} {ink} {width}: faint: {html}" for html in tab.evaluate(FAINT)]
        found = tab.evaluate("axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)")
        for rule in found:
            nodes = [node["html"][:160] for node in rule["nodes"]]
            problems.append(f"{state} {scheme} {width}: {rule['id']}: {rule['help']}: {nodes}")
    return problems + _layout(tab, state, NARROWEST)


def _layout(tab, state: str, width: int) -> list[str]:
    """What does not fit at a width, which the window then has."""
    resize(tab, width)
    wide = tab.evaluate("document.documentElement.scrollWidth")
    problems = [f"{state} {width}: the page is {wide} wide"] if wide > width else []
    return problems + [f"{state} {width}: cut off: {html}" for html in tab.evaluate(CUT_OFF)]
