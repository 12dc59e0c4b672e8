package io.github.visiontemplate.examples.spring;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A host on Spring: one pool, and a journal of its own that it writes beside each import. */
@Configuration
@EnableTransactionManagement
class Host {

  static final int SCHOOLS = 16;
  static final int PUPILS_OF_A_SCHOOL = 10;

  private static final People PEOPLE = People.ofSeed(31);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @Bean
  HikariDataSource pool() {
    HikariDataSource pool = Pool.of(System.getProperty("host.url"));
    JdbcTemplate jdbc = new JdbcTemplate(pool);
    jdbc.execute("create table journal (status varchar(20) not null)");
    for (int school = 0; school < SCHOOLS; school++) {
      for (Student each : pupils(school)) {
        jdbc.update(
            "insert into students (student_key, national_student_number, name, birth_date,"
                + " school_id) values (?, ?, ?, ?, ?)",
            each.key().value(),
            Objects.requireNonNull(each.number()).value(),
            each.name(),
            each.birthDate(),
            each.school().value());
      }
    }
    return pool;
  }

  @Bean
  JdbcTransactionManager transactions(DataSource pool) {
    return new JdbcTransactionManager(pool);
  }

  @Bean
  TransactionTemplate template(JdbcTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  JdbcTemplate jdbc(DataSource pool) {
    return new JdbcTemplate(pool);
  }

  // guide: beans
  @Bean
  JdbcStores stores(DataSource pool, PlatformTransactionManager transactions) {
    return new JdbcStores(new SpringConnections(pool, transactions));
  }

  // guide: end

  @Bean
  VisionImport visionImport(JdbcStores stores) {
    return VisionImport.builder()
        .directory(stores.directory())
        .candidates(stores.persons())
        .links(stores.links())
        .store(stores.store())
        .clock(CLOCK)
        .build();
  }

  @Bean
  ImportService service(VisionImport visionImport, JdbcTemplate jdbc) {
    return new ImportService(
        visionImport,
        report -> jdbc.update("insert into journal (status) values (?)", report.status().name()));
  }

  static List<Student> pupils(int school) {
    return IntStream.range(0, PUPILS_OF_A_SCHOOL)
        .mapToObj(
            i -> PEOPLE.student(school * PUPILS_OF_A_SCHOOL + i, new SchoolId("school-" + school)))
        .toList();
  }

  /** A file with all pupils of a school. Different {@code n} give different values. */
  static XlsxTemplate file(int school, int n) {
    return workbook(school, n).template();
  }

  /** A file of which nothing is stored, because a student number has lost its digits. */
  static XlsxTemplate refusedFile(int school) {
    WorkbookFixture workbook = workbook(school, 1);
    return workbook.cell(workbook.lastRow(), Field.STUDENT_NUMBER, 1.1e17).template();
  }

  static XlsxTemplate noWorkbook(int school) {
    return XlsxTemplate.of(
        "notes.xlsx", ("no workbook " + school).getBytes(StandardCharsets.UTF_8));
  }

  private static WorkbookFixture workbook(int school, int n) {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    pupils(school).forEach(each -> workbook.row(each, values(n)));
    return workbook;
  }

  static VisionScreening values(int n) {
    return PEOPLE.screening(n, LocalDate.of(2025, 10, 15));
  }
}
