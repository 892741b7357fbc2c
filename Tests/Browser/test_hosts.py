"""The files for web hosts: a real nginx with ours included answers as readers and search engines expect."""

import gzip
import http.client
import json
import os
import random
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from preview import TIMEOUT, until
from sites import PROGRAM, REPOSITORY

# A tool that is renamed, and one that sorts before and one that sorts behind its old and its new name.
NEW, OLD, BEFORE, BEHIND = "notebooklm", "cobol", "aider", "whisper"
LONG = "an-old-name-of-a-tool-that-takes-as-many-bytes-as-it-may-take-which-are-eightyxx"


@dataclass
class Server:
    port: int
    prefix: str
    form: str
    compress: str = "none"
    output: Path = Path()

    def get(self, path: str, **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.bytes = answer.read()
        packed = answer.headers["Content-Encoding"] == "gzip"
        answer.text = (gzip.decompress(answer.bytes) if packed else answer.bytes).decode()
        connection.close()
        return answer

    def link(self, page: str) -> str:
        return f"{self.prefix}/{page}" + {"file": ".html", "clean": "", "directory": "/"}[self.form]

    def page(self, path: str) -> str:
        """The text of a page that is there under this very address."""
        answer = self.get(path)
        assert answer.status == 200, path
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        return answer.text

    def leads(self, source: str, target: str) -> None:
        """One step, forever, to a page that is there, and to nobody else's host."""
        answer = self.get(source)
        assert (answer.status, answer.headers["Location"]) == (301, target), source
        self.page(target.partition("?")[0])


def write(
    folder: Path, host: str, *settings: str, base: str = "https://secondlook.example/", tool: str = NEW,
    names: tuple[str, ...] = (OLD, LONG),
) -> Path:
    """A copy of the sample site, one of whose tools had other names."""
    site = folder / "site"
    shutil.copytree(REPOSITORY / "Content", site / "Content")
    configuration = site / "Content/site.yml"
    text = configuration.read_text().replace("urls: file\n", "\n".join([f"host: {host}", *settings, ""]))
    configuration.write_text(text.replace("https://secondlook.example/", base))
    entry = site / f"Content/tools/{tool}.md"
    entry.write_text(entry.read_text().replace("---\n", f"---\naliases: [{', '.join(names)}]\n", 1))
    return site


def build(site: Path, output: Path) -> Path:
    done = subprocess.run([PROGRAM, "build", "--site", site, "--output", output], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return output


def program() -> str:
    """nginx, which is not in everybody's PATH."""
    found = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if not found:
        subprocess.run([REPOSITORY / "Scripts/install-packages", "nginx"], check=True)
    return found or "/usr/sbin/nginx"


def free_port() -> int:
    """A port below those that the system gives to clients, so that none of them takes it before nginx does."""
    while True:
        port = random.randrange(10_000, 30_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


CASES = {
    "clean": ("https://secondlook.example/", ()),
    "file": ("https://secondlook.example/", ("urls: file",)),
    "directory": ("https://secondlook.example/in/a.b", ("urls: directory",)),
}


@contextmanager
def nginx(folder: Path, sites: dict[Path, Path]) -> Iterator[list[int]]:
    """A running nginx with some sites, each a root and the output below it; their ports."""
    ports = [free_port() for _ in sites]
    # Run by root, nginx would become somebody who may not read pytest's folders.
    user = "user root;" if os.geteuid() == 0 else ""
    maps = [f"include {output}/nginx-http.conf;" for output in sites.values()]
    servers = [
        f"server {{ listen 127.0.0.1:{port}; root {root}; include {output}/nginx-server.conf; }}"
        for port, (root, output) in zip(ports, sites.items(), strict=True)
    ]
    (folder / "nginx.conf").write_text(f"""
        {user} daemon off; pid {folder}/pid; error_log {folder}/errors; worker_processes 1;
        events {{}}
        http {{
          include /etc/nginx/mime.types;
          access_log off;
          client_body_temp_path {folder}/t; proxy_temp_path {folder}/t; fastcgi_temp_path {folder}/t;
          uwsgi_temp_path {folder}/t; scgi_temp_path {folder}/t;
          include {next(iter(sites.values()))}/nginx-sizes.conf;
          {" ".join(maps + servers)}
        }}""")
    command = [program(), "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "errors"]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert checked.returncode == 0 and "warn" not in checked.stderr, checked.stderr
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def answers() -> bool:
        assert running.poll() is None, (folder / "errors").read_text()
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", ports[0])) == 0

    try:
        until(answers, "nginx does not answer")
        yield ports
    finally:
        running.terminate()
        running.wait(TIMEOUT)


@pytest.fixture(scope="module", params=[(form, compress) for compress in ("none", "gzip", "only") for form in CASES],
                ids="-".join)
def server(request, tmp_path_factory) -> Iterator[Server]:
    form, compress = request.param
    base, settings = CASES[form]
    folder = tmp_path_factory.mktemp(form)
    prefix = base.removeprefix("https://secondlook.example").rstrip("/")
    root = folder / "root"
    (root / prefix[1:]).parent.mkdir(parents=True, exist_ok=True)
    site = write(folder, "nginx", *settings, f"compress: {compress}", base=base)
    output = build(site, root / prefix[1:] if prefix else root)
    with nginx(folder, {root: output}) as (port,):
        yield Server(port, prefix, form, compress, output)


def test_oneNginxServesTwoSitesThatKnowNothingOfEachOther(tmp_path):
    cases = {"clean": (NEW, OLD, "secondlook.example"), "directory": (BEFORE, "fortran", "thirdlook.example")}
    roots = {}
    for form, (tool, old, host) in cases.items():
        site = write(
            tmp_path / form, "nginx", f"urls: {form}", base=f"https://{host}/", tool=tool, names=(old, LONG[:-10] + form))
        roots[tmp_path / form / "root"] = build(site, tmp_path / form / "root")
    with nginx(tmp_path, roots) as ports:
        servers = [Server(port, "", form) for port, form in zip(ports, cases, strict=True)]
        for server, other, (tool, old, host) in zip(servers, servers[::-1], cases.values(), strict=True):
            page = server.page(server.link(f"tools/{tool}"))
            assert f'rel="canonical" href="https://{host}{server.link(f"tools/{tool}")}"' in page
            server.leads(server.link(f"tools/{old}"), server.link(f"tools/{tool}"))
            assert other.get(other.link(f"tools/{old}")).status == 404
            server.leads(server.link(f"compare/{NEW}-vs-{BEFORE}"), server.link(f"compare/{BEFORE}-vs-{NEW}"))
            script = page.partition('<script src="')[2].partition('"')[0]
            assert server.get(script).headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_nginxSendsWhatIsThereCompressedAsItIs(server):
    if server.compress == "none":
        pytest.skip("nothing is there compressed")
    ending = {"file": ".html", "clean": ".html", "directory": "/index.html"}[server.form]
    pair = f"compare/{BEFORE}-vs-{NEW}"
    assert (server.output / (pair + ending)).exists() == (server.compress == "gzip")
    files = {server.link(page): page + ending for page in (pair, f"tools/{NEW}", "categories/assistants", "method")}
    files |= {f"{server.prefix}/": "index.html", f"{server.prefix}/tools.json": "tools.json"}
    for link, file in files.items():
        packed = server.get(link, Accept_Encoding="gzip, br")
        plain = server.get(link)
        assert (packed.status, packed.headers["Content-Encoding"]) == (200, "gzip"), link
        assert (plain.status, plain.headers["Content-Encoding"]) == (200, None), link
        assert packed.bytes == (server.output / (file + ".gz")).read_bytes(), link
        assert packed.text == plain.text and len(plain.text) > 1_000, link
        for name in ["Content-Type", "Content-Security-Policy", "Cache-Control"]:
            assert packed.headers[name] == plain.headers[name], (link, name)
        assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding", link
    # Through a proxy too, which says so.
    assert server.get(server.link(pair), Accept_Encoding="gzip", Via="1.1 cache").headers["Content-Encoding"] == "gzip"
    missing = server.get(server.link(f"compare/{BEFORE}-vs-nothing"), Accept_Encoding="gzip")
    assert missing.status == 404 and "data-not-found" in missing.text


def test_nginxAnswersEachPageUnderItsOneAddress(server):
    for page in [f"compare/{BEFORE}-vs-{NEW}", f"tools/{NEW}", "categories/assistants", "method"]:
        link = server.link(page)
        assert f'rel="canonical" href="https://secondlook.example{link}"' in server.page(link)
    home = server.prefix + "/"
    assert f'rel="canonical" href="https://secondlook.example{home}"' in server.page(home)
    server.leads(home + "index.html", home)
    server.leads(home + "index.html?a=1", home + "?a=1")
    page = f"{home}compare/{BEFORE}-vs-{NEW}"
    if server.form == "clean":
        server.leads(page + ".html", page)
        server.leads(page + ".html?a=1", page + "?a=1")
        assert server.get(page + "/").status == 404
    elif server.form == "directory":
        server.leads(page, page + "/")
        server.leads(page + "/index.html", page + "/")
    else:
        assert server.get(page).status == 404


def test_nginxSendsTheHeadersWithEveryAnswer(server):
    home = server.page(server.prefix + "/")
    policy = home.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0].replace("&#39;", "'")
    script = home.partition('<script src="')[2].partition('"')[0]
    for path in [server.prefix + "/", server.link(f"tools/{NEW}"), server.prefix + "/nowhere", script]:
        headers = server.get(path).headers
        assert headers["Content-Security-Policy"] == policy + "; frame-ancestors 'none'", path
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert headers["Permissions-Policy"] == "camera=(), geolocation=(), microphone=()"
        assert headers["Cache-Control"] == ("public, max-age=31536000, immutable" if path == script else None)


def test_nginxShowsTheSitesOwn404Page(server):
    own = server.get(server.prefix + "/nowhere")
    assert own.status == 404 and "data-not-found" in own.text
    hidden = ["404", "404.html", "nginx-http.conf", "nginx-server.conf", "nginx-sizes.conf", ".sitegen", "compare/", "tools", "a/../.sitegen"]
    hidden += [f"compare/{BEFORE}-vs-nothing{server.link('x').removeprefix(server.prefix + '/x')}", "nowhere.html"]
    for name in hidden:
        answer = server.get(f"{server.prefix}/{name}")
        if answer.status == 301:
            assert answer.headers["Location"].startswith(server.prefix + "/")
            answer = server.get(answer.headers["Location"])
        assert answer.status == 404 and answer.text == own.text, name


def test_nginxLeadsFormerAddressesToThePages(server):
    for alias in [OLD, LONG]:
        server.leads(server.link(f"tools/{alias}"), server.link(f"tools/{NEW}"))
        for other in [BEFORE, BEHIND]:
            old = "-vs-".join(sorted([alias, other]))
            server.leads(server.link(f"compare/{old}"), server.link("compare/" + "-vs-".join(sorted([NEW, other]))))
    server.leads(server.link(f"tools/{OLD}") + "?from=mail", server.link(f"tools/{NEW}") + "?from=mail")


def test_nginxLeadsAPairTheWrongWayRoundToItsPage(server):
    server.leads(server.link(f"compare/{NEW}-vs-{BEFORE}"), server.link(f"compare/{BEFORE}-vs-{NEW}"))


@pytest.mark.parametrize("path", ["//evil.example/a.html", "/\\evil.example/a.html", "//evil.example/%2e%2e/index.html"])
def test_nginxLeadsNobodyToAnotherHost(server, path):
    answer = server.get(path)
    location = answer.headers["Location"] or "/"
    assert location.startswith("/") and location[1:2] not in ("/", "\\"), location


def test_filesInJSONAreJSON(tmp_path):
    for host, name in [("vercel", "vercel.json"), ("azure", "staticwebapp.config.json")]:
        output = build(write(tmp_path / host, host), tmp_path / host / "output")
        said = json.loads((output / name).read_text())
        rules = said["redirects"] if host == "vercel" else [rule for rule in said["routes"] if "redirect" in rule]
        targets = [rule.get("destination", rule.get("redirect")) for rule in rules]
        assert len(targets) > 10 and f"/tools/{NEW}" in targets
        assert all((output / (target[1:] + ".html")).is_file() for target in targets)


def test_redirectPagesLeadReadersWithoutScripts(tmp_path, browser):
    output = build(write(tmp_path, "github-pages"), tmp_path / "output")
    assert (output / ".nojekyll").read_bytes() == b""
    page = browser.new_context(java_script_enabled=False).new_page()

    def answer(route) -> None:
        path = route.request.url.removeprefix("https://secondlook.example/")
        file = output / path
        file = file if file.is_file() else output / (path + ".html")
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404, body="")

    page.route("https://secondlook.example/**", answer)
    page.goto(f"https://secondlook.example/compare/{BEFORE}-vs-{OLD}")
    page.wait_for_url(f"https://secondlook.example/compare/{BEFORE}-vs-{NEW}")
    page.context.close()
    text = (output / f"tools/{OLD}.html").read_text()
    assert "noindex" in text and "<script" not in text
    assert OLD not in (output / "sitemaps/comparisons-1.xml").read_text() + (output / "sitemaps/pages.xml").read_text()
