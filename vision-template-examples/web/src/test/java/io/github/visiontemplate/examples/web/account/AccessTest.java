package io.github.visiontemplate.examples.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Endpoint;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.Workbooks;
import io.github.visiontemplate.examples.web.api.ApiClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every endpoint, for every role, with what belongs to somebody else. */
class AccessTest {

  private static final String NONE = "0123456789abcdef0123456789abcdef";
  private static final String FILE_NAME = "只有本校知道.xlsx";

  /** Whatever an endpoint asks for, so that only the access decides. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("semester", "2026-1"),
          Map.entry("digest", "x"),
          Map.entry("family", "NATIONAL"),
          Map.entry("text", "1101"),
          Map.entry("login", "somebody"),
          Map.entry("password", "a long password"),
          Map.entry("old", "a long password"),
          Map.entry("organisation", Site.SCHOOL),
          Map.entry("enabled", "false"),
          Map.entry("id", Site.SCHOOL),
          Map.entry("name", "x"),
          Map.entry("purpose", "x"),
          Map.entry("number", Site.pupils(Site.SCHOOL).get(0).number().value()),
          Map.entry("first", "2026-09-01"),
          Map.entry("last", "2027-01-20"));

  private static Site site;
  private static String template;
  private static String upload;
  private static String pupil;

  @BeforeAll
  static void start() {
    site = Site.start();
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    template = uploaded(school, "/exports", Map.of(), Workbooks.template(Site.SCHOOL));
    upload =
        uploaded(
            school, "/imports", Map.of("family", "NATIONAL"), Workbooks.filled(Site.SCHOOL, 5, 1));
    pupil = Site.pupils(Site.SCHOOL).get(0).key().value();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String uploaded(
      Visitor school, String path, Map<String, String> fields, byte[] file) {
    school.page(path);
    String address = school.upload(path, fields, FILE_NAME, file).uri().getPath();
    school.whenRead(address);
    Matcher id = Pattern.compile("[0-9a-f]{32}").matcher(address);
    assertThat(id.find()).isTrue();
    return id.group();
  }

  /** Asks as a person who has logged in. */
  private static HttpResponse<byte[]> ask(Visitor visitor, Endpoint endpoint, String path) {
    if (endpoint.method().equals("GET")) {
      return visitor.get(path + "?semester=2026-1&text=1101");
    }
    visitor.page("/");
    Map<String, String> fields = new HashMap<>(FIELDS);
    return endpoint.isOfOne() || !List.of("/exports", "/imports").contains(path)
        ? visitor.post(path, fields)
        : visitor.upload(path, fields, "x.xlsx", new byte[] {1});
  }

  /** Asks as a system. */
  private static HttpResponse<byte[]> ask(ApiClient system, Endpoint endpoint, String path) {
    String within = path.substring("/api/v1".length());
    if (endpoint.method().equals("POST") && !endpoint.isOfOne()) {
      return system.upload(within, new byte[] {1}, null);
    }
    return endpoint.method().equals("GET")
        ? system.get(within + "?semester=2026-1&text=1101")
        : system.send(endpoint.method(), within, Map.of("digest", "x", "values", Map.of()));
  }

  private static List<Endpoint> endpoints(boolean isApi) {
    return Endpoint.all(site).stream().filter(each -> each.isApi() == isApi).toList();
  }

  @Test
  void thereAreEndpointsOfEachMenu() {
    assertThat(Endpoint.all(site))
        .contains(
            new Endpoint("GET", "/exports/{id}/file"),
            new Endpoint("POST", "/imports/{id}/store"),
            new Endpoint("POST", "/pupils/{key}/store"),
            new Endpoint("GET", "/summary/uploads"),
            new Endpoint("POST", "/system/tokens"),
            new Endpoint("POST", "/api/v1/uploads/{id}/undo"))
        .hasSizeGreaterThan(50);
  }

