package io.github.visiontemplate.examples.web;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.time.LocalDate;
import java.util.List;

/** Workbooks as the schools of a {@link Site} upload them. */
public final class Workbooks {

  private Workbooks() {}

  /** Returns the blank national template of a school. */
  public static byte[] template(String school) {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    Site.pupils(school).forEach(workbook::row);
    return workbook.bytes();
  }

  /** Returns the filled template of a school's first pupils, with yesterday's examinations. */
  public static byte[] filled(String school, int pupils, long seed) {
    return fixture(school, pupils, seed).bytes();
  }

  /** Returns the same, to be damaged. */
  public static WorkbookFixture fixture(String school, int pupils, long seed) {
    People people = People.ofSeed(seed);
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    List<Student> students = Site.pupils(school).subList(0, pupils);
    for (int index = 0; index < pupils; index++) {
      workbook.row(students.get(index), people.screening(index, LocalDate.now().minusDays(1)));
    }
    return workbook;
  }
}
