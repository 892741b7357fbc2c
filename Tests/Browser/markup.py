"""Built pages, read without a browser."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from lxml import html

from sites import Site

# What no reader sees, or not as text of the page.
UNSEEN = "//script | //style | //template | //dialog | //svg"


@dataclass(eq=False)
class Page:
    """A page: its file, its address, and what stands in it."""

    site: Site
    file: Path

    @cached_property
    def tree(self):
        return html.fromstring(self.file.read_bytes())

    @property
    def address(self) -> str:
        """Where the site says that the page is."""
        name = self.file.relative_to(self.site.output).as_posix()
        if self.site.form == "directory" or name == "index.html":
            name = name.removesuffix("index.html")
        elif self.site.form == "clean":
            name = name.removesuffix(".html")
        return f"{self.site.origin}{self.site.prefix}/{name}"

    def values(self, path: str) -> list[str]:
        return [str(value) for value in self.tree.xpath(path)]

    def meta(self, name: str) -> str | None:
        (*_, value) = [None, *self.values(f"//meta[@name='{name}' or @property='{name}']/@content")]
        return value

    @property
    def canonical(self) -> str | None:
        (*_, value) = [None, *self.values("//link[@rel='canonical']/@href")]
        return value

    @property
    def is_indexed(self) -> bool:
        return "noindex" not in self.meta("robots")

    @cached_property
    def ids(self) -> set[str]:
        return set(self.values("//@id"))

    @cached_property
    def text(self) -> str:
        """What a reader can see, with single spaces."""
        body = html.fromstring(html.tostring(self.tree.find("body")))
        for element in body.xpath(UNSEEN):
            element.drop_tree()
        return " ".join(body.text_content().split())


@cache
def page_of(site: Site, file: Path) -> Page:
    """A page of a site, which is read once for all tests."""
    return Page(site, file)


def pages(site: Site) -> list[Page]:
    return [page_of(site, file) for file in site.pages]
