"""pandas: version | read FILE | write ROWS OUT"""

import pandas

from program import address, edits, main, text, value_of


def read(file):
    sheets = []
    for name, frame in pandas.read_excel(file, sheet_name=None, header=None, dtype=object).items():
        cells = {}
        for row, column in zip(*frame.notna().values.nonzero()):
            cells[address(row, column)] = text(frame.iat[row, column])
        sheets.append({"name": name, "cells": cells})
    return sheets


def write(table, output):
    header, *rows = [[value_of(edit) if edit else None for edit in row] for row in edits(table)]
    pandas.DataFrame(rows, columns=header, dtype=object).to_excel(output, index=False, engine="openpyxl")


main(version=lambda: pandas.__version__, read=read, write=write)
