package io.github.visiontemplate.poi.internal.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shifts formulas and references when rows are removed. Each instance applies to one position in
 * the workbook. References to rows below removed rows move up, and references to removed rows are
 * lost.
 *
 * @param rows the rows that are removed from the sheet that contains the position, or none
 * @param sheet the name of the sheet that contains the position
 * @param within whether the position is in a sheet from which rows are removed, so that references
 *     without a sheet are to that sheet
 * @param budget the budget of characters that may be read and written
 * @param all the rows that are removed from each sheet, by its name
 */
record ReferenceShift(
    RemovedRows rows,
    String sheet,
    boolean within,
    FormulaBudget budget,
    Map<String, RemovedRows> all) {

  /**
   * The first row of ranges. Formulas for the ranges are written for this row.
   *
   * @param first the first row before the removal
   * @param left the first row of the ranges that is not removed, by its number before the removal
   */
  record Base(int first, int left) {}

  private static final RemovedRows NONE = RemovedRows.of(List.of());

  /** Creates the shift for a removal from a single sheet. */
  ReferenceShift(RemovedRows rows, String sheet, boolean within, FormulaBudget budget) {
    this(rows, sheet, within, budget, Map.of(sheet, rows));
  }

  /** Returns the shift for a position outside the sheets from which rows are removed. */
  static ReferenceShift of(Map<String, RemovedRows> all, FormulaBudget budget) {
    return new ReferenceShift(NONE, "", false, budget, all);
  }

  /** Returns the shift for a position in a sheet, or null if no row of that sheet is removed. */
  @Nullable ReferenceShift inside(String name) {
    return all.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(each -> new ReferenceShift(each.getValue(), each.getKey(), true, budget, all))
        .orElse(null);
  }

  /** Returns the shifted formula of a cell. */
  String formula(String formula) {
    return shifted(budget.read(formula), ReferenceShift::lost).toString();
  }

  /** Returns the shifted formula of a cell, in which lost references become {@code #REF!}. */
  String formula(Formula formula) {
    return budget.write(shifted(formula, ReferenceShift::lost));
  }

  /**
   * Returns the shifted formula of a defined name. References with relative rows stay unchanged,
   * because these rows are distances from whatever cell uses the name.
   */
  String name(String formula) {
    return budget
        .read(formula)
        .map(found -> found.hasRelativeRow() ? found : shifted(found, ReferenceShift::lost))
        .toString();
  }

  /**
   * Returns a shifted formula that is written for the first row of ranges and holds for all of
   * their cells, as in a validation. If that row is removed, the formula is written for the next
   * row that stays. A relative reference to a removed row keeps its distance, as in all other rows.
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

  /** Returns the row for which the formulas of ranges are written. */
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
   * Returns the ranges without removed rows, as validations and formats list them. Returns null if
   * nothing is left.
   *
   * @param ranges references without a sheet, separated by blanks
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
   * Returns the new address of a cell that must exist. If its row is removed, this is the cell in
   * the next row that stays.
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

  /**
   * Returns the text for a lost reference. It does not name the sheet, because some programs do not
   * read {@code Sheet!#REF!}.
   */
  private static Formula.Piece lost(Reference gone) {
    return new Formula.Text("#REF!");
  }
}
