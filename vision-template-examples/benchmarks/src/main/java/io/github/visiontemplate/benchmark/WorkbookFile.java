package io.github.visiontemplate.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook for measuring. It is written once, row by row, and then kept.
 *
 * @param use whether the workbook is for importing or for filling
 * @param form how the workbook stores its texts
 * @param rows the number of pupils
 */
record WorkbookFile(Use use, TextForm form, int rows) {

  private static final int BUFFER = 1 << 16;

  /** The purpose of a workbook. */
  enum Use {
    /** An import of the national form with 体检日期 (date of examination): 19 columns, all filled. */
    IMPORT,
    /** A fill of the national form: 18 columns, with blank measurements. */
    FILL
  }

  /** Returns the path of the file in a directory, after writing the file if it is missing. */
  Path in(Path directory) throws IOException {
    Path file = directory.resolve((use + "-" + form + "-" + rows + ".xlsx").toLowerCase());
    if (!Files.exists(file)) {
      Files.createDirectories(directory);
      Path unfinished = Files.createTempFile(directory, "workbook", ".tmp");
      write(unfinished, directory);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private void write(Path file, Path directory) throws IOException {
    try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        SharedTexts shared = new SharedTexts(Files.createTempFile(directory, "texts", ".tmp"))) {
      for (Map.Entry<String, String> part : WorkbookParts.fixed(form).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(WorkbookParts.SHEET));
      OutputStream sheet = new BufferedOutputStream(zip, BUFFER);
      writeSheet(sheet, new SheetMarkup(sheet, form, shared));
      if (form == TextForm.SHARED) {
        zip.putNextEntry(new ZipEntry(WorkbookParts.SHARED));
        shared.writeTo(zip);
      }
    }
  }

  private void writeSheet(OutputStream sheet, SheetMarkup markup) throws IOException {
    sheet.write(
        (WorkbookParts.SHEET_START + dimension() + "<sheetData>").getBytes(StandardCharsets.UTF_8));
    FormRows form = new FormRows(markup, use == Use.IMPORT);
    form.writeHeader();
    for (int i = 0; i < rows; i++) {
      form.write(new Pupil(i));
    }
    sheet.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    sheet.flush();
  }

  private String dimension() {
    return "<dimension ref=\"A1:" + (use == Use.IMPORT ? "S" : "R") + (rows + 1) + "\"/>";
  }
}