  @Test
  void whoHasNotLoggedInSeesOnlyThePageToLogIn() {
    for (Endpoint endpoint : endpoints(false)) {
      Visitor nobody = Visitor.of(site);
      nobody.page("/login");
      HttpResponse<byte[]> answer = ask(nobody, endpoint, endpoint.at(template, upload, pupil));
      boolean isKeptOut =
          answer.uri().getPath().equals("/login")
              || List.of(401, 403).contains(answer.statusCode());
      assertThat(isKeptOut).as(endpoint + " " + answer.statusCode()).isTrue();
      assertNothingLeaks(endpoint, answer);
    }
    ApiClient nobody = ApiClient.withToken(site, "vt_unknown");
    for (Endpoint endpoint : endpoints(true)) {
      HttpResponse<byte[]> answer = ask(nobody, endpoint, endpoint.at(template, upload, pupil));
      assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(401);
    }
  }

  @Test
  void anotherSchoolOrDistrictFindsNothingAndCannotTellItFromNothing() {
    for (String login : List.of(Site.SISTER, Site.FOREIGN, Site.FOREIGN_DISTRICT)) {
      Visitor foreign = Visitor.loggedIn(site, login);
      ApiClient system = ApiClient.of(site, login);
      for (Endpoint endpoint : Endpoint.all(site)) {
        if (endpoint.isOfOne()) {
          HttpResponse<byte[]> answer =
              endpoint.isApi()
                  ? ask(system, endpoint, endpoint.at(template, upload, pupil))
                  : ask(foreign, endpoint, endpoint.at(template, upload, pupil));
          HttpResponse<byte[]> none =
              endpoint.isApi()
                  ? ask(system, endpoint, endpoint.at(NONE, NONE, NONE))
                  : ask(foreign, endpoint, endpoint.at(NONE, NONE, NONE));
          assertThat(answer.statusCode()).as(login + " " + endpoint).isEqualTo(404);
          assertThat(withoutIds(answer)).as(login + " " + endpoint).isEqualTo(withoutIds(none));
          assertNothingLeaks(endpoint, answer);
        }
      }
    }
  }

  @Test
  void nothingWasChangedByThem() {
    anotherSchoolOrDistrictFindsNothingAndCannotTellItFromNothing();
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    assertThat(school.page("/imports").select("tbody tr").text()).contains("待核对");
    assertThat(school.page("/exports").select("tbody tr").size()).isEqualTo(1);
  }

  @Test
  void theCitySeesNoPupilAndNoUpload() {
    Visitor city = Visitor.loggedIn(site, Site.CITY);
    for (Endpoint endpoint : endpoints(false)) {
      boolean isForSchools =
          List.of("/exports", "/imports", "/pupils").stream().anyMatch(endpoint.path()::startsWith);
      if (isForSchools) {
        HttpResponse<byte[]> answer = ask(city, endpoint, endpoint.at(template, upload, pupil));
        assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(403);
        assertNothingLeaks(endpoint, answer);
      }
    }
  }

  @Test
  void aSchoolAndADistrictDoNotSeeTheSystem() {
    for (String login : List.of(Site.SCHOOL, Site.DISTRICT)) {
      Visitor visitor = Visitor.loggedIn(site, login);
      for (Endpoint endpoint : endpoints(false)) {
        if (endpoint.path().startsWith("/system")) {
          HttpResponse<byte[]> answer = ask(visitor, endpoint, endpoint.path());
          assertThat(answer.statusCode()).as(login + " " + endpoint).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void aDistrictSeesWhatItsSchoolHasUploaded() {
    Visitor district = Visitor.loggedIn(site, Site.DISTRICT);
    assertThat(district.get("/exports/" + template).statusCode()).isEqualTo(200);
    assertThat(district.get("/imports/" + upload).statusCode()).isEqualTo(200);
    assertThat(district.get("/pupils/" + pupil).statusCode()).isEqualTo(200);
  }

  private static String withoutIds(HttpResponse<byte[]> answer) {
    return Visitor.text(answer)
        .replaceAll("value=\"[^\"]{60,}\"", "")
        .replace(pupil, NONE)
        .replaceAll("[0-9a-f]{32}", "");
  }

  private static void assertNothingLeaks(Endpoint endpoint, HttpResponse<byte[]> answer) {
    assertThat(Visitor.text(answer))
        .as(endpoint.toString())
        .doesNotContain(FILE_NAME, Site.pupils(Site.SCHOOL).get(0).name());
  }
}
