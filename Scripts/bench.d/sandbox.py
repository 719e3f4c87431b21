# SPDX-License-Identifier: Apache-2.0
"""Where and as whom connect-adduser is run to be measured: a sandbox, its keys, and the home of an operator."""

import contextlib
import os
import subprocess
import tempfile
from pathlib import Path

INSTANCE = "11111111-1111-4111-8111-111111111111"


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
        configuration = Path(folder, ".config/connect-adduser/config.toml")
        configuration.parent.mkdir(parents=True)
        configuration.write_text(f'instance = "{INSTANCE}"\n', encoding="utf-8")
        yield folder
