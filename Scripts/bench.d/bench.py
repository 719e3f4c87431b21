# SPDX-License-Identifier: Apache-2.0
"""Measures connect-adduser and what one would use instead, round robin, and prints a table; --json FILE keeps all."""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from sandbox import INSTANCE, configure, home, operator_environment, server, write_journal, write_profiles
from terminal import Terminal, run_time

HERE = Path(__file__).parent
# Milliseconds of a round trip on the long link.
RTT = 50
# Starts a run, since what ran before counts for most there; less of what takes long by itself.
STARTS = 5
PASTE = "x" * 200
BRACKETED = "\x1b[200~" + PASTE + "\x1b[201~"

# What is measured: its unit, and the budget of the median and of the 95th percentile.
ROWS = {
    "start to painted": ("ms", 4, None),
    "start to painted, --language=de": ("ms", 4, None),
    "start to painted, after years": ("ms", None, None),
    "first screen": ("bytes", 1200, None),
    "first screen, writes": ("", 1, None),
    "typed character": ("ms", 0.4, 1),
    "typed character, size": ("bytes", 16, None),
    "typed character, writes": ("", 1, None),
    "next field": ("ms", 0.5, None),
    "next field, size": ("bytes", 60, None),
    "paste of 200": ("ms", 2, None),
    "paste of 200, writes": ("", 1, None),
    "filter key, 10,000 names": ("ms", 0.6, 1.5),
    "filter key, 10,000 names, size": ("bytes", None, 300),
    "arrow in a list": ("ms", 0.4, None),
    "arrow in a list, size": ("bytes", 120, None),
    "150 keys, processor": ("ms", 50, None),
    "memory at the form": ("MiB", 10, None),
    "memory at the form, its own": ("MiB", None, None),
    "memory, 20,000 names": ("MiB", 20, None),
    "memory, 20,000 names, its own": ("MiB", None, None),
    "idle for 2 s, size": ("bytes", 0, None),
    "idle for 2 s, wake-ups": ("", 0, None),
    "Enter to created": ("ms", 10, None),
    f"Enter to created, r = {RTT} ms": ("ms", RTT + 10, None),
    "signing one CreateUser": ("us", 5, None),
    "exit": ("ms", 5, None),
    "start to end": ("ms", None, None),
    "program on disk": ("MB", 16, None),
}


class Program:
    """One that is measured: how it is started and which keys do what. None: it has no such thing."""

    def __init__(self, name, command, text, leave, paste=BRACKETED, to_list=None, list_command=None,
                 filters=True, next_field="Tab"):
        self.name, self.command, self.text, self.leave, self.paste = name, command, text, leave, paste
        self.to_list, self.list_command, self.filters = to_list, list_command, filters
        self.next_field = next_field
        self.values = {row: [] for row in ROWS}

    def add(self, row, *values):
        self.values[row] += [value for value in values if value is not None]

    def echoes(self, row, echoes):
        self.add(row, *(echo.last for echo in echoes))
        for suffix, attribute in [(", size", "bytes"), (", writes", "writes")]:
            if row + suffix in ROWS:
                self.add(row + suffix, *(getattr(echo, attribute) for echo in echoes))

    def add_memory(self, row, terminal):
        for name, value in zip([row, row + ", its own"], terminal.memory()):
            self.add(name, value)

    def measure_start(self, environment, row="start to painted", arguments=(), text=None):
        terminal = Terminal([*self.command, *arguments], environment)
        painted = terminal.painted(text or self.text)
        self.add(row, painted.last)
        if row == "start to painted":
            self.add("first screen", painted.bytes)
            self.add("first screen, writes", painted.writes)
        terminal.settle()
        terminal.finish(self.leave)

    def measure_form(self, environment):
        terminal = Terminal(self.command, environment)
        terminal.painted(self.text)
        terminal.settle()
        typed, moved = [], []
        moved.append(terminal.press(self.next_field))
        typed += [terminal.press(key) for key in "Maximilian Alexander"]
        moved.append(terminal.press(self.next_field))
        typed += [terminal.press(key) for key in "Featherstonehaugh Jr"]
        moved.append(terminal.press(self.next_field))
        typed += [terminal.press(key) for key in "m.a.f@example.com"]
        self.echoes("typed character", typed)
        self.echoes("next field", moved)
        self.echoes("paste of 200", [terminal.press(self.paste)])
        for _ in range(150 - len(typed) - len(moved) - 1):
            terminal.press("y", quiet=0.005)
        terminal.settle()
        self.add_memory("memory at the form", terminal)
        before = terminal.status("voluntary_ctxt_switches")
        self.add("idle for 2 s, size", terminal.idle(2))
        self.add("idle for 2 s, wake-ups", terminal.status("voluntary_ctxt_switches") - before)
        # Without those of our threads that talk to the service.
        self.add("150 keys, processor", terminal.processor(but=("network", "requests")))
        self.add("exit", terminal.finish(self.leave))

    def measure_list(self, environment):
        if not (self.list_command or self.to_list):
            return
        terminal = Terminal(self.list_command or self.command, environment)
        terminal.painted(self.text)
        terminal.settle()
        for key, text in self.to_list or []:
            terminal.press(key)
            terminal.wait(text)
        if self.filters:
            for word in ["sup", "bil 1", "sal"]:
                self.echoes("filter key, 10,000 names", [terminal.press(key) for key in word])
                for _ in word:
                    terminal.press("\x7f")
        self.echoes("arrow in a list", [terminal.press("Down") for _ in range(12)])
        self.add_memory("memory, 20,000 names", terminal)
        terminal.finish(self.leave)


