package io.github.visiontemplate.examples.web.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.model.Student;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 查看/编辑体检数据, as a browser without scripts sees it. */
class PupilPagesTest {

  private static final String DATE = LocalDate.now().minusDays(1).toString().replace('-', '/');

  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.start();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Map<String, String> values(String acuity) {
    Map<String, String> values = new HashMap<>();
    for (String eye : new String[] {"RIGHT", "LEFT"}) {
      values.put(eye + "_ACUITY", acuity);
      values.put(eye + "_SPHERE", "-1.25");
      values.put(eye + "_CYLINDER", "-0.50");
      values.put(eye + "_AXIS", "90");
    }
    values.put("ORTHOKERATOLOGY", "否");
    values.put("EXAM_DATE", DATE);
    return values;
  }

  /** Returns what a form of the page would send. */
  private static Map<String, String> fields(Document page) {
    return page.select("main form input[name]").stream()
        .filter(input -> !input.attr("name").equals("_csrf"))
        .collect(
            Collectors.toMap(
                input -> input.attr("name"), input -> input.attr("value"), (one, two) -> one));
  }

  @Test
  void aMissingRecordIsEnteredReviewedAndStoredAndThenCorrected() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    Student pupil = Site.pupils(Site.SCHOOL).get(0);
    Document found = school.page("/pupils?text=" + pupil.number().value());
    String address = found.select("tbody a").attr("href");
    assertThat(school.page(address).text()).contains(pupil.name(), "没有数据");

    school.page(address + "/edit");
    Document review = school.read(school.post(address + "/edit", values("4.8")));
    assertThat(review.select("h1").text()).isEqualTo("存入前核对");
    Document stored = school.read(school.post(address + "/store", fields(review)));
    assertThat(stored.select(".done").text()).isEqualTo("已存入。");
    assertThat(stored.select("tbody td").first().text()).isEqualTo("4.8");

    String correct =
        stored.select("a.button").stream()
            .filter(a -> a.text().equals("更正"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    assertThat(school.page(correct).select("#RIGHT_ACUITY").attr("value")).isEqualTo("4.8");
    Document again = school.read(school.post(address + "/edit", values("5.0")));
    assertThat(again.select(".warning").text()).contains("将被覆盖");
    Document corrected = school.read(school.post(address + "/store", fields(again)));
    assertThat(corrected.select("tbody tr").eachText())
        .anyMatch(row -> row.startsWith("5.0") && row.contains("当前"))
        .anyMatch(row -> row.startsWith("4.8") && row.contains("已被覆盖"));
  }

  @Test
  void wrongValuesAreNamedAtTheirFieldsAndNothingIsStored() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    String address = "/pupils/" + Site.pupils(Site.SCHOOL).get(1).key().value();
    school.page(address + "/edit");
    Map<String, String> wrong = values("9.9");
    wrong.remove("LEFT_AXIS");
    HttpResponse<byte[]> answer = school.post(address + "/edit", wrong);
    Document form = school.read(answer);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(form.select("#RIGHT_ACUITY").attr("value")).isEqualTo("9.9");
    assertThat(form.select("[aria-invalid=true]").eachAttr("id"))
        .containsExactlyInAnyOrder("RIGHT_ACUITY", "LEFT_ACUITY", "LEFT_AXIS");
    assertThat(form.select("[role=alert] a").eachAttr("href")).contains("#RIGHT_ACUITY");
    assertThat(school.post(address + "/store", wrong).statusCode()).isEqualTo(422);
    assertThat(school.page(address).text()).doesNotContain("当前");
  }

  @Test
  void aRecordThatSomebodyElseHasChangedIsNotOverwrittenUnseen() {
    Visitor one = Visitor.loggedIn(site, Site.SCHOOL);
    Visitor other = Visitor.loggedIn(site, Site.DISTRICT);
    String address = "/pupils/" + Site.pupils(Site.SCHOOL).get(2).key().value();
    one.page(address + "/edit");
    other.page(address + "/edit");
    Document seen = one.read(one.post(address + "/edit", values("4.8")));
    Document faster = other.read(other.post(address + "/edit", values("4.6")));
    other.read(other.post(address + "/store", fields(faster)));

    Document late = one.read(one.post(address + "/store", fields(seen)));
    assertThat(late.select(".error").text()).contains("刚被别人改动");
    assertThat(one.page(address).select("tbody td").first().text()).isEqualTo("4.6");
  }

  @Test
  void anotherSchoolsPupilIsNotThere() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    for (String foreign : new String[] {Site.SISTER, Site.FOREIGN}) {
      Student pupil = Site.pupils(foreign).get(0);
      String address = "/pupils/" + pupil.key().value();
      school.page("/pupils");
      assertThat(school.get(address).statusCode()).isEqualTo(404);
      assertThat(school.get(address + "/edit").statusCode()).isEqualTo(404);
      assertThat(school.post(address + "/edit", values("4.8")).statusCode()).isEqualTo(404);
      assertThat(school.post(address + "/store", values("4.8")).statusCode()).isEqualTo(404);
      assertThat(school.page("/pupils?text=" + pupil.number().value()).select("tbody tr"))
          .isEmpty();
    }
  }
}
