/** Reads, checks, matches and fills vision screening templates, without knowing a file format. */
@SuppressWarnings("module") // The adapter, to which a package is exported, is compiled later.
module io.github.visiontemplate.core {
  requires static transitive org.jspecify;
  requires transitive jakarta.validation;
  requires transitive org.hibernate.validator;
  requires org.apache.commons.text;
  requires org.slf4j;

  exports io.github.visiontemplate.exporting;
  exports io.github.visiontemplate.importing;
  exports io.github.visiontemplate.issue;
  exports io.github.visiontemplate.match;
  exports io.github.visiontemplate.model;
  exports io.github.visiontemplate.report;
  exports io.github.visiontemplate.schema;
  exports io.github.visiontemplate.semester;
  exports io.github.visiontemplate.store;
  exports io.github.visiontemplate.table;
  exports io.github.visiontemplate.validate;

  // The schema of the documents is a resource of this package, and JSON libraries read the records.
  opens io.github.visiontemplate.report;

  // What the adapter marks in an upload, and finds again.
  exports io.github.visiontemplate.schema.internal to
      io.github.visiontemplate.poi;

  // Reads the components of the drafts and creates the checks.
  opens io.github.visiontemplate.validate to
      org.hibernate.validator;
  opens io.github.visiontemplate.validate.internal to
      org.hibernate.validator;
}
