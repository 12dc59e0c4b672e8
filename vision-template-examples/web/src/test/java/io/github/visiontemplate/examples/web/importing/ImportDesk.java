package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who imports files, and what people do on these pages. */
public final class ImportDesk {

  /** A day of the semester in which the test runs, or of the one before. */
  static final LocalDate DAY = LocalDate.now(BeijingTime.ZONE).minusDays(20);

  private static final People PEOPLE = People.ofSeed(15);

  private final Visitor visitor;

  private ImportDesk(Visitor visitor) {
    this.visitor = visitor;
  }

  public static ImportDesk of(Site site, String login) {
    ImportDesk desk = new ImportDesk(Visitor.loggedIn(site, login));
    desk.visitor.page("/imports");
    return desk;
  }

  /** Removes all records and all uploads. */
  static void clear(Site site) {
    JdbcClient database = site.bean(JdbcClient.class);
    List.of(
            "number_links",
            "screening_history",
            "screenings",
            "upload_unmatched",
            "upload_schools",
            "import_acceptances",
            "imports",
            "uploads")
        .forEach(table -> database.sql("delete from " + table).update());
  }

  Visitor visitor() {
    return visitor;
  }

  /** Returns the import form of some pupils of a school, with values that depend on a seed. */
  public static WorkbookFixture form(String school, int from, int to, int seed) {
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

  /** Returns the number of a pupil whom the register does not have. */
  public static String unknownNumber(int index) {
    return PEOPLE.student(5_000 + index, new SchoolId(Site.SCHOOL)).number().value();
  }

  static VisionScreening values(int index) {
    return PEOPLE.screening(index, DAY);
  }

  /** Uploads a template of the national platform, and returns the page once the file is read. */
  public Document upload(byte[] content) {
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
  public Document store(Document review) {
    review.select("input[name=answered]").forEach(Visitor::tick);
    return press(review, "/store");
  }

  /** Chooses one of several. */
  static void choose(Element choice) {
    choice
        .closest("fieldset")
        .select("input[name=" + choice.attr("name") + "]")
        .forEach(each -> each.removeAttr("checked"));
    Visitor.tick(choice);
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

  /** Downloads what a link of a page leads to. */
  byte[] download(Document page, String end) {
    Element link = page.select("a[href$=" + end + "]").first();
    if (link == null) {
      throw new AssertionError("no link to " + end + " in\n" + page.select("main").text());
    }
    HttpResponse<byte[]> answer = visitor.get(link.attr("href"));
    if (answer.statusCode() != 200) {
      throw new AssertionError("status " + answer.statusCode());
    }
    return answer.body();
  }

  /** Returns the counts that a page shows, by their names. */
  static Map<String, String> counts(Document page) {
    Map<String, String> counts = new HashMap<>();
    page.select(".counts div")
        .forEach(each -> counts.put(each.select("dt").text(), each.select("dd").text()));
    return counts;
  }

  /** Returns the address of a page, without what was asked. */
  public static String path(Document page) {
    return URI.create(page.location()).getPath();
  }
}
