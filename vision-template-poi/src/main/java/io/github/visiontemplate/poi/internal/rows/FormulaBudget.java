package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.limit.ReadLimit;

/**
 * Limits the formulas and references that are read and written, because a hostile file can have
 * millions of them, or share a long one among all cells of a sheet.
 */
final class FormulaBudget {

  /**
   * The characters of one formula, many times what spreadsheet programs take: each piece of it
   * takes memory. A host that allows more of all formulas allows a tenth of that.
   */
  private static final int LONGEST = 1 << 20;

  /** The shortest costs time, too. */
  private static final int LEAST = 16;

  private final long most;
  private final long longest;
  private long done;
  private boolean calculated;

  FormulaBudget(long most) {
    this.most = most;
    this.longest = Math.max(LONGEST, most / 10);
  }

  /** Reads a formula, or the references that some element lists. */
  Formula read(String text) {
    checkLength(text.length());
    count(text.length());
    return Formula.of(text);
  }

  /** Counts what is written of a formula that is read once. */
  String write(Formula formula) {
    String text = formula.toString();
    count(text.length());
    return text;
  }

  /** Notes the formula of a cell. */
  void found(XmlTag tag) {
    calculated |= tag.name().equals("f") && tag.isInMain();
  }

  /** Returns whether a cell has a formula, as far as was read. */
  boolean isCalculated() {
    return calculated;
  }

  /** Checks the length of what is kept. */
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
