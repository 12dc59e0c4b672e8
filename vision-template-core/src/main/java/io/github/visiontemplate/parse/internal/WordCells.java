package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.table.Cell;
import java.util.Locale;

/** Reads plain text, and choices that are written as a word or a code. */
final class WordCells {

  private static final String SEPARATORS = ".、:-)";
  private static final Reading<Boolean> YES = Reading.of(true);
  private static final Reading<Boolean> NO = Reading.of(false);
  private static final Reading<Sex> MALE = Reading.of(Sex.MALE);
  private static final Reading<Sex> FEMALE = Reading.of(Sex.FEMALE);

  private WordCells() {}

  /** Reads yes or no: 是/否, 1/0 or a truth value. A number may precede the word, as in 1.是. */
  static Reading<Boolean> yesOrNo(Cell cell) {
    return switch (withoutNumber(word(cell))) {
      case "是", "1", "TRUE" -> YES;
      case "否", "0", "FALSE" -> NO;
      default -> Reading.flawed(IssueCode.ORTHOKERATOLOGY_INVALID);
    };
  }

  /** Returns a word without the number before it. Drop-down lists often have such numbers. */
  static String withoutNumber(String word) {
    boolean numbered =
        word.length() > 2
            && DecimalCells.isDigit(word.charAt(0))
            && SEPARATORS.indexOf(word.charAt(1)) >= 0;
    String rest = numbered ? word.substring(2).strip() : "";
    return rest.isEmpty() || DecimalCells.isDigit(rest.charAt(0)) ? word : rest;
  }

  /** Reads the sex: 1 or 男 (male), 2 or 女 (female). Anything else counts as absent. */
  static Reading<Sex> sex(Cell cell) {
    return switch (word(cell)) {
      case "1", "男" -> MALE;
      case "2", "女" -> FEMALE;
      default -> Reading.nothing();
    };
  }

  /** Reads the text that a cell shows, without blanks around it. */
  static Reading<String> text(Cell cell) {
    String shown = cell instanceof Cell.Numeric number ? Noise.shown(number) : cell.shown();
    String text = Texts.trimmed(Texts.harmless(shown));
    return text.isEmpty() ? Reading.nothing() : Reading.of(text);
  }

  /** Reads a name. A cell that is not text counts as absent. */
  static Reading<String> name(Cell cell) {
    return cell instanceof Cell.Text ? text(cell) : Reading.nothing();
  }

  static String word(Cell cell) {
    return Texts.normalized(cell.shown()).toUpperCase(Locale.ROOT);
  }
}
