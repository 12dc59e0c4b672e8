package io.github.visiontemplate.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.visiontemplate.examples.web.Endpoint;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.Workbooks;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page keeps to WCAG 2.2 AA, in both languages, as far as axe can see. */
class AccessibilityTest {

  private static Chromium chromium;
  private static Site site;
  private static String template;
  private static String stored;
  private static final List<String> UPLOADS = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    site = Site.start();
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    template = uploaded(school, "/exports", Map.of(), Workbooks.template(Site.SCHOOL));
    Map<String, String> national = Map.of("family", "NATIONAL");
    stored = uploaded(school, "/imports", national, Workbooks.filled(Site.SCHOOL, 20, 1));
    school.store(stored);
    UPLOADS.add(stored);
    UPLOADS.add(uploaded(school, "/imports", national, wrong()));
    UPLOADS.add(uploaded(school, "/imports", national, new byte[] {1, 2}));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      chromium.close();
    }
  }

  /** Returns a workbook with errors, questions, candidates, and records that are overwritten. */
  private static byte[] wrong() {
    WorkbookFixture workbook = Workbooks.fixture(Site.SCHOOL, 20, 2);
    workbook.cell(3, Field.RIGHT_ACUITY, 9.7);
    workbook.cell(4, Field.STUDENT_NUMBER, "G110105200809010021");
    workbook.cell(5, Field.NAME, "另一人");
    return workbook.bytes();
  }

  private static String uploaded(
      Visitor school, String path, Map<String, String> fields, byte[] content) {
    school.page(path);
    String address = school.upload(path, fields, "视力.xlsx", content).uri().getPath();
    school.whenRead(address);
    return address;
  }

  /** Returns the addresses of the pages that belong to a path. */
  private static Stream<String> addresses(String path) {
    String pupil = "/pupils/" + Site.pupils(Site.SCHOOL).get(0).key().value();
    if (path.equals("/imports/{id}")) {
      return UPLOADS.stream();
    }
    return Stream.of(
        path.replace("/pupils/{key}", pupil)
            .replace("/exports/{id}", template)
            .replace("/imports/{id}", stored)
            .replace("/check", "/check?semester=2026-1"));
  }

  private static boolean isFor(String login, String path) {
    boolean isCity = login.equals(Site.CITY);
    if (path.startsWith("/system")) {
      return isCity;
    }
    if (path.equals("/summary/uploads")) {
      return !login.equals(Site.SCHOOL);
    }
    return !isCity || Stream.of("/exports", "/imports", "/pupils").noneMatch(path::startsWith);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({Site.SCHOOL + ",zh-CN", Site.SCHOOL + ",en", Site.CITY + ",zh-CN", Site.CITY + ",en"})
  void thePagesOf(String login, String language) {
    try (Page page = chromium.open(site, login, new Browser.NewContextOptions())) {
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.navigate(site.address("/?lang=" + language));
      Endpoint.pages(site).stream()
          .filter(path -> isFor(login, path))
          .flatMap(AccessibilityTest::addresses)
          .forEach(
              address -> {
                page.navigate(site.address(address));
                assertThat(page.title()).as(address).doesNotContain("出错", "wrong");
                assertThat(Axe.violations(page)).as(address).isEmpty();
              });
      assertThat(complaints).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN", "en"})
  void thePageToLogInAndThatOfFailures(String language) {
    try (Page page = chromium.open(new Browser.NewContextOptions())) {
      page.navigate(site.address("/login?error&lang=" + language));
      assertThat(Axe.violations(page)).isEmpty();
      page.navigate(site.address("/error"));
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void aFormWithErrorsNamesThemAtItsFields() {
    try (Page page = chromium.open(site, Site.SCHOOL, new Browser.NewContextOptions())) {
      String pupil = Site.pupils(Site.SCHOOL).get(30).key().value();
      page.navigate(site.address("/pupils/" + pupil + "/edit"));
      page.fill("#RIGHT_ACUITY", "9.9");
      page.click("main form button");
      assertThat(page.locator("[role=alert] a").first().getAttribute("href"))
          .isEqualTo("#RIGHT_ACUITY");
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void atTwiceTheSizeNothingIsCutOff() {
    Browser.NewContextOptions small = new Browser.NewContextOptions();
    try (Page page = chromium.open(site, Site.SCHOOL, small)) {
      page.setViewportSize(600, 450);
      for (String path : Endpoint.pages(site)) {
        if (isFor(Site.SCHOOL, path)) {
          String address = addresses(path).findFirst().orElseThrow();
          page.navigate(site.address(address));
          assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
              .as(address)
              .isEqualTo(true);
        }
      }
    }
  }

  @Test
  void aTemplateIsExportedByTheKeyboardAlone() {
    try (Page page = chromium.open(site, Site.SCHOOL, new Browser.NewContextOptions())) {
      press(page, "视力监测数据导出");
      assertThat(page.locator("h1").textContent()).isEqualTo("视力监测数据导出");
      press(page, "导出第一学期");
      assertThat(page.locator("h1").textContent()).contains("导出前核对");
      page.waitForDownload(() -> press(page, "下载填好的模板"));
    }
  }

  /** Goes on with the tab key to what has these words, sees that it is marked, and presses it. */
  private static void press(Page page, String words) {
    for (int step = 0; step < 60; step++) {
      page.keyboard().press("Tab");
      String focused = (String) page.evaluate("document.activeElement.innerText || ''");
      if (focused.strip().equals(words)) {
        String outline =
            (String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
        assertThat(outline).isEqualTo("solid");
        page.keyboard().press("Enter");
        page.waitForLoadState();
        return;
      }
    }
    throw new AssertionError("the tab key does not lead to " + words);
  }
}
