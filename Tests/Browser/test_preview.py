"""`sitegen serve`: a change is seen at once, a mistake over the page, and nobody else is served."""

import signal
import socket
import time

import pytest
from playwright.sync_api import expect

from preview import serving, until


ENTRY = "Content/tools/aider.md"
PAGE = "compare/aider-vs-whisper.html"
OVERLAY = "[data-sitegen=problems]"


def listen(page, address):
    """Opens a page of a preview, and waits until it hears of changes: when it does, it asks for what is wrong."""
    with page.expect_response("**/_sitegen/problems"):
        page.goto(address)


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("preview")) as preview:
        yield preview


def test_savingReloadsThePageWhereItWasRead(tmp_path, browser, remark):
    with serving(tmp_path) as preview:
        page = browser.new_page()
        listen(page, preview.address + PAGE)
        expect(page.locator("h1")).to_contain_text("Aider")
        page.wait_for_function("() => { scrollTo(0, 900); return scrollY > 800; }")
        start = time.monotonic()
        preview.edit(ENTRY, "name: Aider", "name: Aider Two")
        expect(page.locator("h1")).to_contain_text("Aider Two")
        remark(f"preview: {1000 * (time.monotonic() - start):.0f} ms from a save to the new page")
        page.wait_for_function("() => scrollY > 800")
        page.close()


def test_mistakeIsShownOverThePageUntilItIsMended(tmp_path, browser):
    with serving(tmp_path) as preview:
        page = browser.new_page()
        listen(page, preview.address + PAGE)
        preview.edit(ENTRY, "name: Aider", "nmae: Aider")
        overlay = page.locator(OVERLAY)
        expect(overlay).to_contain_text(f'{ENTRY}:2:1: error: "nmae" is not a key of an entry [unknown-key]')
        expect(overlay).to_contain_text('did you mean "name"?')
        # The last good version stays, on every page and after a reload.
        expect(page.locator("h1")).to_contain_text("Aider")
        page.goto(preview.address + "tools/aider.html")
        expect(page.locator("h1")).to_contain_text("Aider")
        expect(overlay).to_contain_text("unknown-key")
        page.keyboard.press("Escape")
        expect(overlay).to_have_count(0)
        with page.expect_response("**/_sitegen/problems"):
            page.reload()
        expect(overlay).to_contain_text("unknown-key")
        preview.edit(ENTRY, "nmae: Aider", "name: Aider Three")
        expect(page.locator("h1")).to_contain_text("Aider Three")
        expect(overlay).to_have_count(0)
        page.close()


def test_siteThatBeginsWithAMistake(tmp_path, browser):
    with serving(tmp_path) as preview:
        preview.edit(ENTRY, "---\nname", "name")
    with serving(tmp_path) as preview:
        page = browser.new_page()
        listen(page, preview.address)
        expect(page.locator(OVERLAY)).to_contain_text("[front-matter]")
        preview.edit(ENTRY, "name: Aider", "---\nname: Aider")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(OVERLAY)).to_have_count(0)
        page.close()


def test_templateOfTheSitesOwnIsSeen(tmp_path, browser):
    with serving(tmp_path) as preview:
        page = browser.new_page()
        listen(page, preview.address + "nowhere")
        (preview.site / "Templates").mkdir()
        (preview.site / "Templates/404.mustache").write_text("<h1>Lost and found</h1>")
        expect(page.locator("h1")).to_have_text("Lost and found")
        page.close()


def test_servesEveryKindOfPageWithItsType(preview):
    kinds = {
        "/": "text/html", f"/{PAGE}": "text/html", "/tools/aider.html": "text/html", "/tools.json": "application/json",
        "/feed.xml": "application/xml", "/robots.txt": "text/plain",
    }
    for target, kind in kinds.items():
        status, text, headers = preview.get(target)
        assert (status, headers["Content-Type"].split(";")[0]) == (200, kind)
        assert headers["Cache-Control"] == "no-store" and headers["X-Content-Type-Options"] == "nosniff"
        assert ("/_sitegen/live.js" in text) == (kind == "text/html")
    assert preview.get("/nowhere")[0] == 404
    assert not (preview.site / "Output").exists() and not (preview.site / ".sitegen").exists()