class OurProgram(Program):
    """What only connect-adduser does."""

    number = 0

    def measure_start_in_german(self, environment):
        self.measure_start(environment, "start to painted, --language=de", ["--language=de"], "Benutzername")

    def measure_start_after_years(self, environment):
        """With all that can be configured, 600 profiles in ~/.aws/config and 5,000 users in the journal."""
        configure(environment["HOME"], self.command[0])
        write_profiles(environment["HOME"], 600)
        write_journal(environment["HOME"], 5_000)
        self.measure_start(environment, "start to painted, after years")

    def measure_creation(self, environment, row):
        """From Enter on the review to the sentence that the user was created."""
        self.number += 1
        terminal = Terminal(self.command, environment)
        terminal.painted(self.text)
        for value in [f"bench{self.number}", "Jane", "Doe", "jane@example.com", "", "", "Passw0rd-Passw0rd"]:
            if value:
                terminal.press(value)
            terminal.press("Tab")
        for key, text in [
            ("^V", "Settings for"), ("^V", "Security profiles"), ("Enter", "of 40"), ("Tab", "Ticked (1)"),
            ("Enter", "none (Enter"), ("Enter", "of 60"), ("Enter", "Basic Routing"), ("^V", "No tags"),
            ("^V", "Ready."),
        ]:
            terminal.press(key)
            terminal.wait(text)
        self.add(row, terminal.until("Enter", " created."))
        terminal.wait("as you entered it")
        terminal.finish(["^C"])


def time_cli(aws, number, environment):
    """Milliseconds that the AWS CLI takes to create a user."""
    command = [aws, "connect", "create-user", "--instance-id", INSTANCE, "--username", f"cli{number}"]
    command += ["--identity-info", "FirstName=Jane,LastName=Doe,Email=jane@example.com"]
    command += ["--phone-config", "PhoneType=SOFT_PHONE", "--password", "Passw0rd-Passw0rd"]
    command += ["--security-profile-ids", "aaaaaaaa-0001-4000-8000-000000000001"]
    # The first routing profile comes after the 40 security profiles.
    command += ["--routing-profile-id", "bbbbbbbb-0001-4000-8000-000000000029"]
    return run_time(command, environment | {"AWS_DEFAULT_REGION": "us-west-2", "AWS_MAX_ATTEMPTS": "1"})


def signing_times(command):
    """Microseconds a request, round by round, as one of the signing programs prints them."""
    if not command[0]:
        return []
    printed = subprocess.run([*command, str(HERE / "create-user.json")], stdout=subprocess.PIPE, check=True).stdout
    return [float(line) for line in printed.split()]


def certificate(folder):
    """A certificate for this machine and its key."""
    made, key = f"{folder}/certificate.pem", f"{folder}/key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", key, "-out", made, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, stderr=subprocess.DEVNULL)
    return made, key


def afresh(measure, environment):
    """Measures a first start: no unfinished form from the one before is offered."""
    with home() as folder:
        measure(environment | {"HOME": folder})


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def number(value):
    return "" if value is None else f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2f}"


def table(programs):
    ours = programs[0]
    yield ["", "budget", f"{ours.name}", "p95", *(name for peer in programs[1:] for name in (peer.name, "ratio"))]
    for row, (unit, median, p95) in ROWS.items():
        budget = " / ".join([number(median) or "-"] + ([f"p95 {number(p95)}"] if p95 else []))
        cells = [f"{row}, {unit}" if unit else row, budget if median is not None or p95 else ""]
        values = ours.values[row]
        middle = statistics.median(values) if values else None
        missed = values and (
            (median is not None and middle > median) or (p95 is not None and percentile(values, 0.95) > p95))
        cells += [number(middle) + (" !" if missed else ""), number(percentile(values, 0.95)) if values else ""]
        for peer in programs[1:]:
            other = statistics.median(peer.values[row]) if peer.values[row] else None
            ratio = f"{middle / other:.2f}" if middle is not None and other else ""
            cells += [number(other), ratio]
        yield cells


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--sandbox", required=True)
    arguments.add_argument("--floor", required=True)
    arguments.add_argument("--textual", help="a python that has Textual")
    arguments.add_argument("--aws", help="the AWS CLI; a python that has botocore is beside it")
    arguments.add_argument("--signing", help="a program that signs with our signer")
    arguments.add_argument("--signing-floor", required=True)
    arguments.add_argument("--runs", type=int, default=10)
    arguments.add_argument("--json")
    options = arguments.parse_args()

    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        measure_all(options, stack, folder)


