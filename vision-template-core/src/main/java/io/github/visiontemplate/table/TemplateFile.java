package io.github.visiontemplate.table;

/** A workbook file that can be read, as often as needed. Immutable and thread-safe. */
public interface TemplateFile {

  /**
   * Returns what identifies the file; its content is read for the hash.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  FileFacts facts();

  /**
   * Opens the workbook.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is no readable
   *     workbook; its issue says why
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  TemplateWorkbook open();
}
