package io.github.visiontemplate.poi.internal;

/**
 * What a file that is not an xlsx workbook looks like; issues hold the names, and their messages
 * know them.
 */
public enum FileKind {
  /** Nothing at all. */
  EMPTY,
  /** Lines of text, with or without separators. */
  CSV,
  /** A web page. */
  HTML,
  /** XML that is not packed, such as the workbooks of Excel 2003. */
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
  /** An OLE2 file of another program. */
  OLE2,
  /** Nothing that is known. */
  UNKNOWN
}
