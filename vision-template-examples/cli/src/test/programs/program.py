"""What the programs of Python share: the command, the edits, the answer."""

import datetime
import json
import sys


def edits(file):
    """The changes to make: sheet, cell, and value (a text, a number or a boolean) or date."""
    with open(file, encoding="utf-8") as lines:
        return json.load(lines)


def value_of(edit):
    return datetime.date.fromisoformat(edit["date"]) if edit["date"] else edit["value"]


def text(value):
    """A date as 2026-09-15, with the time where it has one; all else as JSON has it."""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time(0):
        return value.date().isoformat()
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    return value if isinstance(value, (int, float, bool)) else str(value)


def address(row, column):
    """The address of a cell, both counted from 0: (0, 27) is AB1."""
    letters = ""
    while column >= 0:
        letters = chr(65 + column % 26) + letters
        column = column // 26 - 1
    return letters + str(row + 1)


def main(**operations):
    operation, *files = sys.argv[1:]
    answer = operations[operation](*files)
    if operation == "version":
        print(answer)
    if operation in ("read", "stream"):
        json.dump(answer, sys.stdout, ensure_ascii=False)
