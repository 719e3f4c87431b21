# SPDX-License-Identifier: Apache-2.0
"""Prints a linker script that puts the functions side by side that a walk through the program has run.

Usage: functions.py PROGRAM SANDBOX
"""

import contextlib
import re
import subprocess
import sys
from pathlib import Path

from sandbox import home, operator_environment, server
from terminal import Terminal

# From the first screen to the user that is created: keys, and what the screen shows then.
WALK = [
    ("Tab", "First name"), ("Jane", "Jane"), ("Tab", "Last name"), ("Doe", "jdoe"), ("Up", "Jane"), ("Up", "jdoe"),
    ("jdoe", "jdoe"), ("Tab", "Jane"), ("Tab", "Doe"), ("Tab", "E-mail"), ("jane@example.com", "jane@example.com"),
    ("Tab", "E-mail"), ("Tab", "E-mail"), ("Tab", "E-mail"), ("\x1b[200~Passw0rd-Passw0rd\x1b[201~", "E-mail"),
    ("^V", "Settings for"), ("^V", "Security profiles"), ("Enter", "of 40"), ("Down", "of 40"), ("Down", "of 40"),
    ("s", "of 40"), ("u", "of 40"), ("\x7f", "of 40"), ("\x7f", "of 40"), ("Tab", "Ticked (1)"),
    ("Enter", "none (Enter"), ("Enter", "of 60"), ("Down", "of 60"), ("Enter", "Routing"), ("^V", "No tags"),
    ("^V", "Ready."), ("Enter", "as you entered it"),
]


def functions(path):
    """The names of the functions that have run, as callgrind has written them."""
    with open(path, encoding="utf-8") as lines:
        return {re.sub(r"'\d+$", "", line[3:].strip()) for line in lines if line.startswith("fn=")}


def walk(program, url):
    """The functions that have run before the first screen, and those that have run since."""
    with home() as folder:
        # What Swift writes for debuggers is more than valgrind can read.
        copy, written = f"{folder}/program", f"{folder}/ran"
        subprocess.run(["strip", "--strip-debug", "-o", copy, program], check=True)
        terminal = Terminal(
            ["valgrind", "--quiet", "--tool=callgrind", "--demangle=no", "--compress-strings=no",
             f"--callgrind-out-file={written}", copy], operator_environment(url) | {"HOME": folder})
        terminal.painted("Username")
        terminal.wait("Username")
        subprocess.run(["callgrind_control", "--dump", str(terminal.pid)], check=True, stdout=subprocess.DEVNULL)
        for key, text in WALK:
            terminal.press(key)
            terminal.wait(text)
        terminal.finish(["^C"])
        parts = sorted(Path(folder).glob("ran*"), key=lambda path: path.stat().st_mtime_ns)
        start, *later = [functions(path) for path in parts if path.stat().st_size]
        return start, set().union(*later)


def main():
    program, sandbox = sys.argv[1:]
    with contextlib.ExitStack() as stack:
        started, used = walk(program, server(stack, [sandbox, "--exit-with-stdin"]))
    symbols = subprocess.run(["nm", "--defined-only", program], check=True, stdout=subprocess.PIPE, text=True).stdout
    left = {line.split()[2] for line in symbols.splitlines()}
    print("/* Written by Scripts/order-functions. What runs at every key comes first, then what runs at a start: side by")
    print("   side they take a third of the pages, which is a tenth of the time that a key takes. */")
    print("SECTIONS\n{\n  .text.ordered :\n  {")
    for part in (used, started):
        for name in sorted(part & left):
            print(f"    *(.text.{name})")
        left -= part
    print("  }\n}\nINSERT BEFORE .text;")


main()
