# SPDX-License-Identifier: Apache-2.0
"""Prints a linker script that puts the functions side by side that a walk through the program has run.

Usage: functions.py PROGRAM SANDBOX
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from terminal import Terminal

INSTANCE = "11111111-1111-4111-8111-111111111111"
# From the first screen to the user that is created: keys, and what the screen shows then.
WALK = [
    ("\t", "First name"), ("Jane", "Jane"), ("\t", "Last name"), ("Doe", "jdoe"), ("Up", "Jane"), ("Up", "jdoe"),
    ("jdoe", "jdoe"), ("\t", "Jane"), ("\t", "Doe"), ("\t", "E-mail"), ("jane@example.com", "jane@example.com"),
    ("\t", "E-mail"), ("\t", "E-mail"), ("\t", "E-mail"), ("\x1b[200~Passw0rd-Passw0rd\x1b[201~", "E-mail"),
    ("\x16", "Settings for"), ("\x16", "Security profiles"), ("Enter", "of 40"), ("Down", "of 40"), ("Down", "of 40"),
    ("s", "of 40"), ("u", "of 40"), ("\x7f", "of 40"), ("\x7f", "of 40"), ("\t", "Ticked (1)"),
    ("Enter", "none (Enter"), ("Enter", "of 60"), ("Down", "of 60"), ("Enter", "Routing"), ("\x16", "No tags"),
    ("\x16", "Ready."), ("Enter", "as you entered it"),
]


def functions(path):
    """The names of the functions that have run, as callgrind has written them."""
    with open(path, encoding="utf-8") as lines:
        return {re.sub(r"'\d+$", "", line[3:].strip()) for line in lines if line.startswith("fn=")}


def walk(program, url):
    """The functions that have run before the first screen, and those that have run since."""
    with tempfile.TemporaryDirectory() as folder:
        configuration = Path(folder, ".config/connect-adduser/config.toml")
        configuration.parent.mkdir(parents=True)
        configuration.write_text(f'instance = "{INSTANCE}"\n', encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder,
            "AWS_ENDPOINT_URL": url, "AWS_REGION": "us-west-2", "AWS_ACCESS_KEY_ID": "AKIDSANDBOXEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "sandbox-secret-key-for-trying-out-only",
        }
        # What Swift writes for debuggers is more than valgrind can read.
        copy, written = f"{folder}/program", f"{folder}/ran"
        subprocess.run(["strip", "--strip-debug", "-o", copy, program], check=True)
        terminal = Terminal(
            ["valgrind", "--quiet", "--tool=callgrind", "--demangle=no", "--compress-strings=no",
             f"--callgrind-out-file={written}", copy], environment)
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
    server = subprocess.Popen([sandbox, "--exit-with-stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    started, used = walk(program, server.stdout.readline().strip())
    server.stdin.close()
    server.wait()
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


if __name__ == "__main__":
    main()
