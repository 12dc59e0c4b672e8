package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.table.Cell;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Suggests the value that a cell with an issue was probably meant to hold, if the value is certain
 * enough. Suggestions are made only for reported issues. They are shown but never stored.
 */
final class Hints {

  /** Other words for yes and no that people write for lenses. */
  private static final Map<String, String> YES_OR_NO =
      Map.ofEntries(
          Map.entry("有", "是"),
          Map.entry("戴", "是"),
          Map.entry("佩戴", "是"),
          Map.entry("√", "是"),
          Map.entry("Y", "是"),
          Map.entry("YES", "是"),
          Map.entry("无", "否"),
          Map.entry("没有", "否"),
          Map.entry("未戴", "否"),
          Map.entry("不戴", "否"),
          Map.entry("×", "否"),
          Map.entry("N", "否"),
          Map.entry("NO", "否"));

  private static final String INVISIBLE = "INVISIBLE";

  /**
   * The issues of a cell that holds a word such as 免试 (exempt) or the code 999, in a row with real
   * values.
   */
  private static final Set<IssueCode> WORD_CODES =
      EnumSet.of(
          IssueCode.VALUE_NOT_A_NUMBER,
          IssueCode.ACUITY_OUT_OF_RANGE,
          IssueCode.SPHERE_OUT_OF_RANGE,
          IssueCode.CYLINDER_OUT_OF_RANGE,
          IssueCode.AXIS_OUT_OF_RANGE,
          IssueCode.ORTHOKERATOLOGY_INVALID);

  /**
   * The greatest length of a text that gets a suggestion. For a longer text, a suggestion would be
   * a guess and take too much time.
   */
  private static final int LONGEST = 60;

  private Hints() {}

  /**
   * Returns the value that the cell of a field was probably meant to hold. Returns null if the
   * value is not certain.
   *
   * @param cells the cells of the row
   * @param date1904 whether the workbook counts days from 1904
   */
  static @Nullable String of(
      IssueCode code, Field field, Function<Field, Cell> cells, boolean date1904) {
    Cell cell = cells.apply(field);
    if (isLong(cell)) {
      return null;
    }
    return switch (code) {
      case VALUE_NOT_A_NUMBER, ACUITY_OUT_OF_RANGE, SPHERE_OUT_OF_RANGE ->
          NumberHints.of(field, cell);
      case CYLINDER_OUT_OF_RANGE, AXIS_OUT_OF_RANGE -> {
        Cell other = cells.apply(sibling(field));
        yield areSwapped(field, cell, other)
            ? NumberHints.of(field, other)
            : NumberHints.of(field, cell);
      }
      case EXAM_DATE_FORMAT -> DateHints.of(cell, date1904);
      case NUMBER_MALFORMED -> StudentNumberHints.of(cell);
      case ORTHOKERATOLOGY_INVALID -> YES_OR_NO.get(WordCells.word(cell));
      default -> null;
    };
  }

  /**
   * Returns the token that selects a more precise message for an issue: the pupil was not examined,
   * a power is in the column of an axis, there are invisible characters, or an acuity is in words.
   * Returns null if there is no more precise message.
   */
  static @Nullable String token(IssueCode code, Field field, Cell cell, TemplateSchema schema) {
    if (isLong(cell)) {
      return null;
    }
    boolean isWord =
        WORD_CODES.contains(code)
            && cell.shown().chars().anyMatch(Character::isLetterOrDigit)
            && schema.isNotExamined(cell.shown());
    return isWord ? "NOT_EXAMINED" : token(code, field, cell);
  }

  private static boolean isLong(Cell cell) {
    return cell.shown().length() > LONGEST;
  }

  private static @Nullable String token(IssueCode code, Field field, Cell cell) {
    return switch (code) {
      case AXIS_OUT_OF_RANGE -> NumberHints.isPower(cell) ? "POWER" : null;
      case EXAM_DATE_FORMAT, NUMBER_MALFORMED -> isInvisible(cell) ? INVISIBLE : null;
      case VALUE_NOT_A_NUMBER -> {
        String kind = MeasurementWords.kind(field, cell.shown());
        yield kind == null && isInvisible(cell) ? INVISIBLE : kind;
      }
      default -> null;
    };
  }

  /**
   * Returns the word 是 (yes) or 否 (no) that a choice such as {@code 1.有} means. Returns null if the
   * meaning is not certain.
   */
  static @Nullable String yesOrNo(Cell choice) {
    return YES_OR_NO.get(WordCells.withoutNumber(WordCells.word(choice)));
  }

  /** Returns whether a cell may look right but holds invisible characters. */
  private static boolean isInvisible(Cell cell) {
    String text = Texts.trimmed(cell.shown());
    return Texts.isDoubtful(cell.shown()) || !Texts.withHyphensShown(text).equals(text);
  }

  /** Returns whether the axis and the cylinder of an eye are in each other's column. */
  private static boolean areSwapped(Field field, Cell cell, Cell other) {
    Cell axis = isAxis(field) ? cell : other;
    Cell cylinder = isAxis(field) ? other : cell;
    return NumberHints.isPower(axis) && NumberHints.isAngle(cylinder);
  }

  private static boolean isAxis(Field field) {
    return field == Field.RIGHT_AXIS || field == Field.LEFT_AXIS;
  }

  private static Field sibling(Field field) {
    return switch (field) {
      case RIGHT_AXIS -> Field.RIGHT_CYLINDER;
      case LEFT_AXIS -> Field.LEFT_CYLINDER;
      case RIGHT_CYLINDER -> Field.RIGHT_AXIS;
      default -> Field.LEFT_AXIS;
    };
  }
}
