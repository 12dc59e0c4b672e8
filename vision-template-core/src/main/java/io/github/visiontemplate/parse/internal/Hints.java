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
 * Suggests what the cell of an issue was probably meant to hold, where that is certain enough. Used
 * only where an issue is reported. A suggestion is shown and never stored.
 */
final class Hints {

  /** How people also say whether lenses are worn. */
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

  /** The issues at a cell that holds a word such as 免试, or 999, in a row with real values. */
  private static final Set<IssueCode> WORD_CODES =
      EnumSet.of(
          IssueCode.VALUE_NOT_A_NUMBER,
          IssueCode.ACUITY_OUT_OF_RANGE,
          IssueCode.SPHERE_OUT_OF_RANGE,
          IssueCode.CYLINDER_OUT_OF_RANGE,
          IssueCode.AXIS_OUT_OF_RANGE,
          IssueCode.ORTHOKERATOLOGY_INVALID);

  /** Longer cells get no suggestion: it would be a guess, and take too much time. */
  private static final int LONGEST = 60;

  private Hints() {}

  /**
   * Returns what the cell of a field was probably meant to hold; null where that is not certain.
   *
   * @param cells the cells of the row
   * @param date1904 whether numbers of days count from 1904
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
   * Returns the token by which the message of an issue says more of what the cell holds: a power in
   * the column of an axis, invisible characters, an acuity in words; null where there is no more to
   * say.
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

  /** Returns the word that a choice such as {@code 1.有} means; null where that is not certain. */
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
