package io.github.visiontemplate.poi;

import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What decides the edits of some sheets. */
public final class Editors {

  private Editors() {}

  /** Returns the editor of one sheet. */
  public static SortedMap<Integer, RowEditor> of(int sheetIndex, RowEditor editor) {
    return new TreeMap<>(Map.of(sheetIndex, editor));
  }
}
