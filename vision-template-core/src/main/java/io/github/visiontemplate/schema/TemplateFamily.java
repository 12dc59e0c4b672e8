package io.github.visiontemplate.schema;

/** Whose form a template is. The caller names the family; within it the headers decide. */
public enum TemplateFamily {
  /** Forms of the national platform (国家视力导入模板): pupils are matched by national student number. */
  NATIONAL,
  /** The city system's own form (市体检系统的上传模板): pupils are matched by the host's student key. */
  CITY
}
