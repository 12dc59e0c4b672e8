"""openpyxl: version | read FILE | stream FILE | save IN OUT EDITS"""

import openpyxl

from program import edits, main, text, value_of


def cells(sheet):
    return {
        cell.coordinate: text(cell.value)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def sheets(book):
    return [{"name": sheet.title, "cells": cells(sheet)} for sheet in book]


def read(file):
    return sheets(openpyxl.load_workbook(file, data_only=True))


def stream(file):
    return sheets(openpyxl.load_workbook(file, read_only=True, data_only=True))


def save(input, output, changes):
    book = openpyxl.load_workbook(input)
    for edit in edits(changes):
        cell = book[edit["sheet"]][edit["cell"]]
        cell.value = value_of(edit)
        if edit["date"]:
            cell.number_format = "yyyy/m/d"
    book.save(output)


main(version=lambda: openpyxl.__version__, read=read, stream=stream, save=save)
