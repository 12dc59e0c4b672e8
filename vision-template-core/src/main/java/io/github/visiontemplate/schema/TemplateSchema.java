package io.github.visiontemplate.schema;

import io.github.visiontemplate.model.Eye;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as data: its columns, found by header in any order. Immutable and thread-safe.
 *
 * <p>Headers are compared without regard to blanks, line breaks, full or half width, kinds of
 * brackets and case, and to notes such as (必填), (D) or (yyyy/m/d) where no column has them. In a form with several header rows a header is a path from the top; a cell
 * merged downwards is one level:
 *
 * <pre>{@code
 * TemplateSchema.builder("example-city", TemplateFamily.NATIONAL)
 *     .headerRows(3)
 *     .required(Field.STUDENT_NUMBER, "学籍号")
 *     .requiredOfEachEye(Field::acuity, "筛查结果 > 裸眼视力 > {}眼")
 *     .optional(Field.NAME, "姓名", "学生姓名")
 *     .extra("医生", "筛查医生")
 *     .build();
 * }</pre>
 */
public final class TemplateSchema {

  private final String id;
  private final TemplateFamily family;
  private final int headerRows;
  private final List<TemplateColumn> columns;
  private final List<String> exampleWords;
  private final Map<String, TemplateColumn> byHeader;
  private final Map<String, TemplateColumn> bySubstitute;

  private TemplateSchema(
      Builder builder,
      Map<String, TemplateColumn> byHeader,
      Map<String, TemplateColumn> bySubstitute) {
    this.id = builder.id;
    this.family = builder.family;
    this.headerRows = builder.headerRows;
    this.columns = List.copyOf(builder.columns);
    this.exampleWords = builder.exampleWords;
    this.byHeader = byHeader;
    this.bySubstitute = bySubstitute;
  }

  /** Returns a builder of a form of that identifier, which reports name it by. */
  public static Builder builder(String id, TemplateFamily family) {
    return new Builder(id, family);
  }

  /** Returns the identifier, such as {@code "national-current"}. */
  public String id() {
    return id;
  }

  /** Returns whose form it is. */
  public TemplateFamily family() {
    return family;
  }

  /** Returns how many rows the header takes; with more than one, merged cells are looked at. */
  public int headerRows() {
    return headerRows;
  }

  /** Returns the columns in the order in which they were declared. */
  public List<TemplateColumn> columns() {
    return columns;
  }

  /** Tells whether a table without the column of this field is another form. */
  public boolean requires(Field field) {
    return columns.stream().anyMatch(column -> column.required() && column.field() == field);
  }

  /** Returns whether a sheet of this name is an example or a guide. */
  boolean isExample(String sheetName) {
    String normalized = Headers.normalized(sheetName);
    return exampleWords.stream().anyMatch(normalized::contains);
  }

  @Override
  public String toString() {
    return "TemplateSchema[" + id + "]";
  }

  /** Returns the column that has this normalised header, as it is or without notes in brackets. */
  @Nullable TemplateColumn columnOf(String normalizedHeader) {
    return column(byHeader, normalizedHeader);
  }

  /** Returns the column that this normalised header may stand for where its own is missing. */
  @Nullable TemplateColumn substituteOf(String normalizedHeader) {
    return column(bySubstitute, normalizedHeader);
  }

  private static @Nullable TemplateColumn column(
      Map<String, TemplateColumn> columns, String normalizedHeader) {
    TemplateColumn exact = columns.get(normalizedHeader);
    return exact == null ? columns.get(HeaderNotes.without(normalizedHeader)) : exact;
  }

  /** Collects the columns of a form. Not thread-safe. */
  public static final class Builder {

    private static final String SIDE = "{}";
    private static final List<String> EXAMPLE_WORDS =
        List.of("示例", "示范", "样表", "样例", "范例", "例表", "说明", "须知", "example", "sample", "guide");

    private final String id;
    private final TemplateFamily family;
    private int headerRows = 1;
    private final List<TemplateColumn> columns = new ArrayList<>();
    private List<String> exampleWords = EXAMPLE_WORDS;

    private Builder(String id, TemplateFamily family) {
      this.id = id;
      this.family = family;
    }

    /** Sets how many rows the header takes; 1 unless told. */
    public Builder headerRows(int rows) {
      headerRows = rows;
      return this;
    }

    /**
     * Sets the words by which the name of a sheet says that it is an example or a guide; by default
     * 示例, 样表, 说明 and the like. Such a sheet is not used where another one fits.
     */
    public Builder exampleWords(String... words) {
      exampleWords = Arrays.stream(words).map(Headers::normalized).toList();
      return this;
    }

    /** Adds a column without which a table is another form. */
    public Builder required(Field field, String header, String... aliases) {
      return add(field, true, header, aliases);
    }

