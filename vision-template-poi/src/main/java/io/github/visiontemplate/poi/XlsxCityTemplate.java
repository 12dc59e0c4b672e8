package io.github.visiontemplate.poi;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.city.CityWorkbook;
import java.io.OutputStream;

/**
 * Writes city templates as xlsx workbooks: drop-down lists, ranges and prompts, number columns
 * formatted as text, a sheet of instructions. What {@link
 * io.github.visiontemplate.importing.VisionImport} needs is in it already, but for what people have
 * to fill in or confirm.
 *
 * <pre>{@code
 * XlsxCityTemplate.write(CityForm.ofRoster(roster, uploader), output);
 * }</pre>
 */
public final class XlsxCityTemplate {

  private XlsxCityTemplate() {}

  /**
   * Writes a form with prompts and instructions in Chinese.
   *
   * @param output where the workbook goes; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(CityForm form, OutputStream output) {
    write(form, IssueMessages.chinese(), output);
  }

  /**
   * Writes a form. Its headers and choices are the Chinese ones of the form in any language.
   *
   * @param messages the language of prompts and instructions
   * @param output where the workbook goes; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(CityForm form, IssueMessages messages, OutputStream output) {
    new CityWorkbook(form, messages).write(output);
  }
}
