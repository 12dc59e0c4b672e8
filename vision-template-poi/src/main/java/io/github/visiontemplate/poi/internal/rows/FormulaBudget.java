package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.limit.ReadLimit;

/**
 * Limits how many characters of formulas and references are read and written. A hostile file can
 * have millions of formulas, or share a long formula among all cells of a sheet.
 */
final class FormulaBudget {

  /**
   * The most characters of one formula, many times what spreadsheet programs allow. The limit
   * exists because each piece of a formula takes memory. If a tenth of the host's limit for all
   * formulas is larger, the tenth applies.
   */
  private static final int LONGEST = 1 << 20;

  /** The fewest characters that a formula counts as, because short formulas take time, too. */
  private static final int LEAST = 16;

  private final long most;
  private final long longest;
  private long done;
  private boolean calculated;

  FormulaBudget(long most) {
    this.most = most;
    this.longest = Math.max(LONGEST, most / 10);
  }

  /**
   * Reads a formula, or the references in the attribute of an element, and counts the characters.
   */
  Formula read(String text) {
    checkLength(text.length());
    count(text.length());
    return Formula.of(text);
  }

  /**
   * Returns the text of a formula and counts its characters, for formulas that are read once and
   * written often.
   */
  String write(Formula formula) {
    String text = formula.toString();
    count(text.length());
    return text;
  }

  /** Notes the element of a formula. */
  void found(XmlTag tag) {
    calculated |= tag.name().equals("f") && tag.isInMain();
  }

  /** Returns whether a formula of a cell was found so far. */
  boolean isCalculated() {
    return calculated;
  }

  /** Refuses text that is too long to be kept in memory. */
  void checkLength(long length) {
    if (length > longest) {
      throw Refusal.tooLarge(ReadLimit.FORMULA_CHARACTERS, longest);
    }
  }

  private void count(int characters) {
    done += Math.max(characters, LEAST);
    if (done > most) {
      throw Refusal.tooLarge(ReadLimit.FORMULA_CHARACTERS, most);
    }
  }
}
