# SPDX-License-Identifier: Apache-2.0
"""The same form, or list of 10,000 names, in Textual: what Scripts/bench compares with. Ends by ^Q."""

import sys

from textual.app import App
from textual.validation import Regex
from textual.widgets import Footer, Header, Input, OptionList

PARTS = ["Sales", "Support", "Billing", "Returns", "Claims", "Travel", "Orders"]
NAMES = [f"{PARTS[n % 7]} {PARTS[n // 7 % 7]} {n:05}" for n in range(10_000)]


class Form(App):
    TITLE = "The peer: four fields"

    def compose(self):
        yield Header()
        for label, rule in [("Username", r"[\w.@-]+"), ("First name", ".+"), ("Last name", ".+"), ("E-mail", ".+@.+")]:
            yield Input(placeholder=label, validators=[Regex(rule)])
        yield Footer()


class Names(App):
    TITLE = "The peer: a list"

    def compose(self):
        yield Header()
        yield Input(placeholder="Filter")
        yield OptionList(*NAMES)
        yield Footer()

    def on_input_changed(self, event):
        rows = self.query_one(OptionList)
        rows.clear_options()
        rows.add_options([name for name in NAMES if event.value.lower() in name.lower()])


(Names if sys.argv[1:] == ["list"] else Form)().run()