@pytest.mark.parametrize("target", [
    "/../Content/site.yml", "/%2e%2e/Content/site.yml", "/..%2fContent%2fsite.yml", "/%252e%252e/Content/site.yml",
    "/compare/../../Content/site.yml", "/..\\Content\\site.yml", "/.sitegen/record", "/.git/config",
    "/index.html%00.png", "//etc/passwd", "/Content/site.yml", "/compare/", "/%", "/%zz", "/%ff", "/assets/",
    "/index.html/x",
])
def test_nothingButPlannedFilesIsServed(preview, target):
    status, text, _ = preview.get(target)
    assert status == 404
    assert "base_url" not in text and "root:" not in text


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example"}, {"Host": "evil.example:18080"}, {"Host": "127.0.0.1"}, {"Host": "127.0.0.1.evil.example"},
    {"Host": "localhost.evil.example:PORT"}, {"Host": ""}, {"Origin": "http://evil.example"}, {"Origin": "null"},
    {"Origin": "https://127.0.0.1:PORT"}, {"Host": "127.0.0.2:PORT"}, {"Host": "localhost"},
])
@pytest.mark.parametrize("target", ["/", "/_sitegen/events", "/_sitegen/problems"])
def test_otherSitesAreRefused(preview, target, headers):
    headers = {name: value.replace("PORT", str(preview.port)) for name, value in headers.items()}
    status, text, answered = preview.get(target, **headers)
    assert status == 403 and "Aider" not in text
    assert "Access-Control-Allow-Origin" not in answered


def test_ownNamesAreServed(preview):
    for name in ["localhost", "127.0.0.1", "[::1]", "site.localhost", "LOCALHOST"]:
        assert preview.get("/", Host=f"{name}:{preview.port}")[0] == 200
    assert preview.get("/", Origin=f"http://127.0.0.1:{preview.port}")[0] == 200


def test_addressThatIsPrintedIsServed(tmp_path):
    with serving(tmp_path, "--host", "127.0.0.2") as preview:
        assert preview.address == f"http://127.0.0.2:{preview.port}/"
        for name in ["127.0.0.2", "localhost"]:
            assert preview.get("/", Host=f"{name}:{preview.port}")[0] == 200
        assert preview.get("/", Origin=f"http://127.0.0.2:{preview.port}")[0] == 200
        for host in ["127.0.0.3:PORT", "127.0.0.2.evil.example:PORT", "evil.example:PORT", "127.0.0.2", "127.0.0.2:80"]:
            assert preview.get("/", Host=host.replace("PORT", str(preview.port)))[0] == 403


def test_portOfHTTPNeedNotBeNamed(tmp_path):
    try:
        socket.create_server(("127.0.0.1", 80)).close()
    except OSError as error:
        pytest.skip(f"port 80 can't be had: {error}")
    with serving(tmp_path, "--port", "80") as preview:
        for host in ["localhost", "127.0.0.1", "[::1]", "site.localhost", "localhost:80"]:
            assert preview.get("/", Host=host)[0] == 200
        assert preview.get("/", Host="localhost", Origin="http://localhost")[0] == 200
        for host in ["evil.example", "evil.example:80", "localhost:8080", "localhost.evil.example", "", ":80"]:
            assert preview.get("/", Host=host)[0] == 403


def test_addressOfTheSiteMayBeEncoded(tmp_path):
    with serving(tmp_path, "--base-url", "https://site.example/a%20b/") as preview:
        assert preview.address.endswith("/a%20b/")
        for target in ["/a%20b/", f"/a%20b/{PAGE}"]:
            assert preview.get(target)[0] == 200
        status, _, headers = preview.get("/a%20b")
        assert (status, headers["Location"]) == (301, "/a%20b/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_onlyReadingIsAllowed(preview, method):
    client = preview.raw(f"{method} / HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nContent-Length: 0\r\n\r\n".encode())
    assert client.recv(64).startswith(b"HTTP/1.1 405")
    client.close()


def test_goodRequestIsAnsweredWhileHundredsAreHalfOpen(tmp_path, remark):
    with serving(tmp_path) as preview:
        begun = b"GET / HTTP/1.1\r\nHost: "
        slow = [preview.raw(begun[: 1 + number % len(begun)]) for number in range(300)]
        start = time.monotonic()
        assert preview.get("/")[0] == 200
        remark(f"preview: {1000 * (time.monotonic() - start):.0f} ms for a request beside 300 half requests")
        # All of them lose their connection, one too many at once and the others after ten seconds.
        until(lambda: all(is_closed(client) for client in slow), "a half request keeps its connection")
        assert preview.get("/")[0] == 200
        for client in slow:
            client.close()


def is_closed(client: socket.socket) -> bool:
    client.setblocking(False)
    try:
        return client.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def test_garbageDoesNoHarm(preview):
    for data in [b"\x00" * 4096, b"\r\n" * 100, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", "GET /ü HTTP/1.1\r\n\r\n".encode()]:
        preview.raw(data).close()
    assert preview.get("/")[0] == 200


def test_takesTheNextFreePort(preview, tmp_path):
    with serving(tmp_path, "--port", str(preview.port)) as other:
        assert other.port > preview.port
        assert other.get("/")[0] == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_endsCleanly(tmp_path, number):
    with serving(tmp_path) as preview:
        listener = preview.raw(f"GET /_sitegen/events HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        assert listener.recv(16).startswith(b"HTTP/1.1 200")
        assert preview.stop(number) == (0, "")
        listener.close()
