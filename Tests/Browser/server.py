"""A small web server that answers as static hosts do."""

import gzip
import mimetypes
import threading
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from sites import Site

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("image/svg+xml", ".svg")


@lru_cache(maxsize=1000)
def packed(body: bytes) -> bytes:
    return gzip.compress(body, 6)


def serve(site: Site) -> ThreadingHTTPServer:
    """Serves a site on a free port of this machine, and tells the site where."""
    headers = _headers(site)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = site.file_of(self.path)
            path = self.path.partition("?")[0]
            if file is None and site.form == "directory" and site.file_of(path + "/"):
                return self.answer(301, b"", {"Location": path + "/"})
            status = 200 if file else 404
            file = file or site.output / "404.html"
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.answer(status, file.read_bytes(), {"Content-Type": f"{kind}; charset=utf-8"} | headers)

        do_HEAD = do_GET

        def answer(self, status: int, body: bytes, fields: dict[str, str]) -> None:
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                body, fields = packed(body), fields | {"Content-Encoding": "gzip"}
            self.send_response(status)
            for name, value in (fields | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *_) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.server = f"http://127.0.0.1:{server.server_port}"
    return server


def _headers(site: Site) -> dict[str, str]:
    """What `_headers` asks hosts to send with every page."""
    lines = (site.output / "_headers").read_text().splitlines()
    start = lines.index(f"{site.prefix}/*") + 1
    headers = {}
    for line in lines[start:]:
        if not line.startswith(" "):
            break
        name, _, value = line.strip().partition(": ")
        headers[name] = value
    assert "Content-Security-Policy" in headers
    return headers