def measure_all(options, stack, folder):
    # The form on what a help desk has, the lists on what the largest have.
    small, large = (server(stack, [options.sandbox, "--exit-with-stdin", f"--seed={seed}"]) for seed in ("small", "large"))
    environment = operator_environment(small)
    # By TLS, near and far away.
    link = [sys.executable, str(HERE / "link.py")]
    made, key = certificate(folder)
    by_tls = [*link, "--certificate", made, "--key", key, "--to"]
    near = server(stack, [*by_tls, large.rsplit(":", 1)[1]])
    far = server(stack, [*link, "--rtt", str(RTT), "--to", server(stack, [*by_tls, small.rsplit(":", 1)[1]])])
    with_lists = environment | {"AWS_ENDPOINT_URL": f"https://localhost:{near}", "AWS_CA_BUNDLE": made}
    from_afar = with_lists | {"AWS_ENDPOINT_URL": f"https://localhost:{far}"}

    ours = OurProgram(
        "connect-adduser", [options.program], "Username", ["^C", "y"],
        # All the lists are there before the one of 10,000 names is filtered.
        to_list=[("^V", "Phone"), ("^V", "Routing"), ("Enter", "of 2,000"), ("Esc", "Routing"), ("Tab", "Routing"),
                 ("Tab", "Routing"), ("Enter", "of 8,000"), ("Esc", "Routing"), ("Up", "Routing"),
                 ("Enter", "of 10,000")])
    floor = Program(
        "C on ncurses", [options.floor], "Leave", ["^C"], paste=PASTE, list_command=[options.floor, "list"])
    programs = [ours, floor]
    if shutil.which("dialog"):
        fields = [text for row, label in enumerate(["Username", "First name", "Last name", "E-mail"], 1)
                  for text in (label, str(row), "1", "", str(row), "15", "40", "255")]
        names = [text for name in range(500) for text in (f"name{name:03}", "row")]
        programs.append(Program(
            "dialog", ["dialog", "--form", "Four fields", "20", "70", "10", *fields], "E-mail", ["Esc", "Esc"],
            paste=PASTE, list_command=["dialog", "--menu", "E-mail", "20", "70", "14", *names], filters=False,
            next_field="Down"))
    if options.textual:
        form = str(HERE / "form.py")
        programs.append(Program(
            "Textual", [options.textual, form], "peer", ["^Q"], list_command=[options.textual, form, "list"]))
    cli = Program("AWS CLI", [options.aws, "--version"], None, None) if options.aws else None

    runs, far_row = options.runs, f"Enter to created, r = {RTT} ms"
    for run in range(runs):
        shared = [program for program in programs if program.name != "Textual" or run < 3]
        for start in range(STARTS):
            for program in shared:
                if program.name != "Textual" or start == 0:
                    afresh(program.measure_start, environment)
            afresh(ours.measure_start_in_german, environment)
            afresh(ours.measure_start_after_years, environment)
        for program in shared:
            afresh(program.measure_form, environment)
            afresh(program.measure_list, with_lists)
        afresh(lambda fresh: ours.measure_creation(fresh, "Enter to created"), environment)
        afresh(lambda fresh: ours.measure_creation(fresh, far_row), from_afar)
        ours.add("start to end", run_time([options.program, "--version"], environment))
        if cli and run < 5:
            cli.add("start to end", run_time(cli.command, environment))
            cli.add("Enter to created", time_cli(options.aws, f"near{run}", environment))
            cli.add(far_row, time_cli(options.aws, f"far{run}", from_afar))
    signing = "signing one CreateUser"
    ours.add(signing, *signing_times([options.signing]))
    floor.add(signing, *signing_times([options.signing_floor]))
    if cli:
        cli.add(signing, *signing_times([str(Path(options.aws).parent / "python"), str(HERE / "sign.py")]))
    ours.add("program on disk", os.stat(options.program).st_size / 1e6)

    if cli:
        programs.append(cli)
    rows = list(table(programs))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.rjust(width) if column else cell.ljust(width)
                        for column, (cell, width) in enumerate(zip(row, widths))))
    print("A “!” marks a budget that is missed. Ratios are ours to theirs, by medians.")
    if options.json:
        Path(options.json).write_text(json.dumps({program.name: program.values for program in programs}, indent=1))


main()
