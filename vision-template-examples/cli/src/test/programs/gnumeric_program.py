"""Gnumeric, by its command ssconvert: version | read FILE | save IN OUT EDITS"""

import csv
import datetime
import functools
import pathlib
import re
import subprocess
import tempfile
from xml.etree import ElementTree

from program import address, edits, main

SPACE = "{http://www.gnumeric.org/v10.dtd}"
NUMBER = "40"
TEXT = "60"


def ssconvert(*arguments):
    return subprocess.run(
        ["ssconvert", *arguments], check=True, capture_output=True, text=True, timeout=300
    )


def version():
    answer = ssconvert("--version")
    return re.search(r"version '(.*?)'", answer.stdout + answer.stderr)[1]


def read(file):
    """A text file for each sheet, with the values as they are stored: dates as numbers."""
    with tempfile.TemporaryDirectory() as folder:
        kind = ["-S", "-T", "Gnumeric_stf:stf_assistant"]
        raw = ["-O", "format=raw quoting-mode=auto separator=, eol=unix"]
        ssconvert(*kind, *raw, file, folder + "/%n %s.csv")
        parts = sorted(pathlib.Path(folder).iterdir(), key=lambda part: int(part.name.split(" ")[0]))
        return [
            {"name": part.stem.split(" ", 1)[1], "cells": cells(part)} for part in parts
        ]


def cells(part):
    with open(part, encoding="utf-8", newline="") as lines:
        return {
            address(row, column): value
            for row, values in enumerate(csv.reader(lines))
            for column, value in enumerate(values)
            if value
        }


def save(input, output, changes):
    """By way of its own format, where the cells are changed: its option --set knows the first sheet only."""
    with tempfile.TemporaryDirectory() as folder:
        own = folder + "/own.gnumeric"
        ssconvert("-T", "Gnumeric_XmlIO:sax:0", input, own)
        book = ElementTree.parse(own)
        for edit in edits(changes):
            change(book, edit)
        book.write(own, encoding="utf-8", xml_declaration=True)
        ssconvert("-T", "Gnumeric_Excel:xlsx2", own, output)


def change(book, edit):
    letters, digits = re.match("([A-Z]+)([0-9]+)", edit["cell"]).groups()
    column = functools.reduce(lambda sum, letter: sum * 26 + ord(letter) - 64, letters, 0) - 1
    place = {"Row": str(int(digits) - 1), "Col": str(column)}
    cells = next(
        sheet.find(SPACE + "Cells")
        for sheet in book.iter(SPACE + "Sheet")
        if sheet.findtext(SPACE + "Name") == edit["sheet"]
    )
    cell = next((cell for cell in cells if place.items() <= cell.attrib.items()), None)
    if cell is None:
        cell = ElementTree.SubElement(cells, SPACE + "Cell", place)
    value = days(edit["date"]) if edit["date"] else edit["value"]
    cell.set("ValueType", TEXT if isinstance(value, str) else NUMBER)
    cell.text = str(value)


def days(date):
    """A date as a number: how a text is read depends on the machine's language."""
    return (datetime.date.fromisoformat(date) - datetime.date(1899, 12, 30)).days


main(version=version, read=read, save=save)
