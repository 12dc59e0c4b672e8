package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.fixtures.H2;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Reversal;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the library does with a database works with a pool of a single connection. */
class OneConnectionTest {

  private static final Uploader SCHOOL = Uploader.school("school-a");
  private static final People PEOPLE = People.ofSeed(41);
  private static final List<Student> PUPILS =
      IntStream.range(0, 4).mapToObj(i -> PEOPLE.student(i, new SchoolId("school-a"))).toList();

  @TempDir Path folder;
  private HikariDataSource pool;
  private JdbcStores stores;

  @BeforeEach
  void open() throws Exception {
    String url = H2.withTables("jdbc:h2:mem:one-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    try (Database database = Database.open(url)) {
      LoadedDatabase.load(database, folder, PUPILS);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(1_000);
    pool = new HikariDataSource(config);
    stores = new JdbcStores(Connections.of(pool));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void anImportWithCandidatesAndLinksAndItsReversal() {
    ImportReport national = run(ImportRequest.of(national().template(), SCHOOL));
    assertThat(national.changes().inserted()).isEqualTo(3);
    assertThat(national.unmatched().get(0).candidates()).hasSize(1);

    WorkbookFixture city = WorkbookFixture.of(TemplateSchemas.city());
    city.row(PUPILS.get(3), PEOPLE.screening(9, LocalDate.of(2025, 10, 15)));
    ImportReport confirmed =
        run(ImportRequest.of(city.template(), SCHOOL).family(TemplateFamily.CITY));
    assertThat(confirmed.status()).isEqualTo(ImportReport.Status.STORED);

    assertThat(run(ImportRequest.of(national().template(), SCHOOL).dryRun()).changes().unchanged())
        .isEqualTo(3);
    assertThat(stores.store().revert(national.uploadId(), SCHOOL, Records.AT, pupils -> inScope()))
        .map(Reversal::removed)
        .contains(3);
  }

  private Set<StudentKey> inScope() {
    return stores
        .directory()
        .findByKey(PUPILS.stream().map(Student::key).collect(Collectors.toSet()), SCHOOL)
        .keySet();
  }

  @Test
  void aFillOfTheTemplate() throws Exception {
    run(ImportRequest.of(national().template(), SCHOOL));
    VisionExport visionExport =
        VisionExport.builder().directory(stores.directory()).store(stores.store()).build();

    FillReport report =
        visionExport.fill(
            WorkbookFixture.of(TemplateSchemas.nationalCurrent()).row(PUPILS.get(0)).template(),
            Semester.parse("2025-1"),
            SCHOOL,
            new ByteArrayOutputStream());

    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
  }

  @Test
  void aConnectionThatIsNotInAutoCommitModeIsRefusedAndGivenBack() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(pool);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(1_000);
    try (HikariDataSource manual = new HikariDataSource(config)) {
      JdbcStores refusing = new JdbcStores(Connections.of(manual));
      for (int i = 0; i < 3; i++) {
        assertThatIllegalStateException()
            .isThrownBy(() -> refusing.store().begin(Records.header(SCHOOL)))
            .withMessageStartingWith("expected a connection in auto-commit mode");
      }
    }
  }

  private static WorkbookFixture national() {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    PUPILS.forEach(each -> workbook.row(each, PEOPLE.screening(1, LocalDate.of(2025, 10, 15))));
    return workbook.cell(workbook.lastRow(), Field.STUDENT_NUMBER, "G123");
  }

  private ImportReport run(ImportRequest request) {
    return VisionImport.builder()
        .directory(stores.directory())
        .candidates(stores.persons())
        .links(stores.links())
        .store(stores.store())
        .mode(VisionImport.Mode.VALID_ROWS)
        .build()
        .run(request);
  }
}
