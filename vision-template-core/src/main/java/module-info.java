/** Imports and fills the spreadsheet templates of school vision screenings. */
module io.github.visiontemplate.core {
  requires jakarta.validation;
  requires org.hibernate.validator;
  requires org.slf4j;
  requires static transitive org.jspecify;
}
