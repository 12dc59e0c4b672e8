package io.github.visiontemplate.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An output that takes that number of bytes and no more. */
class DiskFullTest {

  private static final List<Student> PUPILS =
      People.ofSeed(3).students(0, 200, new SchoolId("school-a"));

  private static final class FullAfter extends OutputStream {

    private long left;

    FullAfter(long bytes) {
      left = bytes;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > left) {
        throw new IOException("No space left on device");
      }
      left -= length;
    }
  }

  @Test
  void aFillIntoAFullDiskFailsAsSuchWhereverItIsFull() {
    WorkbookFixture blank = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    PUPILS.forEach(blank::row);
    XlsxTemplate template = blank.template();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    fill(template, whole);

    for (int bytes = 0; bytes < whole.size(); bytes += 97) {
      OutputStream full = new FullAfter(bytes);
      assertThatThrownBy(() -> fill(template, full))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("No space left on device");
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    fill(template, again);
    assertThat(again.toByteArray()).isEqualTo(whole.toByteArray());
  }

  private static void fill(XlsxTemplate template, OutputStream output) {
    VisionExport.builder()
        .directory(InMemoryStudentDirectory.of(PUPILS))
        .store(new InMemoryScreeningStore())
        .build()
        .fill(template, School.AUTUMN, School.UPLOADER, output);
  }
}
