package io.github.visiontemplate.poi.hostile;

import static io.github.visiontemplate.poi.hostile.Pipelines.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.hostile.Pipelines.Outcome;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.StoredScreening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were cut off or hit by a bit on their way, and those that fuzzers found. */
@Tag("hostile")
@Tag("slow")
class DamagedFilesTest {

  private static final Path PUBLIC = Path.of("..", "..", "shared", "public-workbooks");
  private static final byte[] WHOLE = whole();
  private static final List<VisionScreening> OF_THE_WHOLE_FILE = screenings(outcome(WHOLE));
  private static final int SAMPLES = 800;

  private static byte[] whole() {
    return ImportFile.withValue(18, "<c s='0'><v>45945</v></c>")
        .with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>")
        .with("xl/sharedStrings.xml", ImportFile.sharedStrings("王一"))
        .bytes();
  }

  @Test
  void theWholeFileIsStored() {
    assertThat(outcome(WHOLE).imported().status()).isEqualTo(ImportReport.Status.STORED);
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() {
    for (int length = 0; length < WHOLE.length; length++) {
      Outcome outcome = outcome(Arrays.copyOf(WHOLE, length));
      assertThat(outcome.isRefused()).as("%s bytes", length).isTrue();
      assertThat(outcome.imported().issues())
          .extracting(Issue::code)
          .containsExactly(length < 2 ? IssueCode.NOT_XLSX : IssueCode.CORRUPT);
    }
  }

  @Test
  void aFlippedBitIsNoticedOrDoesNotMatter() {
    new Random(5)
        .ints(SAMPLES, 0, 8 * WHOLE.length)
        .forEach(DamagedFilesTest::assertNoticedOrHarmless);
  }

  @Test
  @Tag("long")
  void everyFlippedBitIsNoticedOrDoesNotMatter() {
    IntStream.range(0, 8 * WHOLE.length).forEach(DamagedFilesTest::assertNoticedOrHarmless);
  }

  /** Never is another record stored than that of the whole file. */
  private static void assertNoticedOrHarmless(int bit) {
    byte[] flipped = WHOLE.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    Outcome outcome = outcome(flipped);
    if (outcome.imported().status() == ImportReport.Status.STORED) {
      assertThat(screenings(outcome)).as("bit %s", bit).isEqualTo(OF_THE_WHOLE_FILE);
    } else {
      assertThat(outcome.stored()).as("bit %s", bit).isEmpty();
    }
  }

  private static List<VisionScreening> screenings(Outcome outcome) {
    return outcome.stored().values().stream().map(StoredScreening::screening).toList();
  }

  @ParameterizedTest
  @MethodSource("publicWorkbooks")
  @EnabledIf("arePublicWorkbooksThere")
  void theFindsOfOtherProjectsAreRefused(Path file) throws IOException {
    assertThat(outcome(Files.readAllBytes(file)).isRefused()).isTrue();
  }

  static boolean arePublicWorkbooksThere() {
    return Files.isDirectory(PUBLIC);
  }

  static List<Path> publicWorkbooks() throws IOException {
    try (Stream<Path> files = Files.list(PUBLIC)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }
}
