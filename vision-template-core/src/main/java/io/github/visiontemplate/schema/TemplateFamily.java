package io.github.visiontemplate.schema;

/**
 * The system that a form belongs to. The caller names the family; the headers decide which form of
 * the family a sheet is.
 *
 * @since 0.1
 */
public enum TemplateFamily {
  /** Forms of the national platform (国家视力导入模板): pupils are matched by national student number. */
  NATIONAL,
  /** The city system's own form (市体检系统的上传模板): pupils are matched by the host's student key. */
  CITY
}
