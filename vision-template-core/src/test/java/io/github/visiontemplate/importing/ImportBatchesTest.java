package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are held in memory a batch at a time; a host is notified of each batch. */
class ImportBatchesTest {

  private static final TemplateSchema CURRENT = TemplateSchemas.nationalImport();
  private static final TemplateSchema OLDER = TemplateSchemas.nationalOlder();

  private final List<Integer> heard = new ArrayList<>();

  @Test
  void aThousandRowsAreHeldAtOnce() {
    InMemorySheet sheet = School.sheet(CURRENT);
    for (int i = 0; i < 2_001; i++) {
      sheet.row(School.row(CURRENT, i));
    }
    assertThat(check(sheet, 2_001).status()).isEqualTo(ImportReport.Status.CHECKED);
    assertThat(heard).containsExactly(1_000, 2_000, 2_001);
  }

  @Test
  void fewerRowsAreHeldAtOnceWhereTheirExtrasAreLong() {
    InMemorySheet sheet = School.sheet(OLDER);
    for (int characters : List.of(500_000, 500_000, 4, 1_000_001, 999_999)) {
      sheet.row(rowWithExtras(characters));
    }
    check(sheet, 1);
    assertThat(heard).containsExactly(3, 4, 5);
  }

  private ImportReport check(InMemorySheet sheet, int pupils) {
    return VisionImport.builder()
        .directory(School.of(pupils))
        .store(new InMemoryScreeningStore())
        .clock(School.CLOCK)
        .build()
        .run(
            ImportRequest.of(InMemoryTemplate.of(sheet), School.UPLOADER)
                .dryRun()
                .onProgress((rows, total) -> heard.add(rows)));
  }

  /** The extras of the row have that number of characters together. */
  private static Object[] rowWithExtras(int characters) {
    Object[] row = School.row(OLDER, 0);
    List<Integer> extras =
        IntStream.range(0, row.length)
            .filter(i -> OLDER.columns().get(i).field() == null)
            .boxed()
            .toList();
    row[extras.get(0)] = "附".repeat(characters - (extras.size() - 1));
    return row;
  }
}
