"""A terminal that a test sits at: windows of tmux, what is typed into them and what they show."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sites import PROGRAM

# Far above what a busy machine takes; a test that passes waits for nothing but the program.
TIMEOUT = 60.0
COLUMNS, LINES = 160, 50


class Terminal:
    """A tmux server of the test's own, with the program on the path of its shells."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "tmux"
        programs = folder / "bin"
        programs.mkdir()
        (programs / "sitegen").symlink_to(PROGRAM)
        environment = {
            "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder), "TERM": "screen", "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8", "PS1": "$ ",
        }
        self.shell = ["env", "-i", *(f"{name}={value}" for name, value in environment.items()), "sh"]
        self.tmux("new-session", "-d", "-x", str(COLUMNS), "-y", str(LINES), "-n", "edit", "-c", str(folder), *self.shell)
        self.tmux("set-option", "-g", "history-limit", "5000")

    def tmux(self, *arguments: str) -> str:
        command = ["tmux", "-f", "/dev/null", "-u", "-S", str(self.socket), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=TIMEOUT).stdout

    def open(self, window: str) -> None:
        """Opens another window."""
        self.tmux("new-window", "-d", "-n", window, "-c", str(self.folder), *self.shell)

    def type(self, text: str, window: str = "edit") -> None:
        """Types a line."""
        self.tmux("send-keys", "-t", f":{window}", "-l", text)
        self.press("Enter", window)

    def press(self, key: str, window: str = "edit") -> None:
        self.tmux("send-keys", "-t", f":{window}", key)

    def clear(self, window: str = "edit") -> None:
        """Empties the screen, so that nothing of before is taken for an answer."""
        self.tmux("send-keys", "-R", "-t", f":{window}")
        self.tmux("clear-history", "-t", f":{window}")

    def screen(self, window: str = "edit") -> str:
        """What the window shows, with the lines that are too wide for it put together."""
        return self.tmux("capture-pane", "-p", "-J", "-t", f":{window}")

    def wait(self, text: str, window: str = "edit") -> str:
        """Waits until a text is on the screen."""
        end = time.monotonic() + TIMEOUT
        while text not in (screen := self.screen(window)):
            assert time.monotonic() < end, f"{text!r} is not on the screen:\n{screen}"
            time.sleep(0.02)
        return screen

    def run(self, command: str) -> str:
        """Types a command and waits for its end: what the screen shows then."""
        self.clear()
        # The screen shows the line that is typed, so the mark of the end is put together by the shell.
        self.type(f"{command}; echo exit''=$?")
        return self.wait("exit=")


@contextmanager
def sitting(folder: Path) -> Iterator[Terminal]:
    """Opens a terminal in an empty folder."""
    terminal = Terminal(folder)
    try:
        yield terminal
    finally:
        terminal.tmux("kill-server")
