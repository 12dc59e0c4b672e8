package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import org.junit.jupiter.api.Test;

class ImportRequestTest {

  private static final ImportRequest REQUEST =
      ImportRequest.of(
          InMemoryTemplate.of(School.sheet(TemplateSchemas.nationalImport())), School.UPLOADER);

  @Test
  void aChangedCopyLeavesTheRequestAsItWas() {
    REQUEST
        .family(TemplateFamily.CITY)
        .dryRun()
        .accepting(IssueCode.PERSON_DIFFERS)
        .onChange((sheet, row, student, change) -> {});

    assertThat(REQUEST.family).isEqualTo(TemplateFamily.NATIONAL);
    assertThat(REQUEST.dryRun).isFalse();
    assertThat(REQUEST.accepted).isEmpty();
    assertThat(REQUEST.listener).isNull();
  }

  @Test
  void eachMethodKeepsWhatTheOthersSet() {
    ImportRequest request =
        REQUEST
            .accepting(IssueCode.PERSON_DIFFERS)
            .dryRun()
            .family(TemplateFamily.CITY)
            .onProgress((rows, total) -> {})
            .accepting(IssueCode.PEOPLE_SHIFTED);

    assertThat(request.file).isSameAs(REQUEST.file);
    assertThat(request.uploader).isEqualTo(School.UPLOADER);
    assertThat(request.family).isEqualTo(TemplateFamily.CITY);
    assertThat(request.dryRun).isTrue();
    assertThat(request.accepted)
        .containsExactly(
            Acceptance.of(IssueCode.PERSON_DIFFERS), Acceptance.of(IssueCode.PEOPLE_SHIFTED));
  }
}
