package io.github.visiontemplate.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.importing.ImportDesk;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page keeps to WCAG 2.2 AA, in both languages, as far as axe can see. */
class AccessibilityTest {

  private static Chromium chromium;
  private static Site site;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = Site.start();
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void thePagesOfASchool(String language) {
    check(
        Site.SCHOOL,
        language,
        List.of(
            "/",
            "/exports",
            "/imports",
            "/imports/links",
            "/nowhere",
            "/pupils?text=11",
            pupil(),
            pupil() + "/edit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void thePagesOfAnImport(String language) {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    String stored = ImportDesk.path(school.store(school.upload(form(0).bytes())));
    WorkbookFixture everything =
        form(50)
            .cell(2, Field.STUDENT_NUMBER, ImportDesk.unknownNumber(0))
            .cell(3, Field.NAME, "另一人")
            .cell(4, Field.NAME, "又一人")
            .cell(4, Field.BIRTH_DATE, "2001/1/1");
    String review = ImportDesk.path(school.upload(everything.bytes()));
    String unreadable = ImportDesk.path(school.upload(new byte[0]));
    check(
        Site.SCHOOL,
        language,
        List.of(
            "/imports",
            stored,
            stored + "/undo",
            review,
            review + "?outcome=UNANSWERED",
            unreadable));
    check(Site.DISTRICT, language, List.of("/imports"));
  }

  private static WorkbookFixture form(int seed) {
    return ImportDesk.form(Site.SCHOOL, 0, 10, seed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void thePageToLogIn(String language) {
    try (Page page = chromium.open(new Browser.NewContextOptions())) {
      page.navigate(site.address("/login?lang=" + language));
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  private static String pupil() {
    return "/pupils/" + Site.pupils(Site.SCHOOL).get(0).key().value();
  }

  private static void check(String login, String language, List<String> paths) {
    try (Page page = chromium.open(site, login, new Browser.NewContextOptions())) {
      page.navigate(site.address("/?lang=" + language));
      for (String path : paths) {
        page.navigate(site.address(path));
        assertThat(Axe.violations(page)).as(path).isEmpty();
      }
    }
  }
}
