package io.github.visiontemplate.exporting;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A city form as a file in memory: one sheet, with the headers in row 1. */
final class CityFormFile implements TemplateFile {

  private static final String SHEET = "视力数据";

  private final String name;
  private final List<List<Cell>> rows;

  CityFormFile(String name, CityForm form) {
    this.name = name;
    Stream<List<Cell>> header =
        Stream.of(form.columns().stream().map(CityFormFile::header).toList());
    Stream<List<Cell>> pupils =
        form.rows().stream().map(row -> form.columns().stream().map(row::cell).toList());
    this.rows = Stream.concat(header, pupils).toList();
  }

  private static Cell header(Field field) {
    return new Cell.Text(TemplateSchemas.city().header(field));
  }

  @Override
  public Facts facts() {
    byte[] content =
        rows.stream()
            .map(row -> row.stream().map(Cell::shown).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8);
    return new Facts(name, content.length, sha256(content));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public TemplateWorkbook open() {
    return new OneSheet(new Rows(rows));
  }

  private record OneSheet(Rows sheet) implements TemplateWorkbook {

    @Override
    public List<? extends Sheet> sheets() {
      return List.of(sheet);
    }

    @Override
    public boolean isSigned() {
      return false;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private record Rows(List<List<Cell>> cells) implements Sheet {

    @Override
    public String name() {
      return SHEET;
    }

    @Override
    public boolean isHidden() {
      return false;
    }

    @Override
    public boolean mustBeRecalculated() {
      return false;
    }

    @Override
    public boolean isDate1904() {
      return false;
    }

    @Override
    public RowReader rows() {
      return new Reader(cells.iterator());
    }

    @Override
    public List<CellRange> mergedCells() {
      return List.of();
    }

    @Override
    public Rules rules() {
      return new Rules(List.of(), List.of(), List.of());
    }

    @Override
    public OptionalInt declaredLastRow() {
      return OptionalInt.of(cells.size());
    }
  }

  private static final class Reader implements RowReader {

    private final Iterator<List<Cell>> left;
    private int number;

    Reader(Iterator<List<Cell>> left) {
      this.left = left;
    }

    @Override
    public @Nullable Row next() {
      return left.hasNext() ? new FormRow(++number, left.next()) : null;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private record FormRow(int rowNumber, List<Cell> cells) implements Row {

    @Override
    public int width() {
      return cells.size();
    }

    @Override
    public Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.blank();
    }

    @Override
    public boolean hasFormulas() {
      return false;
    }

    @Override
    public Cell.Origin origin(int column) {
      return Cell.Origin.ENTERED;
    }
  }
}
