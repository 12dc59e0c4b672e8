package io.github.visiontemplate.exporting;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Sheet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a sheet before the sheet is filled: the pupils of its rows, and the rules
 * and style of its cells.
 */
final class SheetPlan {

  private static final Sheet.Rules NO_RULES = new Sheet.Rules(List.of(), List.of(), List.of());

  private final TemplateLayout layout;
  private final RowParser parser;
  private final MatchedKeys keys = new MatchedKeys();
  private final List<Field> powers;
  private Sheet.Rules rules = NO_RULES;
  private boolean showsSigns;
  private int rows;

  SheetPlan(TemplateLayout layout, RowParser parser) {
    this.layout = layout;
    this.parser = parser;
    this.powers = Stream.of(Field.values()).filter(Field::isPower).filter(layout::has).toList();
  }

  /**
   * Adds a row, which must be below all rows added before. The key is null if the row was not
   * matched.
   */
  void add(ParsedRow row, @Nullable StudentKey key) {
    rows++;
    keys.add(row.rowNumber(), key);
    for (int i = 0; !showsSigns && i < powers.size(); i++) {
      showsSigns = row.shown(powers.get(i)).startsWith("+");
    }
  }

  void obey(Sheet.Rules others) {
    rules = others;
  }

  TemplateLayout layout() {
    return layout;
  }

  RowParser parser() {
    return parser;
  }

  int rows() {
    return rows;
  }

  MatchedKeys keys() {
    return keys;
  }

  Sheet.Rules rules() {
    return rules;
  }

  /** Returns whether the sheet has spheres or cylinders written with a plus sign. */
  boolean showsSigns() {
    return showsSigns;
  }
}
