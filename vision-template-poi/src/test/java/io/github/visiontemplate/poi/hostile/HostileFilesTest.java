package io.github.visiontemplate.poi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.poi.fixtures.HostileFile;
import io.github.visiontemplate.poi.fixtures.UnreadableFile;
import io.github.visiontemplate.poi.hostile.Pipelines.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that hosts get to test themselves with. */
@Tag("hostile")
class HostileFilesTest {

  /** Small enough for any upload form. */
  private static final int MAX_BYTES = 5_000_000;

  @ParameterizedTest
  @EnumSource
  void isRefusedByAllThatTakesAnUpload(HostileFile file) {
    byte[] bytes = file.bytes();
    assertThat(bytes).hasSizeLessThan(MAX_BYTES);
    Outcome outcome = Pipelines.outcome(bytes);
    assertThat(outcome.isRefused()).isTrue();
    assertThat(outcome.stored()).isEmpty();
    assertThat(outcome.imported().issues()).extracting(Issue::code).containsExactly(file.code());
    assertThat(outcome.filled().issues()).isEqualTo(outcome.imported().issues());
  }

  @ParameterizedTest
  @EnumSource
  void soIsWhatIsNoTemplate(UnreadableFile file) {
    Outcome outcome = Pipelines.outcome(file.bytes());
    assertThat(outcome.imported().issues()).extracting(Issue::code).containsExactly(file.code());
    assertThat(outcome.stored()).isEmpty();
  }
}
