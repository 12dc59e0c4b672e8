# What the programs of R share: the command, the edits, the answer.
suppressPackageStartupMessages(library(jsonlite))

# The changes to make: sheet, cell, and value (a text, a number or a boolean) or date.
edits <- function(file) fromJSON(file, simplifyVector = FALSE)

# AB12 as row 12 and column 28.
position <- function(address) {
  letters_of <- utf8ToInt(gsub("[0-9]", "", address)) - 64
  list(row = as.integer(gsub("[A-Z]", "", address)), column = Reduce(function(sum, letter) sum * 26 + letter, letters_of, 0))
}

letters_of <- function(column) {
  if (column > 26) paste0(letters_of((column - 1) %/% 26), LETTERS[(column - 1) %% 26 + 1]) else LETTERS[column]
}

text <- function(value) {
  if (inherits(value, c("POSIXct", "Date"))) sub(" 00:00:00$", "", format(value, "%Y-%m-%d %H:%M:%S", tz = "UTC")) else value
}

cells_of <- function(table) {
  cells <- list()
  for (column in seq_along(table)) {
    for (row in seq_along(table[[column]])) {
      value <- table[[column]][[row]]
      if (length(value) == 1 && !is.na(value)) cells[[paste0(letters_of(column), row)]] <- text(value)
    }
  }
  cells
}

main <- function(operations) {
  command <- commandArgs(trailingOnly = TRUE)
  answer <- do.call(operations[[command[1]]], as.list(command[-1]))
  if (command[1] == "version") cat(answer, "\n")
  if (command[1] == "read") cat(toJSON(answer, auto_unbox = TRUE, digits = NA))
}
