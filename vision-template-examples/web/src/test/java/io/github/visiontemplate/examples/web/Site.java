package io.github.visiontemplate.examples.web;

import io.github.visiontemplate.examples.fixtures.H2;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.web.account.Accounts;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Organisations;
import io.github.visiontemplate.examples.web.account.Role;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The host, started on a free port, with two districts, three schools of 40 pupils each, and an
 * account for each organisation. The password of an account is {@link #PASSWORD}.
 */
public final class Site implements AutoCloseable {

  public static final String PASSWORD = "a password for tests";

  /** 32 bytes that are a key for tests alone. */
  public static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  /** A school of the district {@link #DISTRICT}. */
  public static final String SCHOOL = "1101050012";

  /** Another school of the same district. */
  public static final String SISTER = "1101050013";

  /** A school of another district. */
  public static final String FOREIGN = "1101080021";

  public static final String DISTRICT = "110105";
  public static final String FOREIGN_DISTRICT = "110108";
  public static final String CITY = "city";

  /** How many pupils each school has. */
  public static final int PUPILS = 40;

  private static final People PEOPLE = People.ofSeed(15);

  private static String hash;

  private final ConfigurableApplicationContext context;

  private Site(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts the host on a new database in memory. */
  public static Site start(String... settings) {
    try {
      return startOn(
          H2.withTables("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"), settings);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts the host on a database, and fills it if it is empty. */
  public static Site startOn(String database, String... settings) {
    SpringApplication application = new SpringApplication(WebApplication.class);
    application.setDefaultProperties(
        Map.of(
            "PORT",
            "0",
            "VISION_DATABASE",
            database,
            "VISION_ORIGINALS_KEY",
            KEY,
            "logging.level.root",
            "WARN"));
    Site site = new Site(application.run(settings));
    if (site.bean(Accounts.class).isEmpty()) {
      site.fill();
    }
    return site;
  }

  /** Returns the pupils of a school. */
  public static List<Student> pupils(String school) {
    int from = List.of(SCHOOL, SISTER, FOREIGN).indexOf(school) * PUPILS;
    return PEOPLE.students(from, from + PUPILS, new SchoolId(school));
  }

  /** Returns the address of a page. */
  public String address(String path) {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
  }

  /** Returns a part of the host, to look behind the pages. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns the whole host, to look behind the pages. */
  public ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }

  private void fill() {
    Organisations organisations = bean(Organisations.class);
    organisations.save(new Organisation(CITY, Role.CITY, "北京市", null));
    organisations.save(new Organisation(DISTRICT, Role.DISTRICT, "朝阳区", null));
    organisations.save(new Organisation(FOREIGN_DISTRICT, Role.DISTRICT, "海淀区", null));
    organisations.save(new Organisation(SCHOOL, Role.SCHOOL, "第一小学", DISTRICT));
    organisations.save(new Organisation(SISTER, Role.SCHOOL, "第二小学", DISTRICT));
    organisations.save(new Organisation(FOREIGN, Role.SCHOOL, "第三小学", FOREIGN_DISTRICT));
    for (Organisation organisation : organisations.all()) {
      addAccount(organisation.id(), organisation.id());
    }
    bean(Database.class).loadStudents(roster());
  }

  /** Adds an account. Its password is hashed once for all tests, because that takes long. */
  private void addAccount(String login, String organisation) {
    if (hash == null) {
      hash = bean(PasswordEncoder.class).encode(PASSWORD);
    }
    bean(JdbcClient.class)
        .sql(
            "insert into accounts (login, password_hash, organisation, created_at)"
                + " values (?, ?, ?, current_timestamp)")
        .params(login, hash, organisation)
        .update();
  }

  /** Writes the register of pupils: each school has a class of 20 in grade 11 and one in 12. */
  private static Path roster() {
    StringBuilder csv =
        new StringBuilder(
            "student_key,national_student_number,name,sex,birth_date,school_id,school_name,"
                + "grade_code,class_code,class_name\n");
    for (String school : List.of(SCHOOL, SISTER, FOREIGN)) {
      int line = 0;
      for (Student pupil : pupils(school)) {
        String grade = line++ < PUPILS / 2 ? "11" : "12";
        csv.append(pupil.key().value()).append(',');
        csv.append(pupil.number() == null ? "" : pupil.number().value()).append(',');
        csv.append(pupil.name()).append(',');
        csv.append(pupil.sex() == null ? "" : pupil.sex().code()).append(',');
        csv.append(pupil.birthDate()).append(',');
        csv.append(school).append(",学校").append(school).append(',');
        csv.append(grade).append(',').append(grade).append("01,").append(grade).append("01班\n");
      }
    }
    try {
      Path file = Files.createTempFile("roster", ".csv");
      file.toFile().deleteOnExit();
      return Files.writeString(file, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
