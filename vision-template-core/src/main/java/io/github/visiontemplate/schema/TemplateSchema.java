package io.github.visiontemplate.schema;

import io.github.visiontemplate.model.Eye;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A form as data: its columns, found by header in any order. Immutable and thread-safe.
 *
 * <p>Headers are compared without regard to blanks, line breaks, full or half width, kinds of
 * brackets and case, and to notes such as (必填), (D) or (yyyy/m/d) where no column has them. In a
 * form with several header rows a header is a path from the top; a cell merged downwards is one
 * level:
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

  /** Returns whether a table without the column of this field is another form. */
  public boolean requires(Field field) {
    return columns.stream().anyMatch(column -> column.required() && column.field() == field);
  }

  /**
   * Returns whether a text in place of a measurement says that the pupil was not examined, such as
   * 免试 or 999.
   */
  public boolean isNotExamined(String text) {
    return words.isNotExamined(text);
  }

  /** Returns whether a line that begins with this text is no pupil's, such as 合计 or 填表人. */
  public boolean isFooter(String text) {
    return words.isFooter(text);
  }

  /** Returns whether a sheet of this name is an example or a guide. */
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
      this.words = this.words.withExamples(words);
      return this;
    }

    /**
     * Sets the words that are written in place of measurements where a pupil was not examined; by
     * default 免试, 缺检, 未测, 拒检, 请假, 999, a dash and the like.
     */
    public Builder notExaminedWords(String... words) {
      this.words = this.words.withNotExamined(words);
      return this;
    }

    /**
     * Sets the words with which lines below the table begin that are no pupil's; by default 合计, 平均,
     * 填表人, 审核人, 注 and the like.
     */
    public Builder footerWords(String... words) {
      this.words = this.words.withFooters(words);
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
      columns.replaceAll(c -> c.field() == field ? c.withSubstitutes(headers) : c);
      return this;
    }

    /**
     * Adds two required columns, for the right and the left eye: <code>{}</code> in the headers is
     * replaced by 右 and 左.
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
     * Adds a column that has no field; it is stored as text under its name.
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
