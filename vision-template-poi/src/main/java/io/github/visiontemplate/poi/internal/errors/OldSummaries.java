package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.sheet.SheetReader;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Finds the summary sheets that earlier copies added. A sheet of the school may have the same name
 * as these.
 */
public final class OldSummaries {

  private OldSummaries() {}

  /** Returns the summary sheets of a workbook, in the order of their tabs. */
  public static List<SheetPart> of(
      ZipArchive archive, WorkbookPart workbook, SheetContext context) {
    return workbook.sheets().stream()
        .filter(sheet -> ErrorMarks.isSheet(sheet.name()))
        .filter(sheet -> hasOurTitle(archive, context, sheet))
        .toList();
  }

  private static boolean hasOurTitle(ZipArchive archive, SheetContext context, SheetPart sheet) {
    try (SheetReader rows = new SheetReader(archive.open(sheet.part()), context)) {
      Row first = rows.next();
      return first != null && ErrorMarks.isTitle(first.cell(0).shown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
