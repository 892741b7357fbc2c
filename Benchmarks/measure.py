"""Runs programs and says what they took: by the wall clock, of processors and of memory; and what the machine is like."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def busy_seconds() -> float:
    """How long all processors together have worked since the machine started."""
    user, nice, system, _, _, irq, soft, steal = map(int, Path("/proc/stat").read_text().split("\n")[0].split()[1:9])
    return (user + nice + system + irq + soft + steal) / os.sysconf("SC_CLK_TCK")


class Run:
    """One program that was run to its end."""

    def __init__(self, command: list, **options):
        os.sync()
        busy = busy_seconds()
        start = time.perf_counter()
        with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
            process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=errors, **options)
            # A process's peak starts with what its parent had when it was forked: this script has to stay small.
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            errors.seek(0)
            self.output, said = output.read(), errors.read()
        if process.returncode:
            sys.exit(f"{command[0]} ended with {process.returncode}\n{self.output}{said}")
        self.memory = usage.ru_maxrss << 10
        self.processor_seconds = usage.ru_utime + usage.ru_stime
        # What other programs took of the processors meanwhile, as a share of all there was.
        others = busy_seconds() - busy - self.processor_seconds
        self.others = max(0, others) / (self.seconds * (os.cpu_count() or 1))


class Instructions:
    """Counts the instructions of a program, which other work on the machine does not change."""

    def __init__(self):
        self.way = next((way for way in ("perf", "callgrind") if self.count(way, ["true"])), None)

    @property
    def words(self) -> str:
        return {
            "perf": "counted by the processor (`perf stat`)", "callgrind": "counted by valgrind's callgrind",
            None: "not counted: this machine's processor counts none for us, and there is no valgrind",
        }[self.way]

    def of(self, command: list) -> int | None:
        return self.count(self.way, command) if self.way else None

    @staticmethod
    def count(way: str, command: list) -> int | None:
        """Returns nothing where it can't be counted in that way."""
        commands = {
            "perf": ["perf", "stat", "-x", ",", "-e", "instructions:u", "--"],
            "callgrind": ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"],
        }
        if not shutil.which(commands[way][0]):
            return None
        words = [*commands[way], *map(str, command)]
        done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        pattern = r"^(\d+),,instructions" if way == "perf" else r"Collected : (\d+)"
        found = re.search(pattern, done.stderr, re.MULTILINE)
        return int(found[1]) if found and done.returncode == 0 else None


# MARK: - The machine


def memory_available() -> int:
    return int(re.search(r"MemAvailable: +(\d+)", Path("/proc/meminfo").read_text())[1]) << 10


def file_system(folder: Path) -> str:
    mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    # The last of the longest: a mount hides those below it.
    return max((mount for mount in mounts if folder.is_relative_to(mount[1])), key=lambda mount: len(mount[1]))[2]


def room(folder: Path) -> int:
    free = shutil.disk_usage(folder).free
    return min(free, memory_available()) if file_system(folder) == "tmpfs" else free


def choose_folder(asked: Path | None, needs: list[tuple[int, int]]) -> Path:
    """A folder with room for one tree of each site, whose bytes of disk and of memory are given; what is on /dev/shm takes
    from the same memory as Hugo."""
    choices = [asked] if asked else [Path("/dev/shm"), Path(tempfile.gettempdir())]
    for folder in (choice.resolve() for choice in choices if choice.is_dir()):
        needed = max(disk + memory if file_system(folder) == "tmpfs" else disk for disk, memory in needs)
        say(f"{folder} ({file_system(folder)}): {room(folder) / 1e9:.1f} GB free, {needed / 1e9:.1f} GB needed")
        if room(folder) >= needed:
            return folder
    sys.exit("Too little room. Name a roomier folder with --folder, or fewer tools.")


def machine(folder: Path, jobs: int) -> str:
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return (f"{processor[1] if processor else os.uname().machine}, {os.cpu_count()} cores ({jobs} used),"
            f" {memory / 2**30:.0f} GiB of memory, Linux {os.uname().release}, files on {file_system(folder)}")
