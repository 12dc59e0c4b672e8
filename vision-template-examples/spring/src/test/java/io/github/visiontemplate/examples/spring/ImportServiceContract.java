package io.github.visiontemplate.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.jdbc.Connections;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of a host on Spring that has one pool of ten connections. */
@Timeout(120)
abstract class ImportServiceContract {

  private static final int UPLOADS = 64;
  private static final Semester AUTUMN = Semester.parse("2025-1");

  private AnnotationConfigApplicationContext host;
  private VisionImport visionImport;
  private JdbcStores stores;
  private TransactionTemplate template;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @BeforeEach
  void start() throws Exception {
    System.setProperty("host.url", newUrl());
    host = new AnnotationConfigApplicationContext(Host.class);
    visionImport = host.getBean(VisionImport.class);
    stores = host.getBean(JdbcStores.class);
    template = host.getBean(TransactionTemplate.class);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  /** One way in which a host calls an import. */
  private interface Call {
    ImportReport run(ImportRequest request) throws Exception;
  }

  @Test
  void manyUploadsAtOnceInATransactionalServiceAreStoredAsReported() throws Exception {
    ImportService service = host.getBean(ImportService.class);
    assertStoredAsReported(service::run);

    assertThat(count("select count(*) from journal")).isEqualTo(UPLOADS);
  }

  @Test
  void manyUploadsAtOnceInATransactionTemplateAreStoredAsReported() throws Exception {
    assertStoredAsReported(request -> template.execute(status -> visionImport.run(request)));
  }

  @Test
  void manyUploadsAtOnceWithoutATransactionOfTheHostAreStoredAsReported() throws Exception {
    assertStoredAsReported(visionImport::run);
  }

  /** Four uploads at once of each school: two good files, a refused one, and a text file. */
  private void assertStoredAsReported(Call call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(UPLOADS);
    try {
      List<Future<ImportReport>> running = new ArrayList<>();
      for (int i = 0; i < UPLOADS; i++) {
        ImportRequest request = request(i);
        running.add(threads.submit(() -> call.run(request)));
      }
      List<ImportReport> reports = new ArrayList<>();
      for (Future<ImportReport> each : running) {
        reports.add(each.get(100, TimeUnit.SECONDS));
      }
      for (int school = 0; school < Host.SCHOOLS; school++) {
        assertStored(school, reports);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static ImportRequest request(int i) {
    int school = i % Host.SCHOOLS;
    return ImportRequest.of(
        switch (i / Host.SCHOOLS) {
          case 0 -> Host.file(school, 1);
          case 1 -> Host.file(school, 2);
          case 2 -> Host.refusedFile(school);
          default -> Host.noWorkbook(school);
        },
        school(school));
  }

  private static Uploader school(int school) {
    return Uploader.school("school-" + school);
  }

  /** The reports of a school, its upload records and its records agree with each other. */
  private void assertStored(int school, List<ImportReport> reports) {
    List<ImportReport> own =
        IntStream.range(0, UPLOADS)
            .filter(i -> i % Host.SCHOOLS == school)
            .mapToObj(reports::get)
            .toList();
    assertThat(own)
        .extracting(ImportReport::status)
        .containsExactly(
            ImportReport.Status.STORED,
            ImportReport.Status.STORED,
            ImportReport.Status.REJECTED,
            ImportReport.Status.UNREADABLE);
    ImportReport first =
        own.get(0).changes().inserted() == Host.PUPILS_OF_A_SCHOOL ? own.get(0) : own.get(1);
    ImportReport last = first == own.get(0) ? own.get(1) : own.get(0);
    assertThat(first.changes().inserted()).isEqualTo(Host.PUPILS_OF_A_SCHOOL);
    assertThat(last.changes().overwritten()).isEqualTo(Host.PUPILS_OF_A_SCHOOL);
    assertThat(uploadsOf(school)).containsExactly(last.uploadId().value());

    List<UploadRecord> records = stores.store().uploads(school(school), 9);
    assertThat(records)
        .extracting(each -> each.result().outcome())
        .containsExactlyInAnyOrder(
            UploadResult.Outcome.STORED,
            UploadResult.Outcome.STORED,
            UploadResult.Outcome.REJECTED,
            UploadResult.Outcome.UNREADABLE);
    assertThat(records)
        .filteredOn(UploadRecord::stands)
        .extracting(UploadRecord::id)
        .containsExactly(last.uploadId(), first.uploadId());
  }

  private List<String> uploadsOf(int school) {
    List<Student> pupils = Host.pupils(school);
    return stores.store().find(pupils.stream().map(Student::key).toList(), AUTUMN).values().stream()
        .map(StoredScreening::upload)
        .map(Object::toString)
        .distinct()
        .collect(Collectors.toList());
  }

  @Test
  void aHostWhoseOwnRecordFailsGetsNoReportAndNothingIsStored() {
    host.getBean(JdbcTemplate.class).execute("drop table journal");
    ImportService service = host.getBean(ImportService.class);

    assertThatThrownBy(() -> service.run(ImportRequest.of(Host.file(0, 1), school(0))))
        .isInstanceOf(RuntimeException.class);

    assertThat(uploadsOf(0)).isEmpty();
    assertThat(stores.store().uploads(school(0), 9)).isEmpty();
    assertThat(visionImport.run(Host.file(0, 1), school(0)).changes().inserted())
        .isEqualTo(Host.PUPILS_OF_A_SCHOOL);
  }

  @Test
  void aRefusedFileLeavesTheTransactionOfTheHostAsItWas() {
    ImportService service = host.getBean(ImportService.class);

    assertThat(service.run(ImportRequest.of(Host.refusedFile(0), school(0))).status())
        .isEqualTo(ImportReport.Status.REJECTED);

    assertThat(count("select count(*) from journal where status = 'REJECTED'")).isEqualTo(1);
    assertThat(stores.store().uploads(school(0), 9)).hasSize(1);
  }

  @Test
  void aTransactionThatCannotBeJoinedIsRefusedBeforeAnythingIsRead() {
    TransactionTemplate reading =
        new TransactionTemplate(host.getBean(JdbcTransactionManager.class));
    reading.setReadOnly(true);
    assertRefused(reading, "it only reads");

    TransactionTemplate other =
        new TransactionTemplate(new JdbcTransactionManager(new Elsewhere().source()));
    assertRefused(other, "it is one of another data source");

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                template.executeWithoutResult(
                    status -> {
                      template.executeWithoutResult(inner -> inner.setRollbackOnly());
                      visionImport.run(unread(), school(0));
                    }))
        .withMessage(refusal("it is marked for rollback"));

    JdbcTransactionManager flat = host.getBean(JdbcTransactionManager.class);
    flat.setNestedTransactionAllowed(false);
    assertRefused(template, "it has no savepoints");
    assertThat(stores.store().uploads(school(0), 9)).isEmpty();
  }

  private void assertRefused(TransactionTemplate transaction, String reason) {
    assertThatIllegalStateException()
        .isThrownBy(() -> transaction.execute(status -> visionImport.run(unread(), school(0))))
        .withMessage(refusal(reason));
  }

  private static String refusal(String reason) {
    return "the transaction of this thread cannot be joined: "
        + reason
        + ". Call the library outside of it";
  }

  /** A file that nobody may open. */
  private static TemplateFile unread() {
    TemplateFile file = Host.file(0, 1);
    return new TemplateFile() {
      @Override
      public Facts facts() {
        return file.facts();
      }

      @Override
      public TemplateWorkbook open() {
        throw new AssertionError("the file was opened");
      }
    };
  }

  /** A second database of the host. */
  private record Elsewhere(DataSource source) {
    Elsewhere() {
      this(Pool.of("jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1"));
    }
  }

  @Test
  void aDryRunWorksInATransactionThatOnlyReads() {
    TransactionTemplate reading =
        new TransactionTemplate(host.getBean(JdbcTransactionManager.class));
    reading.setReadOnly(true);

    ImportReport report =
        reading.execute(
            status -> visionImport.run(ImportRequest.of(Host.file(0, 1), school(0)).dryRun()));

    assertThat(report.status()).isEqualTo(ImportReport.Status.CHECKED);
    assertThat(report.changes().inserted()).isEqualTo(Host.PUPILS_OF_A_SCHOOL);
  }

  @Test
  void aDryRunDoesNotWaitForAnUploadOfTheSchool() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      ImportReport checked =
          template.execute(
              status -> {
                visionImport.run(Host.file(0, 1), school(0));
                return await(
                    thread.submit(
                        () ->
                            visionImport.run(
                                ImportRequest.of(Host.file(0, 2), school(0)).dryRun())));
              });
      assertThat(checked.changes().inserted()).isEqualTo(Host.PUPILS_OF_A_SCHOOL);
    } finally {
      thread.shutdownNow();
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void storesThatDoNotKnowSpringRefuseAConnectionOfItsTransaction() {
    DataSource proxy = new TransactionAwareDataSourceProxy(host.getBean(DataSource.class));
    JdbcStores unaware = new JdbcStores(Connections.of(proxy));
    VisionImport unawareImport =
        VisionImport.builder().directory(unaware.directory()).store(unaware.store()).build();

    assertThatIllegalStateException()
        .isThrownBy(() -> template.execute(status -> unawareImport.run(unread(), school(0))))
        .withMessageStartingWith("expected a connection in auto-commit mode");
  }

  private int count(String query) {
    return host.getBean(JdbcTemplate.class).queryForObject(query, Integer.class);
  }
}
