package io.github.visiontemplate.schema;

import io.github.visiontemplate.issue.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which form a workbook is, or why it is none of those expected. */
public sealed interface Detection {

  /**
   * A sheet has the headers of a form.
   *
   * @param layout the form and where its columns stand
   */
  record Found(TemplateLayout layout) implements Detection {}

  /**
   * No sheet can be read as one of the forms.
   *
   * @param issues what is wrong: {@code WRONG_TEMPLATE}, or every {@code DUPLICATE_COLUMN}
   * @param layout the form that has a column twice; null where no sheet has the headers of a form
   */
  record Refused(List<Issue> issues, @Nullable TemplateLayout layout) implements Detection {

    /** Copies the issues. */
    public Refused {
      issues = List.copyOf(issues);
    }
  }
}
