package io.github.visiontemplate.report;

import io.github.visiontemplate.schema.TemplateLayout;

/**
 * A sheet whose rows were read.
 *
 * @param layout the form that its headers chose, and where its rows and columns are
 * @param rows how many rows of pupils it has
 */
public record ReadSheet(TemplateLayout layout, int rows) {

  /** Returns the name on the sheet's tab. */
  public String name() {
    return layout.sheetName();
  }
}
