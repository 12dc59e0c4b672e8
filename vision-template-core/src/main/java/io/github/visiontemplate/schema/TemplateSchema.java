package io.github.visiontemplate.schema;

import io.github.visiontemplate.model.Eye;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Describes a form: its columns, which are found by their headers in any order. Immutable and
 * thread-safe.
 *
 * <p>The comparison of headers ignores blanks, line breaks, full or half width, kinds of brackets,
 * and case. It also ignores notes such as (必填), (D) or (yyyy/m/d) unless the header with the note
 * is the header of a column. In a form with several header rows, a header is a path of levels from
 * the top. A cell that is merged downwards is one level:
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
 *
 * @since 0.1
 */
public final class TemplateSchema {

  private final String id;
  private final TemplateFamily family;
  private final int headerRows;
  private final List<TemplateColumn> columns;
  private final SchemaWords words;
  private final HeaderIndex index;

  private TemplateSchema(Builder builder, HeaderIndex index) {
    this.id = builder.id;
    this.family = builder.family;
    this.headerRows = builder.headerRows;
    this.columns = List.copyOf(builder.columns);
    this.words = builder.words;
    this.index = index;
  }

  /** Returns a builder of a form. Reports name the form by the given identifier. */
  public static Builder builder(String id, TemplateFamily family) {
    return new Builder(id, family);
  }

  /** Returns the identifier of the form, such as {@code "national-current"}. */
  public String id() {
    return id;
  }

  /** Returns the family that the form belongs to. */
  public TemplateFamily family() {
    return family;
  }

  /** Returns the number of header rows. If there is more than one, merged cells are read too. */
  public int headerRows() {
    return headerRows;
  }

  /** Returns the columns in the order in which they were declared. */
  public List<TemplateColumn> columns() {
    return columns;
  }

  /**
   * Returns the header of the column of a field, as the form itself writes it.
   *
   * @throws IllegalArgumentException if the form has no such column
   */
  public String header(Field field) {
    return columns.stream()
        .filter(column -> column.field() == field)
        .map(TemplateColumn::header)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("expected a field of the form, found " + field));
  }

  /**
   * Returns whether the form must have the column of this field. A table without it is another
   * form.
   */
  public boolean requires(Field field) {
    return columns.stream().anyMatch(column -> column.required() && column.field() == field);
  }

  /**
   * Returns whether a text, such as 免试 or 999, says that the pupil was not examined. Such a text
   * stands in place of a measurement.
   */
  public boolean isNotExamined(String text) {
    return words.isNotExamined(text);
  }

  /**
   * Returns whether a row that begins with this text, such as 合计 or 填表人, does not belong to a
   * pupil.
   */
  public boolean isFooter(String text) {
    return words.isFooter(text);
  }

  /** Returns whether a sheet with this name is an example or a guide. */
  boolean isExample(String sheetName) {
    return words.isExample(sheetName);
  }

  @Override
  public String toString() {
    return "TemplateSchema[" + id + "]";
  }

  HeaderIndex index() {
    return index;
  }

  /** Collects the columns of a form. Not thread-safe. */
  public static final class Builder {

    private static final String SIDE = "{}";
    private final String id;
    private final TemplateFamily family;
    private int headerRows = 1;
    private final List<TemplateColumn> columns = new ArrayList<>();
    private SchemaWords words = SchemaWords.USUAL;

    private Builder(String id, TemplateFamily family) {
      this.id = id;
      this.family = family;
    }

    /** Sets the number of header rows; the default is 1. */
    public Builder headerRows(int rows) {
      headerRows = rows;
      return this;
    }

    /**
     * Sets the words that mark the name of a sheet as an example or a guide; by default 示例, 样表, 说明
     * and similar words. Such a sheet is not used if another sheet fits.
     */
    public Builder exampleWords(String... words) {
      this.words = this.words.withExamples(words);
      return this;
    }

    /**
     * Sets the words that are written in place of measurements if a pupil was not examined; by
     * default 免试, 缺检, 未测, 拒检, 请假, 999, a dash and similar words.
     */
    public Builder notExaminedWords(String... words) {
      this.words = this.words.withNotExamined(words);
      return this;
    }

    /**
     * Sets the first words of rows below the table that do not belong to a pupil; by default 合计,
     * 平均, 填表人, 审核人, 注 and similar words.
     */
    public Builder footerWords(String... words) {
      this.words = this.words.withFooters(words);
      return this;
    }

    /** Adds a column that the form must have. A table without this column is another form. */
    public Builder required(Field field, String header, String... aliases) {
      return add(field, true, header, aliases);
    }

    /** Adds a column that a table of this form may lack. */
    public Builder optional(Field field, String header, String... aliases) {
      return add(field, false, header, aliases);
    }

    /**
     * Adds substitute headers for the column of a field. They are used only if a table has none of
     * the column's own headers. If a table has both, the column with the substitute header is
     * ignored.
     *
     * @throws IllegalArgumentException if no column of this field was added before
     */
    public Builder substitutes(Field field, String... headers) {
      check(columns.stream().anyMatch(c -> c.field() == field), "a column " + field);
      columns.replaceAll(c -> c.field() == field ? c.withSubstitutes(headers) : c);
      return this;
    }

    /**
     * Adds two required columns, one for the right eye and one for the left eye. In the headers,
     * <code>{}</code> is replaced by 右 or 左.
     *
     * @param field the field of an eye, such as {@code Field::sphere}
     */
    public Builder requiredOfEachEye(Function<Eye, Field> field, String header, String... aliases) {
      return addBoth(field, true, header, aliases);
    }

    /** Adds two optional columns in the same way as {@link #requiredOfEachEye}. */
    public Builder optionalOfEachEye(Function<Eye, Field> field, String header, String... aliases) {
      return addBoth(field, false, header, aliases);
    }

    /**
     * Adds an extra: a column that has no field. Its values are stored as text under its name.
     *
     * @param headers the headers by which the column is found; if none are given, the name is the
     *     header
     */
    public Builder extra(String name, String... headers) {
      return addExtra(name, false, headers);
    }

    /** Adds an extra that the form must have. A table without this column is another form. */
    public Builder requiredExtra(String name, String... headers) {
      return addExtra(name, true, headers);
    }

    /**
     * Builds the form.
     *
     * @throws IllegalArgumentException if two columns share a field, an extra's name or a header,
     *     if a header is blank or has more levels than the header has rows, or if the column by
     *     which the family matches pupils is not a required column
     */
    public TemplateSchema build() {
      check(headerRows >= 1, "at least one header row");
      Field key = family == TemplateFamily.NATIONAL ? Field.STUDENT_NUMBER : Field.STUDENT_KEY;
      check(
          columns.stream().anyMatch(c -> c.required() && c.field() == key),
          "a required column " + key);
      return new TemplateSchema(this, HeaderIndex.of(id, columns, headerRows));
    }

    private Builder add(Field field, boolean required, String header, String... aliases) {
      check(columns.stream().noneMatch(c -> c.field() == field), "one column " + field);
      List<String> headers = Stream.concat(Stream.of(header), Arrays.stream(aliases)).toList();
      columns.add(new TemplateColumn(field, header, required, headers));
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
      columns.add(new TemplateColumn(null, name, required, found));
      return this;
    }

    private void check(boolean holds, String expected) {
      if (!holds) {
        throw new IllegalArgumentException("schema " + id + ": expected " + expected);
      }
    }
  }
}
