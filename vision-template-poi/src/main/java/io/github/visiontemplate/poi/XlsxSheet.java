package io.github.visiontemplate.poi;

import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.sheet.SheetOutline;
import io.github.visiontemplate.poi.internal.sheet.SheetReader;
import io.github.visiontemplate.poi.internal.sheet.SheetTail;
import io.github.visiontemplate.poi.internal.sheet.SheetTail.ListRule;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart.SheetPart;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One worksheet. A method that needs the sheet's part reads it again, unless an earlier reading has
 * already found the facts.
 */
final class XlsxSheet implements Sheet {

  private final SheetPart sheet;
  private final ZipArchive archive;
  private final SheetContext context;
  private final ListEntries lists;

  /** The facts that the part states behind its rows; null until all rows have been read. */
  private @Nullable SheetTail tail;

  XlsxSheet(SheetPart sheet, ZipArchive archive, SheetContext context, ListEntries lists) {
    this.sheet = sheet;
    this.archive = archive;
    this.context = context;
    this.lists = lists;
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public boolean isHidden() {
    return sheet.hidden();
  }

  @Override
  public boolean mustBeRecalculated() {
    return context.mustBeRecalculated();
  }

  @Override
  public boolean isDate1904() {
    return context.date1904();
  }

  @Override
  public RowReader rows() {
    return new SheetReader(open(), context).whenRead(found -> tail = found);
  }

  @Override
  public List<CellRange> mergedCells() {
    return scan(part -> SheetOutline.mergedCells(part, context));
  }

  @Override
  public Sheet.Rules rules() {
    if (tail == null) {
      try (RowReader rows = rows()) {
        while (rows.next() != null) {
          // the end of the rows sets the tail
        }
      }
    }
    SheetTail known = Objects.requireNonNull(tail);
    return new Sheet.Rules(known.merged(), known.formulaBlocks(), dropDowns(known.lists()));
  }

  private List<Sheet.DropDown> dropDowns(List<ListRule> rules) {
    Map<String, Optional<List<String>>> known = new HashMap<>();
    List<Sheet.DropDown> dropDowns = new ArrayList<>();
    for (ListRule rule : rules) {
      known
          .computeIfAbsent(rule.source(), source -> lists.of(source, sheet))
          .ifPresent(entries -> dropDowns.add(new Sheet.DropDown(rule.cells(), entries)));
    }
    return dropDowns;
  }

  @Override
  public OptionalInt declaredLastRow() {
    return scan(part -> SheetOutline.lastRow(part, context));
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