    /** Adds a column that a table of this form may lack. */
    public Builder optional(Field field, String header, String... aliases) {
      return add(field, false, header, aliases);
    }

    /**
     * Adds headers by which the column of a field is found only where a table has none of its other
     * ones; a table that has both keeps them apart.
     *
     * @throws IllegalArgumentException if no column of this field was added before
     */
    public Builder substitutes(Field field, String... headers) {
      check(columns.stream().anyMatch(c -> c.field() == field), "a column " + field);
      columns.replaceAll(
          c ->
              c.field() == field
                  ? new TemplateColumn(
                      field, c.name(), c.required(), c.headers(), List.of(headers))
                  : c);
      return this;
    }

    /**
     * Adds two required columns, for the right and the left eye: <code>{}</code> in the headers
     * stands for 右 and 左.
     *
     * @param field the field of an eye, such as {@code Field::sphere}
     */
    public Builder requiredOfEachEye(Function<Eye, Field> field, String header, String... aliases) {
      return addBoth(field, true, header, aliases);
    }

    /** Adds two optional columns as {@link #requiredOfEachEye} does. */
    public Builder optionalOfEachEye(Function<Eye, Field> field, String header, String... aliases) {
      return addBoth(field, false, header, aliases);
    }

    /**
     * Adds a column that no field stands for; it is stored as text under its name.
     *
     * @param headers the headers; none if the name itself is the header
     */
    public Builder extra(String name, String... headers) {
      return addExtra(name, false, headers);
    }

    /** Adds an extra as {@link #extra} does, without which a table is another form. */
    public Builder requiredExtra(String name, String... headers) {
      return addExtra(name, true, headers);
    }

    /**
     * Returns the form.
     *
     * @throws IllegalArgumentException if two columns share a field, an extra's name or a header,
     *     if a header is blank or has more levels than the header has rows, or if the column that
     *     pupils of the family are matched by is not required
     */
    public TemplateSchema build() {
      check(headerRows >= 1, "at least one header row");
      Field key = family == TemplateFamily.NATIONAL ? Field.STUDENT_NUMBER : Field.STUDENT_KEY;
      check(
          columns.stream().anyMatch(c -> c.required() && c.field() == key),
          "a required column " + key);
      Map<String, TemplateColumn> byHeader = byHeader(TemplateColumn::headers);
      Map<String, TemplateColumn> bySubstitute = byHeader(TemplateColumn::substitutes);
      check(Collections.disjoint(byHeader.keySet(), bySubstitute.keySet()), "other substitutes");
      return new TemplateSchema(this, byHeader, bySubstitute);
    }

    private Map<String, TemplateColumn> byHeader(Function<TemplateColumn, List<String>> headers) {
      Map<String, TemplateColumn> byHeader = new HashMap<>();
      for (TemplateColumn column : columns) {
        for (String header : headers.apply(column)) {
          String normalized = Headers.normalized(header);
          check(!normalized.isEmpty(), "headers that are not blank");
          check(
              Headers.levels(normalized) <= headerRows,
              "at most " + headerRows + " levels in " + header);
          TemplateColumn other = byHeader.putIfAbsent(normalized, column);
          check(other == null || other.equals(column), "one column with the header " + header);
        }
      }
      return Map.copyOf(byHeader);
    }

    private Builder add(Field field, boolean required, String header, String... aliases) {
      check(columns.stream().noneMatch(c -> c.field() == field), "one column " + field);
      List<String> headers = Stream.concat(Stream.of(header), Arrays.stream(aliases)).toList();
      columns.add(new TemplateColumn(field, header, required, headers, List.of()));
      return this;
    }

    private Builder addBoth(
        Function<Eye, Field> field, boolean required, String header, String... aliases) {
      for (Eye eye : EnumSet.of(Eye.RIGHT, Eye.LEFT)) {
        String side = eye == Eye.RIGHT ? "右" : "左";
        String[] ofSide =
            Arrays.stream(aliases).map(alias -> alias.replace(SIDE, side)).toArray(String[]::new);
        add(field.apply(eye), required, header.replace(SIDE, side), ofSide);
      }
      return this;
    }

    private Builder addExtra(String name, boolean required, String... headers) {
      check(
          columns.stream().noneMatch(c -> c.field() == null && c.name().equals(name)),
          "one extra " + name);
      List<String> found = headers.length == 0 ? List.of(name) : List.of(headers);
      columns.add(new TemplateColumn(null, name, required, found, List.of()));
      return this;
    }

    private void check(boolean holds, String expected) {
      if (!holds) {
        throw new IllegalArgumentException("schema " + id + ": expected " + expected);
      }
    }
  }
}
