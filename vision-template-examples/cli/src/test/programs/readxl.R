# readxl: version | read FILE
suppressPackageStartupMessages(library(readxl))
source("program.R")

main(list(
  version = function() as.character(packageVersion("readxl")),
  read = function(file) {
    lapply(excel_sheets(file), function(name) {
      table <- read_excel(file, name, range = cell_limits(c(1, 1), c(NA, NA)), col_names = FALSE,
                          col_types = "list", .name_repair = "minimal")
      list(name = name, cells = cells_of(table))
    })
  }
))
