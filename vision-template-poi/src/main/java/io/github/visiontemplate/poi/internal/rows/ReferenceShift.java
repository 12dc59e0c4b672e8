package io.github.visiontemplate.poi.internal.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of references when rows are removed from a sheet, as seen from a place in the
 * workbook.
 *
 * @param rows the rows
 * @param sheet the sheet's name
 * @param within whether the place is in that sheet, so that references without a sheet are to it
 * @param work how much of it there may be
 * @param all the rows that are removed from each sheet, by its name
 */
record ReferenceShift(
    RemovedRows rows,
    String sheet,
    boolean within,
    FormulaWork work,
    Map<String, RemovedRows> all) {

  /**
   * The first row of some ranges, for which their formulas are written.
   *
   * @param first that row before the removal
   * @param left the first of their rows that stays, by its number before the removal
   */
  record Base(int first, int left) {}

  private static final RemovedRows NONE = RemovedRows.of(List.of());

  /** Returns the removal from one sheet. */
  ReferenceShift(RemovedRows rows, String sheet, boolean within, FormulaWork work) {
    this(rows, sheet, within, work, Map.of(sheet, rows));
  }

  /** Returns the removal from several sheets, as seen from elsewhere. */
  static ReferenceShift of(Map<String, RemovedRows> all, FormulaWork work) {
    return new ReferenceShift(NONE, "", false, work, all);
  }

  /** Returns the same removal as seen from within a sheet; null where no row of that is removed. */
  @Nullable ReferenceShift inside(String name) {
    return all.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(each -> new ReferenceShift(each.getValue(), each.getKey(), true, work, all))
        .orElse(null);
  }

  /** Returns the formula of a cell. */
  String formula(String formula) {
    return shifted(work.read(formula), ReferenceShift::lost).toString();
  }

  /** Returns the formula of a cell; where what it refers to is gone, it says so. */
  String formula(Formula formula) {
    return work.write(shifted(formula, ReferenceShift::lost));
  }

  /**
   * Returns the formula of a name. Its relative rows are distances from whatever cell uses the
   * name, so they stay.
   */
  String name(String formula) {
    return work.read(formula)
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
    return work.read(formula)
        .moved(base.left() - base.first(), 0)
        .map(
            reference ->
                shifted(
                    reference, gone -> gone.hasRelativeRow() ? gone.moved(back, 0) : lost(gone)))
        .toString();
  }

  /** Returns the row that formulas of some ranges are written for. */
  Base base(String ranges) {
    List<Reference> all = work.read(ranges).references().toList();
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
            .map(range -> shifted(work.read(range), gone -> new Formula.Text("")).toString())
            .filter(range -> !range.isEmpty())
            .collect(Collectors.joining(" "));
    return left.isEmpty() ? null : left;
  }

  /**
   * Returns the new place of something that must be somewhere: if its row goes, the row after it.
   */
  String place(String cell) {
    return work.read(cell)
        .map(
            found ->
                new Reference(
                    found.prefix(), found.first().atRow(rows.shifted(found.first().row())), null))
        .toString();
  }

  private String[] separate(String ranges) {
    work.checkLength(ranges.length());
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
