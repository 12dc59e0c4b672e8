"""XlsxWriter: version | write ROWS OUT"""

import xlsxwriter

from program import edits, main, value_of


def write(table, output):
    with xlsxwriter.Workbook(output, {"strings_to_numbers": False}) as book:
        sheet = book.add_worksheet()
        date = book.add_format({"num_format": "yyyy/m/d"})
        for row, values in enumerate(edits(table)):
            for column, edit in enumerate(values):
                if edit and edit["date"]:
                    sheet.write_datetime(row, column, value_of(edit), date)
                elif edit:
                    sheet.write(row, column, edit["value"])


main(version=lambda: xlsxwriter.__version__, write=write)
