# openxlsx: version | read FILE | save IN OUT EDITS
suppressPackageStartupMessages(library(openxlsx))
source("program.R")

main(list(
  version = function() as.character(packageVersion("openxlsx")),
  read = function(file) {
    lapply(getSheetNames(file), function(name) {
      table <- read.xlsx(file, name, colNames = FALSE, skipEmptyRows = FALSE, skipEmptyCols = FALSE)
      list(name = name, cells = cells_of(table))
    })
  },
  save = function(input, output, changes) {
    book <- loadWorkbook(input)
    for (edit in edits(changes)) {
      at <- position(edit$cell)
      value <- if (is.null(edit$date)) edit$value else as.Date(edit$date)
      writeData(book, edit$sheet, value, startRow = at$row, startCol = at$column, colNames = FALSE)
      if (!is.null(edit$date)) {
        addStyle(book, edit$sheet, createStyle(numFmt = "yyyy/m/d"), at$row, at$column)
      }
    }
    saveWorkbook(book, output, overwrite = TRUE)
  }
))
