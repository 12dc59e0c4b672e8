package io.github.visiontemplate.examples.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.account.Tokens;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.SemesterCalendar;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 系统, as the city uses it. */
class SystemPagesTest {

  private static final String PASSWORD = "another password";

  private Site site;
  private Visitor city;

  @BeforeEach
  void start() {
    site = Site.start();
    city = Visitor.loggedIn(site, Site.CITY);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private HttpResponse<byte[]> post(String page, String path, Map<String, String> fields) {
    city.page(page);
    return city.post(path, fields);
  }

  private static boolean isIn(Visitor visitor) {
    return visitor.get("/exports").uri().getPath().equals("/exports");
  }

  @Test
  void anAccountIsAddedAndLogsInAndIsDisabledAtOnce() {
    Map<String, String> fields =
        Map.of("login", "doctor", "password", PASSWORD, "organisation", Site.SCHOOL);
    assertThat(post("/system/accounts", "/system/accounts", fields).statusCode()).isEqualTo(200);
    Visitor doctor = Visitor.loggedIn(site, "doctor", PASSWORD);
    assertThat(isIn(doctor)).isTrue();

    Document refused = city.read(post("/system/accounts", "/system/accounts", fields));
    assertThat(refused.select(".error").text()).isEqualTo("没有添加：此账号已存在。");

    post(
        "/system/accounts",
        "/system/accounts/enable",
        Map.of("login", "doctor", "enabled", "false"));
    assertThat(isIn(doctor)).isFalse();
    assertThat(isIn(Visitor.loggedIn(site, "doctor", PASSWORD))).isFalse();
  }

  @Test
  void aShortPasswordOrTheOwnAccountIsRefused() {
    Map<String, String> weak =
        Map.of("login", "doctor", "password", "short", "organisation", Site.SCHOOL);
    HttpResponse<byte[]> refused = post("/system/accounts", "/system/accounts", weak);
    assertThat(refused.statusCode()).isEqualTo(422);
    Map<String, String> endless =
        Map.of("login", "doctor", "password", "长".repeat(25), "organisation", Site.SCHOOL);
    assertThat(post("/system/accounts", "/system/accounts", endless).statusCode()).isEqualTo(422);
    Document own =
        city.read(
            post(
                "/system/accounts",
                "/system/accounts/enable",
                Map.of("login", Site.CITY, "enabled", "false")));
    assertThat(own.select(".error").text()).isEqualTo("没有保存：不能停用自己的账号。");
  }

  @Test
  void peopleChangeTheirOwnPasswordAndOtherBrowsersAreLoggedOut() {
    Visitor one = Visitor.loggedIn(site, Site.SCHOOL);
    Visitor other = Visitor.loggedIn(site, Site.SCHOOL);
    one.page("/account/password");
    Document wrong =
        one.read(one.post("/account/password", Map.of("old", "wrong", "password", PASSWORD)));
    assertThat(wrong.select(".error").text()).isEqualTo("没有保存：原密码不正确。");
    one.read(one.post("/account/password", Map.of("old", Site.PASSWORD, "password", PASSWORD)));

    assertThat(isIn(one)).isTrue();
    assertThat(isIn(other)).isFalse();
    assertThat(isIn(Visitor.loggedIn(site, Site.SCHOOL, PASSWORD))).isTrue();
  }

  @Test
  void aTokenWorksUntilItIsRevoked() {
    Document made =
        city.read(
            post(
                "/system/tokens",
                "/system/tokens",
                Map.of("organisation", Site.SCHOOL, "purpose", "学校系统")));
    String secret = made.select("#secret").text();
    Tokens tokens = site.bean(Tokens.class);
    assertThat(tokens.actor(secret).orElseThrow().organisation().id()).isEqualTo(Site.SCHOOL);
    assertThat(Visitor.text(city.get("/system/tokens"))).doesNotContain(secret);

    post("/system/tokens", "/system/tokens/revoke", Map.of("id", tokens.all().get(0).id()));
    assertThat(tokens.actor(secret)).isEmpty();
  }

  @Test
  void aDatedSemesterCountsFromTheNextUploadOn() {
    SemesterCalendar calendar = site.bean(SemesterCalendar.class);
    LocalDate february = LocalDate.of(2027, 2, 10);
    assertThat(calendar.semesterOf(february)).isEqualTo(Semester.of(2026, Semester.Term.SECOND));
    post(
        "/system/calendar",
        "/system/calendar",
        Map.of("semester", "2026-2", "first", "2027-03-01", "last", "2027-07-10"));
    assertThat(calendar.semesterOf(february)).isEqualTo(Semester.of(2026, Semester.Term.FIRST));

    for (String last : new String[] {"2027-02-01", "no day"}) {
      HttpResponse<byte[]> refused =
          post(
              "/system/calendar",
              "/system/calendar",
              Map.of("semester", "2026-2", "first", "2027-03-01", "last", last));
      assertThat(refused.statusCode()).isEqualTo(422);
    }
    assertThat(
            post(
                    "/system/calendar",
                    "/system/calendar",
                    Map.of("semester", "2026-1", "first", "2026-09-01", "last", "2027-03-05"))
                .statusCode())
        .isEqualTo(422);
    assertThat(calendar.semesterOf(february)).isEqualTo(Semester.of(2026, Semester.Term.FIRST));
  }

  @Test
  void theAuditTrailSaysWhoDidWhat() {
    Visitor.loggedIn(site, Site.SCHOOL)
        .get("/pupils/" + Site.pupils(Site.SCHOOL).get(0).key().value());
    Visitor.loggedIn(site, Site.SCHOOL, "wrong");
    Visitor.loggedIn(site, "a secret typed here", "wrong");

    Document all = city.page("/system/audit");
    assertThat(all.select("tbody tr").eachText())
        .anyMatch(line -> line.contains("查看学生") && line.contains(Site.SCHOOL))
        .anyMatch(line -> line.contains("登录失败"))
        .noneMatch(line -> line.contains("secret"));
    assertThat(all.text()).doesNotContain(Site.pupils(Site.SCHOOL).get(0).name());
    assertThat(city.page("/system/audit?organisation=" + Site.CITY).select("tbody tr").eachText())
        .hasSize(1);
  }

  @Test
  void metricsAreTheCitysAndHealthSaysNoDetails() {
    assertThat(Visitor.text(Visitor.of(site).get("/actuator/health")))
        .contains("\"status\":\"UP\"")
        .doesNotContain("jdbc", "H2");
    assertThat(city.get("/actuator/metrics").statusCode()).isEqualTo(200);
    assertThat(Visitor.loggedIn(site, Site.SCHOOL).get("/actuator/metrics").statusCode())
        .isEqualTo(403);
  }
}
