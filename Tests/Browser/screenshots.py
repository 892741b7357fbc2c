"""Makes the README's pictures from the sample site's pages: `make screenshots`."""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import server
from browsing import launch
from sites import PAGES, REPOSITORY, build

IMAGES = REPOSITORY / "Documentation/images"
# The pictures are read over networks too, and kept for ever in the repository's history.
MOST_BYTES = 150_000



def desk(height: int, scheme: str) -> dict:
    return {"viewport": {"width": 1280, "height": height}, "color_scheme": scheme}


def telephone(height: int, scheme: str) -> dict:
    return {"viewport": {"width": 375, "height": height}, "color_scheme": scheme, "device_scale_factor": 2}


# The file, the kind of page, and how it is looked at.
PICTURES = [
    ("pair-light.png", "pair", desk(1840, "light")),
    ("pair-phone-dark.png", "pair", telephone(860, "dark")),
    ("home-light.png", "home", desk(1240, "light")),
    ("tool-dark.png", "tool", desk(1240, "dark")),
]


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build("own", Path(folder))
        server.serve(site)
        browser = launch(playwright.chromium)
        for name, kind, options in PICTURES:
            tab = browser.new_page(reduced_motion="reduce", **options)
            tab.goto(site.url(PAGES["own"][kind]), wait_until="networkidle")
            size = save(tab.screenshot(), IMAGES / name)
            print(f"Documentation/images/{name}: {size:,} bytes")
            tab.close()
        browser.close()


def save(picture: bytes, file: Path) -> int:
    """Writes a picture with a palette of its own, which flat pages do not show, and says how large it is."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    # Other methods lose rare colours, such as the logo's, or put page and cards together.
    image.quantize(256, method=Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE).save(file, optimize=True)
    size = file.stat().st_size
    assert size <= MOST_BYTES, f"{file.name} is {size:,} bytes, more than {MOST_BYTES:,}"
    return size


if __name__ == "__main__":
    main()
