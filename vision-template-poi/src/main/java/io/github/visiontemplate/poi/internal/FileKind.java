package io.github.visiontemplate.poi.internal;

/**
 * The kinds of files that are not xlsx workbooks. Issues hold the names of these constants, and
 * their messages describe them.
 */
public enum FileKind {
  /** An empty file. */
  EMPTY,
  /** Lines of text, with or without separators. */
  CSV,
  /** A web page. */
  HTML,
  /** XML that is not in a zip archive, such as the XML workbooks of Excel 2003. */
  XML,
  /** A PDF document. */
  PDF,
  /** A Word document. */
  DOCX,
  /** A presentation. */
  PPTX,
  /** A binary workbook of Excel. */
  XLSB,
  /** An OpenDocument file. */
  ODS,
  /** Another zip archive. */
  ZIP,
  /** An OLE2 file that is not an Excel workbook. */
  OLE2,
  /** A file of an unknown kind. */
  UNKNOWN
}
