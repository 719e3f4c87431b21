# SPDX-License-Identifier: Apache-2.0
"""Prints an SVG that shows frames of a terminal one after the other, without end: text, drawn by the viewer's own font.

Takes the files of the frames. Each begins with how many milliseconds it stays and the cursor (1 or 0 for whether it is
shown, column, row); the rows follow, with the looks of their cells as SGR sequences, as "tmux capture-pane -e" has them.
The frames lie side by side on a strip, which CSS moves past the window.
"""

import argparse
import html
import re
import unicodedata
from pathlib import Path

COLUMNS, ROWS = 80, 24
# The advance of common fixed-width fonts at 13.3 pixels; textLength sees to the others.
CELL, LINE, MARGIN = 8, 17, 12
WIDTH, HEIGHT = COLUMNS * CELL + 2 * MARGIN, ROWS * LINE + 2 * MARGIN
BACKGROUND, FOREGROUND = "#1c1f26", "#e6e6e6"
PALETTE = ["#000000", "#e0625a", "#7fc36a", "#e0b050", "#6ca7f0", "#c58af0", "#5cc4cc", "#d8d8d8",
           "#7d8590", "#ff7b72", "#9be07f", "#f2cc60", "#8cbcff", "#d8a8ff", "#7fe3ea", "#ffffff"]
SGR = re.compile(r"\x1b\[([0-9;]*)m|\x1b\(.|[\x0e\x0f]")


