package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.exporting.Blanks.AUTUMN;
import static io.github.visiontemplate.exporting.Blanks.places;
import static io.github.visiontemplate.exporting.Blanks.pupil;
import static io.github.visiontemplate.exporting.Blanks.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.FillableTemplate;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.School;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** A host learns whether a template is accepted before it opens the output. */
class FillOutputTest {

  private final VisionExport visionExport = Blanks.withRecords().builder().build();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int opened;

  private OutputStream open() {
    opened++;
    return written;
  }

  private static FillRequest request(FillableTemplate template) {
    return FillRequest.of(template, AUTUMN, School.UPLOADER);
  }

  /** A file with everything that a report of an accepted file can hold. */
  private static FillableInMemoryTemplate accepted() {
    return new FillableInMemoryTemplate(
        sheet()
            .row(pupil(0))
            .row(pupil(1, Field.RIGHT_ACUITY, 5.2))
            .row(pupil(9))
            .row(pupil(900))
            .row("合计：3人"));
  }

  private static FillableInMemoryTemplate shifted() {
    InMemorySheet sheet = sheet();
    for (int i = 0; i < 8; i++) {
      sheet.row(pupil(i, Field.NAME, School.pupil((i + 1) % 8).name(), Field.BIRTH_DATE, null));
    }
    return new FillableInMemoryTemplate(sheet);
  }

  private static FillableInMemoryTemplate noTemplate() {
    return new FillableInMemoryTemplate(InMemorySheet.named("通讯录").row("姓名", "电话"));
  }

  @Test
  void theOutputIsOpenedOnceForAnAcceptedTemplate() {
    FillableInMemoryTemplate template = accepted();

    FillReport report = visionExport.fill(request(template), this::open);

    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(opened).isEqualTo(1);
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(template.filled().toString());
    assertThat(report).isEqualTo(visionExport.fill(request(accepted()), written));
  }

  @Test
  void theOutputIsNotOpenedForAFileThatIsNoTemplate() {
    FillReport report = visionExport.fill(request(noTemplate()), this::open);

    assertThat(report.status()).isEqualTo(FillReport.Status.UNREADABLE);
    assertThat(places(report)).containsExactly("ERROR WRONG_TEMPLATE");
    assertThat(opened).isZero();
  }

  @Test
  void theOutputIsNotOpenedForARejectedFile() {
    FillReport report = visionExport.fill(request(shifted()), this::open);

    assertThat(report.status()).isEqualTo(FillReport.Status.REJECTED);
    assertThat(places(report)).contains("ERROR PEOPLE_SHIFTED");
    assertThat(opened).isZero();
  }

  @Test
  void theOutputIsNotOpenedIfDamageIsFoundBeforeTheFirstByte() {
    FillReport report = visionExport.fill(request(new Damaged(0)), this::open);

    assertThat(report.status()).isEqualTo(FillReport.Status.UNREADABLE);
    assertThat(report.issues()).containsExactly(Damaged.ISSUE);
    assertThat(opened).isZero();
  }

  @Test
  void damageFoundAfterTheFirstByteIsThrownSoThatNobodyTakesTheBytesForAFile() {
    assertThatThrownBy(() -> visionExport.fill(request(new Damaged(1)), this::open))
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            failure -> assertThat(failure.issue()).isEqualTo(Damaged.ISSUE));
    assertThat(opened).isEqualTo(1);
  }

  @Test
  void anOutputThatCannotBeOpenedEndsTheFill() {
    assertThatThrownBy(
            () ->
                visionExport.fill(
                    request(accepted()),
                    () -> {
                      throw new IOException("gone");
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("gone");
  }

  @Test
  void aCheckReportsWhatAFillReports() {
    FillReport checked = visionExport.check(request(accepted()));
    FillReport filled = visionExport.fill(request(accepted()), written);

    assertThat(checked.status()).isEqualTo(FillReport.Status.CHECKED);
    assertThat(places(checked))
        .containsExactly(
            "WARNING CELL_CONFLICT at J3",
            "WARNING NO_RECORD at D4",
            "ERROR STUDENT_NOT_FOUND at D5",
            "WARNING NOT_A_PUPIL at A6");
    assertThat(withStatus(checked, FillReport.Status.FILLED)).isEqualTo(filled);
  }

  @Test
  void aCheckRefusesWhatAFillRefuses() {
    assertThat(visionExport.check(request(shifted())))
        .isEqualTo(visionExport.fill(request(shifted()), written))
        .returns(FillReport.Status.REJECTED, FillReport::status);
    assertThat(visionExport.check(request(noTemplate())))
        .isEqualTo(visionExport.fill(request(noTemplate()), written))
        .returns(FillReport.Status.UNREADABLE, FillReport::status);
    assertThat(visionExport.check(request(new Damaged(1))).issues()).containsExactly(Damaged.ISSUE);
  }

  private static FillReport withStatus(FillReport report, FillReport.Status status) {
    return new FillReport(
        status,
        report.semester(),
        report.sheets(),
        report.rows(),
        report.cells(),
        report.issues(),
        report.unmatched(),
        report.candidateValues());
  }

  /** A template that turns out to be damaged after some bytes were written. */
  private record Damaged(int bytes) implements FillableTemplate {

    static final Issue ISSUE = Issue.ofFile(IssueCode.CORRUPT, "xl/worksheets/sheet1.xml");

    @Override
    public void fill(SortedMap<Integer, ? extends RowEditor> editors, OutputStream output) {
      try {
        output.write(new byte[bytes]);
        output.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new UnreadableTemplateException(ISSUE);
    }

    @Override
    public TemplateFile.Facts facts() {
      return accepted().facts();
    }

    @Override
    public TemplateWorkbook open() {
      return accepted().open();
    }
  }
}
