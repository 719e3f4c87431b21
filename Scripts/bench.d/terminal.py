# SPDX-License-Identifier: Apache-2.0
"""A program on a pseudo-terminal of 80 by 24, as the person in front of it meets it: keys in, timed bytes out."""

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from pathlib import Path

SEQUENCES = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()].|\x1b.")
NAMED = {"Tab": "\t", "Enter": "\r", "Down": "\x1b[B", "Esc": "\x1b", "^C": "\x03", "^V": "\x16", "^Q": "\x11", "^U": "\x15",
         "^L": "\x0c", "Up": "\x1b[A"}


class Echo:
    """What came back for one key: milliseconds to the first and the last byte, bytes, and reads that they came in."""

    def __init__(self, start, chunks):
        self.first = (chunks[0][0] - start) * 1000 if chunks else None
        self.last = (chunks[-1][0] - start) * 1000 if chunks else None
        self.bytes = sum(len(data) for _, data in chunks)
        self.writes = len(chunks)


class Terminal:
    def __init__(self, command, environment):
        self.output = b""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.start = time.monotonic()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(slave, number)
            os.closerange(3, 256)
            os.execvpe(command[0], command, environment)
        os.close(slave)

    def read(self, quiet, until=None, limit=20.0):
        """The chunks until so many seconds are quiet, and a text, if one is named, was shown."""
        chunks, deadline = [], time.monotonic() + limit
        while time.monotonic() < deadline:
            ready, _, _ = select.select([self.master], [], [], quiet)
            if not ready:
                if until is None or until in SEQUENCES.sub(b"", self.output):
                    return chunks
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return chunks
            chunks.append((time.monotonic(), data))
            self.output += data
        raise SystemExit(f"bench: the program never showed {until!r}; it showed {self.output[-400:]!r}")

    def painted(self, text):
        """The first screen; the text tells that it is there."""
        return Echo(self.start, self.read(0.05, text.encode()))

    def settle(self):
        """Waits until what goes on in the background is shown."""
        self.read(0.25)

    def press(self, key, quiet=0.03):
        data = NAMED.get(key, key).encode()
        # What a terminal sends for arrows once a program has asked for application keys.
        if key in ("Up", "Down") and b"\x1b[?1h" in self.output:
            data = data.replace(b"[", b"O")
        start = time.monotonic()
        os.write(self.master, data)
        return Echo(start, self.read(quiet))

    def until(self, key, text, limit=20.0):
        """Presses a key: the milliseconds until what is written from then on holds a text."""
        data, since = NAMED.get(key, key).encode(), len(self.output)
        start = time.monotonic()
        os.write(self.master, data)
        while time.monotonic() < start + limit:
            if select.select([self.master], [], [], limit)[0]:
                self.output += os.read(self.master, 65536)
                arrived = time.monotonic()
                if text.encode() in SEQUENCES.sub(b"", self.output[since:]):
                    return (arrived - start) * 1000
        raise SystemExit(f"bench: the program never showed {text!r}; it showed {self.output[-400:]!r}")

    def wait(self, text):
        """Has the program draw everything again until a text is there."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            self.settle()
            since = len(self.output)
            self.press("^L")
            if text.encode() in SEQUENCES.sub(b"", self.output[since:]):
                self.settle()
                return
        raise SystemExit(f"bench: the program never showed {text!r}; it showed {self.output[-400:]!r}")

    def idle(self, seconds):
        """How many bytes it writes when it is left alone."""
        count, end = 0, time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.master], [], [], left)[0]:
                count += len(os.read(self.master, 65536))
        return count

    def status(self, name):
        """The sum of a number of /proc/PID/status over the threads."""
        total = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status", encoding="ascii") as lines:
                total += sum(int(line.split()[1]) for line in lines if line.startswith(name))
        return total

    def processor(self, but=()):
        """Milliseconds of processor time that its threads have taken until now; those of some names do not count."""
        total = 0
        for thread in Path(f"/proc/{self.pid}/task").iterdir():
            if (thread / "comm").read_text(encoding="utf-8").strip() not in but:
                total += int((thread / "schedstat").read_text(encoding="ascii").split()[0])
        return total / 1e6

    def memory(self):
        """The most memory that it has held, in MiB; and what it holds now that is no file's, nor shared with others."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as lines:
            found = dict(line.split(":", 1) for line in lines)
        return tuple(int(found[name].split()[0]) / 1024 for name in ["VmHWM", "RssAnon"])

    def finish(self, keys):
        """Ends it by keys: milliseconds from the last key to its end."""
        for key in keys[:-1]:
            self.press(key, quiet=0.2)
        start = time.monotonic()
        os.write(self.master, NAMED.get(keys[-1], keys[-1]).encode())
        while True:
            if time.monotonic() > start + 5:
                os.kill(self.pid, 9)
                os.waitpid(self.pid, 0)
                raise SystemExit(f"bench: the program does not end by {keys}; it showed {self.output[-400:]!r}")
            ready, _, _ = select.select([self.master], [], [], 0.001)
            try:
                if ready and not os.read(self.master, 65536):
                    break
            except OSError:
                break
        os.waitpid(self.pid, 0)
        end = (time.monotonic() - start) * 1000
        os.close(self.master)
        return end


def run_time(command, environment):
    """Milliseconds that a command takes from its start to its end."""
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in range(3):
            os.dup2(nowhere, number)
        os.execvpe(command[0], command, environment)
    _, status = os.waitpid(pid, 0)
    if status:
        raise SystemExit(f"bench: {command[0]} ended with status {os.waitstatus_to_exitcode(status)}.")
    return (time.monotonic() - start) * 1000
