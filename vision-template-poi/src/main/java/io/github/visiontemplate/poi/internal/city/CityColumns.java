package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.Restriction;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the city template, with the instructions for people who fill them in. Headers and
 * choices are the same in every language, because the import recognizes only these.
 */
final class CityColumns {

  static final int CLUES_WIDTH = 48;

  private static final String REQUIRED = "required";
  private static final String OPTIONAL = "optional";
  private static final String GIVEN = "given";

  /**
   * Allows a number with one decimal within the range of the eye chart, or a code for an acuity
   * below the chart.
   */
  private static final String ACUITY_FORMULA =
      "AND(ISNUMBER({}),OR(AND({}>=3,{}<=5.3,ABS({}*10-ROUND({}*10,0))<0.0001),{}=0,{}=9))";

  private final Words words;
  private final CityChoices choices;

  CityColumns(Words words, CityChoices choices) {
    this.words = words;
    this.choices = choices;
  }

  CityColumn of(Field field) {
    return switch (field) {
      case STUDENT_KEY -> text(field, 16, REQUIRED, "key", key(field));
      case PROPOSED_KEY -> text(field, 13, GIVEN, "proposed", null);
      case KEY_CLUES -> text(field, CLUES_WIDTH, GIVEN, "clues", null);
      case KEY_CONFIRMED -> text(field, 7, REQUIRED, "confirmed", yesOrNo(field, "confirmed"));
      case SCHOOL -> text(field, 18, GIVEN, "school", null);
      case GRADE_CODE -> text(field, 6, GIVEN, "grade", null);
      case CLASS_NAME -> text(field, 12, GIVEN, "class", null);
      case NAME -> text(field, 10, OPTIONAL, "name", null);
      case SEX ->
          text(field, 6, OPTIONAL, "sex", Restriction.choice(title(field), word("sex"), "男", "女"));
      case BIRTH_DATE -> column(field, 12, CellFormat.DATE, OPTIONAL, "birth", null);
      case STUDENT_NUMBER -> text(field, 22, OPTIONAL, "number", null);
      case ORTHOKERATOLOGY -> text(field, 12, REQUIRED, "lenses", yesOrNo(field, "lenses"));
      case EXAM_DATE -> column(field, 12, CellFormat.DATE, REQUIRED, "date", examDate(field));
      default -> measured(field);
    };
  }

  private CityColumn measured(Field field) {
    for (Eye eye : Eye.values()) {
      if (field == Field.acuity(eye)) {
        Restriction chart = Restriction.formula(title(field), word("acuity"), ACUITY_FORMULA);
        return number(field, CellFormat.ACUITY, REQUIRED, "acuity", chart);
      } else if (field == Field.sphere(eye)) {
        Restriction range = Restriction.decimal(title(field), word("sphere"), -30, 30);
        return number(field, CellFormat.DIOPTERS, REQUIRED, "sphere", range);
      } else if (field == Field.cylinder(eye)) {
        Restriction range = Restriction.decimal(title(field), word("cylinder"), -15, 15);
        return number(field, CellFormat.DIOPTERS, REQUIRED, "cylinder", range);
      } else if (field == Field.axis(eye)) {
        Restriction range = Restriction.whole(title(field), word("axis"), 0, 180);
        return number(field, CellFormat.WHOLE, OPTIONAL, "axis", range);
      }
    }
    throw new IllegalArgumentException("the city template has no column " + field);
  }

  private Restriction key(Field field) {
    return choices.areOffered()
        ? Restriction.listed(title(field), word("key.choose"), choices.range())
        : Restriction.length(title(field), word("key"), 1, 64);
  }

  private Restriction yesOrNo(Field field, String rule) {
    return Restriction.choice(title(field), word(rule), "是", "否");
  }

  private Restriction examDate(Field field) {
    return Restriction.date(title(field), word("date"), "DATE(2000,1,1)", "TODAY()");
  }

  private CityColumn number(
      Field field, CellFormat format, String need, String rule, Restriction restriction) {
    return column(field, 9, format, need, rule, restriction);
  }

  private CityColumn text(
      Field field, int width, String need, String rule, @Nullable Restriction restriction) {
    return column(field, width, CellFormat.TEXT, need, rule, restriction);
  }

  private CityColumn column(
      Field field,
      int width,
      CellFormat format,
      String need,
      String rule,
      @Nullable Restriction restriction) {
    return new CityColumn(field, width, format, word(need), word(rule), restriction);
  }

  private String title(Field field) {
    return words.of(field);
  }

  private String word(String key) {
    return words.of("city." + key);
  }
}
