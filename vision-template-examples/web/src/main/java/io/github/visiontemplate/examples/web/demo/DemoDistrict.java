package io.github.visiontemplate.examples.web.demo;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.sample.DistrictFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.examples.sample.Samples;
import io.github.visiontemplate.examples.web.account.Account;
import io.github.visiontemplate.examples.web.account.Accounts;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Organisations;
import io.github.visiontemplate.examples.web.account.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with a district of 24 schools and 20,000 pupils who do not exist. Most
 * schools have uploaded already; the files of the others lie ready to be tried.
 */
@Component
@Profile("demo")
class DemoDistrict implements ApplicationRunner {

  static final String PASSWORD = "vision-demo";

  private static final int SCHOOLS = 24;
  private static final int STUDENTS = 20_000;
  private static final int WAITING = 4;
  private static final String CITY = "city";
  private static final Path FILES = DemoSettings.FOLDER.resolve("samples");

  private final Database database;
  private final Organisations organisations;
  private final Accounts accounts;
  private final DemoUploads uploads;
  private final Environment environment;
  private final Clock clock;

  DemoDistrict(
      Database database,
      Organisations organisations,
      Accounts accounts,
      DemoUploads uploads,
      Environment environment,
      Clock clock) {
    this.database = database;
    this.organisations = organisations;
    this.accounts = accounts;
    this.uploads = uploads;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (accounts.isEmpty()) {
      fill();
    }
    greet();
  }

  private void fill() throws IOException {
    SampleOrder order =
        new SampleOrder(STUDENTS, SampleOrder.USUAL_UNMATCHED_RATE, 1, LocalDate.now(clock));
    DistrictFiles files = Samples.write(FILES, order, SCHOOLS);
    database.loadStudents(files.roster());
    String district = SampleSchool.FIRST.district();
    add(new Organisation(CITY, Role.CITY, "虚构市", null));
    add(new Organisation(district, Role.DISTRICT, "虚构区", null));
    List<SampleSchool> schools = files.schools();
    for (SampleSchool school : schools) {
      add(new Organisation(school.id(), Role.SCHOOL, school.name(), district));
    }
    for (SampleSchool school : schools.subList(WAITING, schools.size())) {
      uploads.store(actor(school.id()), files.of(school).nationalImport());
    }
  }

  private void add(Organisation organisation) {
    organisations.save(organisation);
    accounts.add(organisation.id(), PASSWORD, organisation.id());
  }

  private Actor actor(String login) {
    Account account = accounts.loadUserByUsername(login);
    return account.actor();
  }

  @SuppressWarnings("SystemOut") // the demonstration talks to the person at the terminal
  private void greet() {
    String port = environment.getProperty("local.server.port", "8080");
    System.out.println(
        """

        虚构区，%d 所学校，%d 名学生，均为合成数据。  A synthetic district.

          http://localhost:%s

          账号 accounts   学校 school %s   区 district %s   市 city %s
          密码 password   %s

          试一试 try:
          1. 以学校账号登录，【视力监测数据导出】上传 %s/%s/national-template.xlsx
          2. 【视力监测导入管理】上传 %s/%s/national-import.xlsx，核对后存入
          3. 以区账号登录，查看【上传进度】和【视力情况】

          上传的文件以 %s 中的密钥加密保存；正式使用须自备密钥（VISION_ORIGINALS_KEY）。
          Uploaded files are encrypted with the key in that file; elsewhere bring your own key.
          按 Ctrl+C 停止。 Ctrl+C stops it.
        """
            .formatted(
                SCHOOLS,
                STUDENTS,
                port,
                SampleSchool.ID,
                SampleSchool.FIRST.district(),
                CITY,
                PASSWORD,
                FILES,
                SampleSchool.ID,
                FILES,
                SampleSchool.ID,
                DemoSettings.FOLDER.resolve("originals.key")));
  }
}
