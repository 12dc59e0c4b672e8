package io.github.visiontemplate.poi;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.city.CityWorkbook;
import java.io.OutputStream;

/**
 * Writes city templates as xlsx workbooks with drop-down lists, ranges and prompts, number columns
 * formatted as text, and a sheet of instructions. The workbook already contains everything that
 * {@link io.github.visiontemplate.importing.VisionImport} needs, except what people have to fill in
 * or confirm.
 *
 * <pre>{@code
 * XlsxCityTemplate.write(CityForm.ofRoster(roster, uploader), output);
 * }</pre>
 *
 * @since 0.1
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
   * Writes a form. The headers and choices are always Chinese, whatever the language of the
   * messages.
   *
   * @param messages the language of prompts and instructions
   * @param output where the workbook goes; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(CityForm form, IssueMessages messages, OutputStream output) {
    new CityWorkbook(form, messages).write(output);
  }
}
