"""LibreOffice, without a screen: version | read FILE | save IN OUT EDITS"""

import contextlib
import datetime
import pathlib
import subprocess
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

from program import address, edits, main, value_of


def version():
    answer = subprocess.run(["soffice", "--version"], check=True, capture_output=True, text=True)
    return answer.stdout.split()[1]


@contextlib.contextmanager
def opened(file):
    """The workbook in a LibreOffice of its own, with a profile below the working directory."""
    profile = pathlib.Path("libreoffice-profile").resolve().as_uri()
    pipe = "vision" + uuid.uuid4().hex
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={profile}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop = connected(pipe)
        url = pathlib.Path(file).resolve().as_uri()
        yield desktop.loadComponentFromURL(url, "_blank", 0, (option("Hidden", True),))
        with contextlib.suppress(Exception):
            desktop.terminate()
        office.wait(60)
    finally:
        office.kill()


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(0.1)
    raise TimeoutError("LibreOffice did not start within a minute")


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def read(file):
    with opened(file) as book:
        return [{"name": sheet.Name, "cells": cells(sheet)} for sheet in book.Sheets]


def cells(sheet):
    """The texts and numbers of the used area; dates are numbers."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    area = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
    return {
        address(row, column): value
        for row, values in enumerate(area.DataArray)
        for column, value in enumerate(values)
        if value != ""
    }


def save(input, output, changes):
    with opened(input) as book:
        for edit in edits(changes):
            cell = book.Sheets.getByName(edit["sheet"]).getCellRangeByName(edit["cell"])
            value = value_of(edit)
            if isinstance(value, datetime.date):
                cell.Value = (value - datetime.date(1899, 12, 30)).days
            elif isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value
        url = pathlib.Path(output).resolve().as_uri()
        book.storeToURL(url, (option("FilterName", "Calc MS Excel 2007 XML"),))


main(version=version, read=read, save=save)
