package io.github.visiontemplate.poi.internal.calc;

import io.github.visiontemplate.poi.internal.rows.Formula;
import io.github.visiontemplate.poi.internal.rows.Formula.Piece;
import io.github.visiontemplate.poi.internal.rows.Reference;
import io.github.visiontemplate.poi.internal.workbook.DefinedNames;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out which cells and sheets the formulas of a sheet depend on. A formula that is not
 * understood is {@linkplain SheetFormula#open open}: it may depend on anything.
 */
final class FormulaReader {

  /** Functions that refer to cells which the formula does not name. */
  private static final Set<String> UNBOUNDED = Set.of("INDIRECT", "OFFSET", "_XLFN.ANCHORARRAY");

  private static final Set<String> CONSTANTS = Set.of("TRUE", "FALSE");
  private static final String LOCAL_VARIABLE = "_XLPM.";

  /**
   * The most characters of a formula that is read. Reading longer formulas is not worth the time.
   */
  private static final int LONGEST = 8_192;

  private final DefinedNames names;
  private final Budget budget;
  private final int sheet;

  /** How many more characters may be read, and how many more cells may be examined. */
  static final class Budget {
    private long characters;
    private long cells = 1L << 28;

    Budget(long characters) {
      this.characters = characters;
    }

    private boolean allows(int length) {
      characters -= length;
      return characters >= 0 && length <= LONGEST;
    }
  }

  FormulaReader(DefinedNames names, Budget budget, int sheet) {
    this.names = names;
    this.budget = budget;
    this.sheet = sheet;
  }

  SheetFormula read(String text) {
    return budget.allows(text.length())
        ? new Walk().formula(Formula.of(text))
        : SheetFormula.unknown();
  }

  /** Returns whether this many more cells may be examined. A hostile file has too many. */
  boolean mayLookAt(int cells) {
    budget.cells -= cells;
    return budget.cells >= 0;
  }

  private final class Walk {
    private final Set<Reference> here = new LinkedHashSet<>();
    private final BitSet sheets = new BitSet();
    private final Set<String> seen = new HashSet<>();
    private boolean open;

    SheetFormula formula(Formula formula) {
      pieces(formula.pieces(), false);
      return new SheetFormula(formula, 0, 0, List.copyOf(here), sheets, open);
    }

    private void pieces(List<Piece> pieces, boolean inName) {
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.get(i) instanceof Reference reference) {
          reference(reference, inName);
        } else {
          boolean called = i + 1 < pieces.size() && pieces.get(i + 1).toString().equals("(");
          word(pieces.get(i).toString(), called);
        }
      }
    }

    private void reference(Reference reference, boolean inName) {
      String prefix = reference.prefix();
      Integer place = prefix.isEmpty() ? null : names.sheet(DefinedNames.sheetOf(prefix));
      if (prefix.isEmpty() || (place != null && place == sheet)) {
        open |= inName && prefix.isEmpty(); // relative to the cell that uses the name
        here.add(reference);
      } else if (place != null) {
        sheets.set(place);
      } else {
        open |= prefix.indexOf('[') < 0; // several sheets; a fill does not change another workbook
      }
    }

    private void word(String word, boolean called) {
      String upper = word.toUpperCase(Locale.ROOT);
      char first = word.isEmpty() ? ' ' : word.charAt(0);
      if (called) {
        open |= UNBOUNDED.contains(upper);
      } else if (first == '[' || (first == '#' && upper.length() == 1)) {
        open = true;
      } else if (isName(first) && !CONSTANTS.contains(upper) && !upper.startsWith(LOCAL_VARIABLE)) {
        name(word);
      }
    }

    private void name(String name) {
      List<String> formulas = names.formulas(name);
      open |= formulas.isEmpty();
      if (seen.add(name.toLowerCase(Locale.ROOT))) {
        for (String formula : formulas) {
          open |= !budget.allows(formula.length());
          if (!open) {
            pieces(Formula.of(formula).pieces(), true);
          }
        }
      }
    }
  }

  private static boolean isName(char first) {
    return Character.isLetter(first) || first == '_' || first == '\\';
  }
}
