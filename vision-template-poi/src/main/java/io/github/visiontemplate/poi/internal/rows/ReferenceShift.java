package io.github.visiontemplate.poi.internal.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of formulas and references when rows are removed, for one place in the workbook:
 * rows below move up, and what referred to a removed row refers to nothing.
 *
 * @param rows the removed rows of the sheet in which the place is, or none
 * @param sheet the name of that sheet
 * @param within whether the place is in a sheet of which rows are removed, so that references
 *     without a sheet are to it
 * @param budget how much may be read and written
 * @param all the rows that are removed from each sheet, by its name
 */
record ReferenceShift(
    RemovedRows rows,
    String sheet,
    boolean within,
    FormulaBudget budget,
    Map<String, RemovedRows> all) {

  /**
   * The first row of some ranges, for which their formulas are written.
   *
   * @param first that row before the removal
   * @param left the first of their rows that stays, by its number before the removal
   */
  record Base(int first, int left) {}

  private static final RemovedRows NONE = RemovedRows.of(List.of());

  /** Begins for a removal from one sheet. */
  ReferenceShift(RemovedRows rows, String sheet, boolean within, FormulaBudget budget) {
    this(rows, sheet, within, budget, Map.of(sheet, rows));
  }

  /** Returns the shift for a place that is in none of the sheets from which rows are removed. */
  static ReferenceShift of(Map<String, RemovedRows> all, FormulaBudget budget) {
    return new ReferenceShift(NONE, "", false, budget, all);
  }

  /** Returns the shift for a place in a sheet; null where no row of that sheet is removed. */
  @Nullable ReferenceShift inside(String name) {
    return all.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(each -> new ReferenceShift(each.getValue(), each.getKey(), true, budget, all))
        .orElse(null);
  }

  /** Returns the formula of a cell. */
  String formula(String formula) {
    return shifted(budget.read(formula), ReferenceShift::lost).toString();
  }

  /** Returns the formula of a cell; where what it refers to is gone, it says so. */
  String formula(Formula formula) {
    return budget.write(shifted(formula, ReferenceShift::lost));
  }

  /**
   * Returns the formula of a name. Its relative rows are distances from whatever cell uses the
   * name, so they stay.
   */
  String name(String formula) {
    return budget
        .read(formula)
        .map(found -> found.hasRelativeRow() ? found : shifted(found, ReferenceShift::lost))
        .toString();
  }

  /**
   * Returns a formula that is written for the first row of some ranges and holds for all of their
   * cells, as in a validation. Where that row is gone, it is written for the next one; a relative
   * reference to a row that is gone stays the distance that it is in all other rows.
   */
  String formula(String formula, Base base) {
    if (!within) {
      return formula(formula);
    }
    int back = rows.shifted(base.left()) - base.left();
    return budget
        .read(formula)
        .moved(base.left() - base.first(), 0)
        .map(
            reference ->
                shifted(
                    reference, gone -> gone.hasRelativeRow() ? gone.moved(back, 0) : lost(gone)))
        .toString();
  }

  /** Returns the row that formulas of some ranges are written for. */
  Base base(String ranges) {
    List<Reference> all = budget.read(ranges).references().toList();
    int first = all.stream().mapToInt(Reference::firstRow).min().orElse(1);
    int left =
        all.stream()
            .filter(range -> range.without(rows) != null)
            .mapToInt(range -> rows.firstLeft(range.firstRow()))
            .min()
            .orElse(first);
    return new Base(first, left);
  }

  /**
   * Returns what is left of ranges, as validations and formats list them; null if nothing is.
   *
   * @param ranges references without a sheet, with blanks between
   */
  @Nullable String ranges(String ranges) {
    String left =
        Arrays.stream(separate(ranges))
            .map(range -> shifted(budget.read(range), gone -> new Formula.Text("")).toString())
            .filter(range -> !range.isEmpty())
            .collect(Collectors.joining(" "));
    return left.isEmpty() ? null : left;
  }

  /**
   * Returns the new place of something that must be somewhere: if its row goes, the row after it.
   */
  String place(String cell) {
    return budget
        .read(cell)
        .map(
            found ->
                new Reference(
                    found.prefix(), found.first().atRow(rows.shifted(found.first().row())), null))
        .toString();
  }

  private String[] separate(String ranges) {
    budget.checkLength(ranges.length());
    return ranges.strip().split("\\s+");
  }

  private Formula shifted(Formula formula, Function<Reference, Formula.Piece> replacement) {
    return formula.map(reference -> shifted(reference, replacement));
  }

  private Formula.Piece shifted(
      Reference reference, Function<Reference, Formula.Piece> replacement) {
    RemovedRows affected = affected(reference);
    if (affected.isEmpty()) {
      return reference;
    }
    Reference left = reference.without(affected);
    return left == null ? replacement.apply(reference) : left;
  }

  private RemovedRows affected(Reference reference) {
    if (reference.prefix().isEmpty()) {
      return within ? rows : NONE;
    }
    for (Map.Entry<String, RemovedRows> each : all.entrySet()) {
      if (reference.isOf(each.getKey())) {
        return each.getValue();
      }
    }
    return NONE;
  }

  /** Without the name of the sheet, because some programs do not read {@code Sheet!#REF!}. */
  private static Formula.Piece lost(Reference gone) {
    return new Formula.Text("#REF!");
  }
}