def colour(number):
    """Of the 256 that a terminal has, as xterm mixes them."""
    if number < 16:
        return PALETTE[number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    levels = [0, 95, 135, 175, 215, 255]
    red, rest = divmod(number - 16, 36)
    return "#" + "".join(f"{levels[level]:02x}" for level in (red, *divmod(rest, 6)))


class Look:
    """How cells are drawn; changed by the numbers of an SGR sequence."""

    def __init__(self):
        self.clear()

    def clear(self):
        self.foreground = self.background = None
        self.flags = set()

    def apply(self, numbers):
        numbers = [int(number or 0) for number in numbers.split(";")]
        while numbers:
            number = numbers.pop(0)
            if number == 0:
                self.clear()
            elif number in (1, 2, 4, 7):
                self.flags.add(number)
            elif number == 22:
                self.flags -= {1, 2}
            elif number in (24, 27):
                self.flags.discard(number - 20)
            elif number in (38, 48):
                kind = numbers.pop(0)
                value = colour(numbers.pop(0)) if kind == 5 else "#" + "".join(f"{numbers.pop(0):02x}" for _ in range(3))
                if number == 38:
                    self.foreground = value
                else:
                    self.background = value
            elif number == 39:
                self.foreground = None
            elif number == 49:
                self.background = None
            elif number // 10 in (3, 9):
                self.foreground = PALETTE[number % 10 + (8 if number >= 90 else 0)]
            elif number // 10 in (4, 10):
                self.background = PALETTE[number % 10 + (8 if number >= 100 else 0)]

    def drawn(self):
        """Colour of the text, of what is behind it, and the rest, as it is drawn."""
        front, back = self.foreground, self.background
        if 7 in self.flags:
            front, back = back or BACKGROUND, front or FOREGROUND
        return front or FOREGROUND, back, frozenset(self.flags & {1, 2, 4})


def cells(row):
    """The characters of a row: column, text with its combining marks, width and look."""
    look, column, found, position = Look(), 0, [], 0
    while position < len(row):
        if sequence := SGR.match(row, position):
            if sequence[1] is not None:
                look.apply(sequence[1])
            position = sequence.end()
            continue
        character = row[position]
        position += 1
        if unicodedata.combining(character) and found:
            at, text, width, drawn = found[-1]
            found[-1] = (at, text + character, width, drawn)
            continue
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        found.append((column, character, width, look.drawn()))
        column += width
    return found


def runs(row):
    """Neighbouring cells of one look: column, text, width and look. Blanks between words far apart split a run."""
    joined = []
    for column, text, width, drawn in cells(row):
        if joined:
            start, before, length, look = joined[-1]
            if look == drawn and start + length == column and not (before.endswith("  ") and text != " "):
                joined[-1] = (start, before + text, length + width, look)
                continue
        joined.append((column, text, width, drawn))
    return joined


def row_drawn(row):
    """The SVG of a row whose upper left corner is the origin."""
    parts = []
    for column, text, width, (front, back, flags) in runs(row):
        if back:
            parts.append(f'<rect x="{column * CELL}" width="{width * CELL}" height="{LINE}" fill="{back}"/>')
        if 4 in flags:
            parts.append(f'<rect x="{column * CELL}" y="{LINE - 2}" width="{width * CELL}" height="1" fill="{front}"/>')
        words = text.strip(" ")
        if not words:
            continue
        column += len(text) - len(text.lstrip(" "))
        width -= len(text) - len(words)
        look = f' fill="{front}"' if front != FOREGROUND else ""
        look += ' class="b"' if 1 in flags else ""
        look += ' opacity=".6"' if 2 in flags else ""
        parts.append(f'<text x="{column * CELL}" y="13" textLength="{width * CELL}"{look}>{html.escape(words, quote=False)}</text>')
    return "".join(parts)


class Frame:
    def __init__(self, text):
        first, *rows = text.split("\n")
        duration, shown, column, row = first.split()
        self.duration = int(duration)
        self.cursor = (int(column), int(row)) if shown == "1" else None
        self.rows = rows[:ROWS]

    def looks_like(self, other):
        return (self.cursor, self.rows) == (other.cursor, other.rows)


def strip(frames):
    """The rows that occur, each once, and the frames made of them."""
    numbers, rows, drawn = {}, [], []
    for at, frame in enumerate(frames):
        parts = []
        for line, row in enumerate(frame.rows):
            if not (picture := row_drawn(row)):
                continue
            if picture not in numbers:
                numbers[picture] = len(rows)
                rows.append(f'<g id="r{len(rows)}">{picture}</g>')
            parts.append(f'<use href="#r{numbers[picture]}" y="{line * LINE}"/>')
        if frame.cursor:
            column, line = frame.cursor
            parts.append(f'<rect x="{column * CELL}" y="{line * LINE}" width="{CELL}" height="{LINE}" fill="{PALETTE[12]}" opacity=".55"/>')
        drawn.append(f'<g transform="translate({at * WIDTH})">{"".join(parts)}</g>')
    return rows, drawn


def animation(frames):
    """The CSS that moves the strip by one frame after another. Who wants no motion sees the last one."""
    total, passed, steps = sum(frame.duration for frame in frames), 0, []
    for at, frame in enumerate(frames):
        steps.append(f"{100 * passed / total:.4g}%{{transform:translateX({-at * WIDTH}px)}}")
        passed += frame.duration
    last = f"transform:translateX({-(len(frames) - 1) * WIDTH}px)"
    return (f"@keyframes film{{{''.join(steps)}100%{{{last}}}}}#film{{animation:film {total / 1000:.3f}s step-end infinite}}"
            f"@media(prefers-reduced-motion){{#film{{animation:none;{last}}}}}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="+")
    options = arguments.parse_args()
    frames = []
    for path in options.files:
        frame = Frame(Path(path).read_text(encoding="utf-8"))
        if frames and frame.looks_like(frames[-1]):
            frames[-1].duration += frame.duration
        else:
            frames.append(frame)
    rows, drawn = strip(frames)
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
          "<style>text{white-space:pre;font:13.3px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',"
          f"monospace}}.b{{font-weight:bold}}{animation(frames)}</style>")
    print(f'<rect width="100%" height="100%" rx="6" fill="{BACKGROUND}"/>')
    print("<defs>", *rows, "</defs>", sep="\n")
    print(f'<svg x="{MARGIN}" y="{MARGIN}" width="{COLUMNS * CELL}" height="{ROWS * LINE}"><g id="film" fill="{FOREGROUND}">')
    print(*drawn, "</g></svg></svg>", sep="\n")


main()
