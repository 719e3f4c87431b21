# SPDX-License-Identifier: Apache-2.0
"""Where and as whom connect-adduser is run to be measured: a sandbox, its keys, and the home of an operator."""

import contextlib
import json
import os
import subprocess
import tempfile
import uuid
from pathlib import Path

INSTANCE = "11111111-1111-4111-8111-111111111111"
CONFIGURATION = ".config/connect-adduser/config.toml"


def server(stack, command):
    """Starts a server that ends with its standard input; the line that it prints says where it is."""
    process = stack.enter_context(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
    stack.callback(process.stdin.close)
    return process.stdout.readline().decode().strip()


def operator_environment(url):
    """The environment of a program that is to use the sandbox at an address."""
    return {
        "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "AWS_ENDPOINT_URL": url,
        "AWS_REGION": "us-west-2", "AWS_ACCESS_KEY_ID": "AKIDSANDBOXEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "sandbox-secret-key-for-trying-out-only",
    }


@contextlib.contextmanager
def home():
    """A home folder from which nothing was started yet; the instance is configured."""
    with tempfile.TemporaryDirectory() as folder:
        configuration = Path(folder, CONFIGURATION)
        configuration.parent.mkdir(parents=True)
        configuration.write_text(f'instance = "{INSTANCE}"\n', encoding="utf-8")
        yield folder


def configure(folder, program):
    """Sets all that can be set, as the program's own example does, but where requests go and as whom."""
    example = subprocess.run([program, "config", "example"], stdout=subprocess.PIPE, check=True).stdout.decode()
    lines = [line for line in example.splitlines() if not line.startswith(("locked", "profile", "region", "endpoint"))]
    Path(folder, CONFIGURATION).write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_profiles(folder, count):
    """A file of profiles as it is made for an organisation with so many accounts."""
    file = Path(folder, ".aws/config")
    file.parent.mkdir()
    sections = ["[sso-session corp]\nsso_start_url = https://corp.example.com/start\nsso_region = eu-west-1\n"]
    for number in range(count):
        sections.append(
            f"[profile account-{number:04}-PowerUser]\nsso_session = corp\nsso_account_id = {123456780000 + number}\n"
            "sso_role_name = PowerUser\nregion = eu-west-1\noutput = json\n")
    file.write_text("\n".join(sections), encoding="utf-8")


def write_journal(folder, count):
    """A journal as it is after so many users."""
    journal = Path(folder, ".local/state/connect-adduser/journal.jsonl")
    journal.parent.mkdir(parents=True)
    with journal.open("w", encoding="utf-8") as file:
        for number in range(count):
            submission = str(uuid.uuid4())
            line = {"format": 1, "submission": submission, "time": "2026-03-04T05:06:07Z"}
            intent = {
                "id": submission, "identity": "environment", "instanceID": INSTANCE, "loginName": "operator",
                "region": "us-west-2", "routingProfileID": "bbbbbbbb-0001-4000-8000-000000000029",
                "securityProfileIDs": ["aaaaaaaa-0001-4000-8000-000000000001"], "tags": {"Team": "billing"},
                "username": f"user{number}", "firstName": "Jane", "lastName": "Doe", "email": "jane@example.com",
            }
            process = {"id": 4_000_000, "started": 1}
            for entry in [
                line | {"event": "intent", "intent": intent, "process": process},
                line | {"event": "created", "userARN": f"arn:aws:connect:{submission}", "userID": submission},
            ]:
                file.write(json.dumps(entry, separators=(",", ":"), sort_keys=True) + "\n")
