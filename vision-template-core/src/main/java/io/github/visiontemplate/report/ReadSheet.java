package io.github.visiontemplate.report;

import io.github.visiontemplate.schema.TemplateLayout;

/**
 * A sheet whose rows were read.
 *
 * @param layout the form that the headers fit, and the positions of its header row and columns
 * @param rows how many rows of pupils the sheet has
 * @since 0.1
 */
public record ReadSheet(TemplateLayout layout, int rows) {

  /** Returns the name on the sheet's tab. */
  public String name() {
    return layout.sheetName();
  }
}
