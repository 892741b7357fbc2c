"""Runs `sitegen serve` on a copy of a site."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from sites import PROGRAM, REPOSITORY

# Far above what a busy machine takes, in seconds.
TIMEOUT = 60.0


class Preview:
    """A running preview."""

    def __init__(self, site: Path, *options: str) -> None:
        self.site = site
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--site", site, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://"), self.process.stderr.read()
        server = urlsplit(self.address)
        self.host, self.port = server.hostname, server.port

    def get(self, target: str, **headers: str) -> tuple[int, str, dict[str, str]]:
        """The status, the text and the headers of one request whose target is sent as it is."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=TIMEOUT)
        try:
            connection.putrequest("GET", target, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders())
        finally:
            connection.close()

    def raw(self, data: bytes) -> socket.socket:
        """A connection on which something was sent."""
        client = socket.create_connection((self.host, self.port), timeout=TIMEOUT)
        client.sendall(data)
        return client

    def edit(self, path: str, old: str, new: str) -> None:
        """Saves a file as editors do: another file takes its place."""
        file = self.site / path
        text = file.read_text()
        assert old in text
        aside = file.with_name("." + file.name)
        aside.write_text(text.replace(old, new))
        os.replace(aside, file)

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=TIMEOUT)
        return self.process.returncode, said


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Preview]:
    """Serves a copy of the sample site."""
    site = folder / "site"
    if not site.exists():
        shutil.copytree(REPOSITORY / "Content", site / "Content")
    preview = Preview(site, "--port", "18080", *options)
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.stop(signal.SIGKILL)


def until(condition, what: str) -> None:
    """Waits for something that happens soon."""
    end = time.monotonic() + TIMEOUT
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.01)
