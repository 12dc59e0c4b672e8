package io.github.visiontemplate.poi;

import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Formula.Piece;
import io.github.visiontemplate.poi.internal.rows.Reference;
import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.sheet.SheetReader;
import io.github.visiontemplate.poi.internal.workbook.DefinedNames;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries that the drop-downs of a workbook offer. A drop-down writes its list out, or refers
 * to a range on any sheet, directly or by a defined name. The entries of any other formula are not
 * known.
 */
final class ListEntries {

  /** A longer list is not returned, because nobody looks through a list that long. */
  private static final int MOST = 2_000;

  private static final int LONGEST = 8_192;

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final SheetContext context;
  private @Nullable DefinedNames names;

  ListEntries(ZipArchive archive, WorkbookPart workbook, SheetContext context) {
    this.archive = archive;
    this.workbook = workbook;
    this.context = context;
  }

  /**
   * Returns the entries of a drop-down on a sheet, without blank ones. Returns empty if the entries
   * are not known.
   */
  Optional<List<String>> of(String source, SheetPart sheet) {
    if (source.startsWith("\"") && source.endsWith("\"") && source.length() > 1) {
      return Optional.of(written(source.substring(1, source.length() - 1)));
    }
    return range(source, true)
        .flatMap(range -> sheet(range, sheet).flatMap(found -> entries(found, range)));
  }

  private static List<String> written(String list) {
    return Stream.of(list.replace("\"\"", "\"").split(","))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private Optional<Reference> range(String source, boolean mayBeName) {
    if (source.length() > LONGEST) {
      return Optional.empty();
    }
    List<Piece> pieces = Formula.of(source).pieces();
    if (pieces.size() != 1) {
      return Optional.empty();
    }
    if (pieces.get(0) instanceof Reference range) {
      return Optional.of(range);
    }
    List<String> formulas = mayBeName ? names().formulas(source) : List.of();
    return formulas.size() == 1 ? range(formulas.get(0), false) : Optional.empty();
  }

  private Optional<SheetPart> sheet(Reference range, SheetPart here) {
    String prefix = range.prefix();
    return prefix.isEmpty()
        ? Optional.of(here)
        : workbook.sheets().stream()
            .filter(sheet -> sheet.name().equalsIgnoreCase(DefinedNames.sheetOf(prefix)))
            .findFirst();
  }

  private Optional<List<String>> entries(SheetPart sheet, Reference range) {
    List<String> entries = new ArrayList<>();
    try (RowReader rows = new SheetReader(archive.open(sheet.part()), context)) {
      for (Row row = rows.next(); row != null && !isBehind(row, range); row = rows.next()) {
        for (int column = range.firstColumn();
            column <= Math.min(range.lastColumn(), row.width() - 1);
            column++) {
          add(row, column, range, entries);
        }
        if (entries.size() > MOST) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
  }

  private static boolean isBehind(Row row, Reference range) {
    return range.lastRow() != 0 && row.rowNumber() > range.lastRow();
  }

  private static void add(Row row, int column, Reference range, List<String> entries) {
    String shown = range.contains(row.rowNumber(), column) ? row.cell(column).shown().strip() : "";
    if (!shown.isEmpty()) {
      entries.add(shown);
    }
  }

  private DefinedNames names() {
    DefinedNames read = names;
    if (read == null) {
      read = DefinedNames.of(XmlElement.read(archive, workbook.name()));
      names = read;
    }
    return read;
  }
}
