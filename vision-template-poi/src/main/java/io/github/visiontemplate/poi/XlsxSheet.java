package io.github.visiontemplate.poi;

import io.github.visiontemplate.poi.internal.sheet.Dimension;
import io.github.visiontemplate.poi.internal.sheet.MergedCells;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.sheet.SheetReader;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.table.CellRange;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** One worksheet; each question opens its part anew. */
record XlsxSheet(SheetPart sheet, ZipArchive archive, SheetContext context) implements Sheet {

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public boolean isHidden() {
    return sheet.hidden();
  }

  @Override
  public RowReader rows() {
    return new SheetReader(open(), context);
  }

  @Override
  public List<CellRange> mergedCells() {
    return scan(part -> MergedCells.read(part, context.maxMergedCells()));
  }

  @Override
  public OptionalInt declaredLastRow() {
    return scan(Dimension::lastRow);
  }

  private <T> T scan(Function<InputStream, T> scan) {
    try (InputStream part = open()) {
      return scan.apply(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open() {
    try {
      return archive.open(sheet.part());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
