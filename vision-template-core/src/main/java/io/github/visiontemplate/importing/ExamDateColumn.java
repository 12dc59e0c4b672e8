package io.github.visiontemplate.importing;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that a sheet has a column for the examination date, and that this column is the last. */
final class ExamDateColumn {

  private static final int HEADERS_NAMED = 30;
  private static final int CHARACTERS_NAMED = 30;

  private ExamDateColumn() {}

  static Optional<Issue> issue(TemplateLayout layout) {
    if (!layout.has(Field.EXAM_DATE)) {
      return Optional.of(missing(layout));
    }
    return layout.column(Field.EXAM_DATE) == layout.lastHeaderColumn()
        ? Optional.empty()
        : Optional.of(
            Issue.ofCell(
                IssueCode.EXAM_DATE_COLUMN_NOT_LAST,
                layout.sheetName(),
                layout.position(Field.EXAM_DATE, layout.lastHeaderRow()),
                layout.header(Field.EXAM_DATE),
                null));
  }

  private static Issue missing(TemplateLayout layout) {
    String found =
        layout.headers().stream()
            .filter(header -> !header.isEmpty())
            .limit(HEADERS_NAMED)
            .map(header -> Texts.shortened(header, CHARACTERS_NAMED))
            .collect(Collectors.joining("、"));
    Object[] arguments =
        layout
            .headerLikeExamDate()
            .map(near -> new Object[] {"SIMILAR", near, found})
            .orElseGet(() -> new Object[] {found});
    return Issue.ofSheet(IssueCode.EXAM_DATE_COLUMN_MISSING, layout.sheetName(), arguments);
  }
}
