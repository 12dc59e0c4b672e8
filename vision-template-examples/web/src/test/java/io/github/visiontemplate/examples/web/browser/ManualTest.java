package io.github.visiontemplate.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Postgres;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Workbooks;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The operating manual of the city, step by step with its words, on PostgreSQL: in a browser of
 * today, and in one without scripts, as an older one would be.
 */
class ManualTest {

  private static final int EXAMINED = 30;
  private static final int UNMATCHED = 3;
  private static final int FIRST_VALUE = 9;

  private static Chromium chromium;
  private Site site;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    site = Site.startOn(Postgres.withTables());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  /** Returns the school's filled template; the last pupils have numbers that nobody knows. */
  private static WorkbookFixture filled(long seed) {
    WorkbookFixture workbook = Workbooks.fixture(Site.SCHOOL, EXAMINED, seed);
    People strangers = People.ofSeed(99);
    for (int index = 0; index < UNMATCHED; index++) {
      Student stranger = strangers.student(index, new SchoolId(Site.SCHOOL));
      workbook.cell(workbook.lastRow() - index, Field.STUDENT_NUMBER, stranger.number().value());
    }
    return workbook;
  }

  private static byte[] changed(byte[] content, Consumer<Sheet> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      change.accept(workbook.getSheetAt(0));
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      workbook.write(output);
      return output.toByteArray();
    }
  }

  /** 先上传市级体检系统后导入至国家平台. */
  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {true, false})
  void theSchoolExportsWhatTheDistrictHasEntered(boolean scripts) throws IOException {
    site.bean(VisionImport.class)
        .run(
            Workbooks.fixture(Site.SCHOOL, EXAMINED, 1).template(),
            Uploader.district(Site.DISTRICT, Site.SCHOOL, Site.SISTER));
    try (Person school = Person.at(chromium, site, Site.SCHOOL, scripts)) {
      school
          .clicks("视力监测数据导出")
          .sees("上传国家视力导入模板")
          .uploads("视力数据导入模板.xlsx", Workbooks.template(Site.SCHOOL))
          .sees("共 40 名学生，其中 40 名按学籍号匹配");
      school.clicks("视力监测数据导出").sees("100.0 %").clicks("导出第一学期").sees("导出前核对");
      assertThat(school.count("填写的学生")).isEqualTo(String.valueOf(EXAMINED));
      assertThat(school.count("本学期没有数据")).isEqualTo("10");

      byte[] filled = school.downloads("下载填好的模板");
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
        DataFormatter texts = new DataFormatter();
        Sheet sheet = workbook.getSheetAt(0);
        assertThat(texts.formatCellValue(sheet.getRow(EXAMINED).getCell(FIRST_VALUE))).isNotEmpty();
        assertThat(texts.formatCellValue(sheet.getRow(EXAMINED + 1).getCell(FIRST_VALUE)))
            .isEmpty();
      }
      Student pupil = Site.pupils(Site.SCHOOL).get(0);
      school.clicks("查看/编辑体检数据").sees("姓名、学籍号或班级");
      school.page().fill("#text", pupil.number().value());
      school.clicks("查找").clicks(pupil.name()).sees("当前");
      assertThat(school.complaints()).isEmpty();
    }
  }

  /** 先上传到国家平台后导入到市级体检系统，方案二. */
  @ParameterizedTest(name = "scripts {0}")
  @ValueSource(booleans = {true, false})
  void theSchoolImportsWhatTheNationalPlatformHas(boolean scripts) throws IOException {
    try (Person school = Person.at(chromium, site, Site.SCHOOL, scripts)) {
      school.clicks("视力监测导入管理").sees("国家视力导入模板");
      school.page().check("#national");
      school.uploads("视力数据.xlsx", filled(1).bytes()).sees("目前还没有存入任何数据");
      assertThat(school.count("未匹配")).isEqualTo(String.valueOf(UNMATCHED));
      Student unmatched = Site.pupils(Site.SCHOOL).get(EXAMINED - 1);
      assertThat(school.text()).contains(unmatched.name(), "有任何错误时，整个文件都不存入");
      byte[] cleaned = school.downloads("清理后的文件");
      byte[] city = school.downloads("【市体检系统的上传模板】，已填好未匹配的学生");

      store(school.clicks("视力监测导入管理"), "#national", cleaned, "存入（27 条）");
      assertThat(school.count("新增")).isEqualTo("27");

      byte[] answered = changed(city, ManualTest::writeKeys);
      store(school.clicks("视力监测导入管理"), "#city", answered, "存入（" + UNMATCHED + " 条）");

      store(school.clicks("视力监测导入管理"), "#national", filled(2).bytes(), "存入（" + EXAMINED + " 条）");
      assertThat(Integer.parseInt(school.count("覆盖"))).isPositive();
      school.clicks("撤销本次上传").sees("恢复为原值的记录").clicks("确定撤销").sees("已撤销");
      assertThat(school.complaints()).isEmpty();
    }
  }

  /** Uploads a workbook, answers what is asked, and stores it. */
  private static void store(Person person, String template, byte[] content, String button) {
    person.sees("选择模板").page().check(template);
    person.uploads("视力数据.xlsx", content).sees("目前还没有存入任何数据");
    person.answersAllQuestions().clicks(button).sees("已存入。");
  }

  /** Writes the key of each pupil into 学生编号, as a person does who has looked the pupils up. */
  private static void writeKeys(Sheet sheet) {
    Map<String, Integer> columns = new HashMap<>();
    sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
    for (int number = 1; number <= UNMATCHED; number++) {
      Row row = sheet.getRow(number);
      String name = row.getCell(columns.get("姓名")).getStringCellValue();
      Student pupil =
          Site.pupils(Site.SCHOOL).stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow();
      row.getCell(columns.get("学生编号"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
          .setCellValue(pupil.key().value());
    }
  }

  /** 方案一：由区级用户统一录入. */
  @Test
  void theDistrictImportsForOneSchoolAndForAll() {
    try (Person district = Person.at(chromium, site, Site.DISTRICT, true)) {
      district.clicks("视力监测导入管理").sees("选择模板");
      district.page().selectOption("#scope", Site.SISTER);
      district.uploads("一校.xlsx", Workbooks.filled(Site.SCHOOL, 5, 1)).sees("目前还没有存入任何数据");
      assertThat(district.count("已匹配")).isEqualTo("0");
      store(
          district.clicks("视力监测导入管理"), "#national", Workbooks.filled(Site.SCHOOL, 5, 1), "存入（5 条）");
      district.clicks("上传进度").sees("已上传");
      assertThat(district.complaints()).isEmpty();
    }
  }
}
