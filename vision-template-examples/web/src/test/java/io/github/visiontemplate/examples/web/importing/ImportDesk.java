package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who imports files, and what people do on these pages. */
final class ImportDesk {

  /** A day of the semester in which the test runs, or of the one before. */
  static final LocalDate DAY = LocalDate.now(BeijingTime.ZONE).minusDays(20);

  private static final People PEOPLE = People.ofSeed(15);

  private final Visitor visitor;

  private ImportDesk(Visitor visitor) {
    this.visitor = visitor;
  }

  static ImportDesk of(Site site, String login) {
    ImportDesk desk = new ImportDesk(Visitor.loggedIn(site, login));
    desk.visitor.page("/imports");
    return desk;
  }

  Visitor visitor() {
    return visitor;
  }

  /** Returns the import form of some pupils of a school, with values that depend on a seed. */
  static WorkbookFixture form(String school, int from, int to, int seed) {
    return with(WorkbookFixture.of(TemplateSchemas.nationalImport()), school, from, to, seed);
  }

  /** Adds some pupils of a school to a form. */
  static WorkbookFixture with(WorkbookFixture workbook, String school, int from, int to, int seed) {
    List<Student> pupils = Site.pupils(school);
    for (int i = from; i < to; i++) {
      workbook.row(pupils.get(i), values(seed + i));
    }
    return workbook;
  }

  static VisionScreening values(int index) {
    return PEOPLE.screening(index, DAY);
  }

  /** Uploads a template of the national platform, and returns the page once the file is read. */
  Document upload(byte[] content) {
    return upload(content, Map.of("family", "NATIONAL"));
  }

  Document upload(byte[] content, Map<String, String> fields) {
    HttpResponse<byte[]> answer = visitor.upload("/imports", fields, "视力.xlsx", content);
    if (answer.statusCode() != 200) {
      throw new AssertionError("status " + answer.statusCode() + ": " + Visitor.text(answer));
    }
    return visitor.whenRead(answer.uri().getPath());
  }

  /** Answers all warnings of a review, stores it, and returns the page that follows. */
  Document store(Document review) {
    review.select("input[name=answered]").forEach(Visitor::tick);
    return press(review, "/store");
  }

  /** Presses the last button of the form that goes to an address with this end. */
  Document press(Document page, String address) {
    Element button = page.select("form[action$=" + address + "] button").last();
    if (button == null) {
      throw new AssertionError("no button for " + address + " in\n" + page.select("main").text());
    }
    HttpResponse<byte[]> answer = visitor.submit(button);
    Document next = visitor.read(answer);
    return next.select("[sse-connect]").isEmpty()
        ? next
        : visitor.whenRead(answer.uri().toString());
  }

  /** Returns the counts that a page shows, by their names. */
  static Map<String, String> counts(Document page) {
    Map<String, String> counts = new java.util.HashMap<>();
    page.select(".counts div")
        .forEach(each -> counts.put(each.select("dt").text(), each.select("dd").text()));
    return counts;
  }

  /** Returns the address of a page, without what was asked. */
  static String path(Document page) {
    return java.net.URI.create(page.location()).getPath();
  }
}
