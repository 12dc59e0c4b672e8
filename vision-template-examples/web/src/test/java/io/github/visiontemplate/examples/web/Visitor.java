package io.github.visiontemplate.examples.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: follows redirects, keeps cookies, sends the hidden token of forms. */
public final class Visitor {

  private static final String BOUNDARY = "----boundary-of-the-test";

  private final String host;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String token = "";

  private Visitor(String host) {
    this.host = host;
  }

  /** Returns a visitor who has not logged in. */
  public static Visitor of(Site site) {
    return new Visitor(site.address(""));
  }

  /** Returns a visitor who has logged in. */
  public static Visitor loggedIn(Site site, String login) {
    return loggedIn(site, login, Site.PASSWORD);
  }

  /** Returns a visitor who has tried to log in with a password. */
  public static Visitor loggedIn(Site site, String login, String password) {
    return loggedIn(site.address(""), login, password);
  }

  /** Returns a visitor of a host at an address, who has tried to log in with a password. */
  public static Visitor loggedIn(String host, String login, String password) {
    Visitor visitor = new Visitor(host);
    visitor.page("/login");
    visitor.post("/login", Map.of("username", login, "password", password));
    return visitor;
  }

  /** Returns an answer, whatever its status is. */
  public HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  /** Returns a page, and remembers its token. */
  public Document page(String path) {
    return read(get(path));
  }

  /** Sends a form, with the token of the page that was seen last. */
  public HttpResponse<byte[]> post(String path, Map<String, String> fields) {
    return sendForm(
        path,
        fields.entrySet().stream()
            .map(field -> pair(field.getKey(), field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", "")));
  }

  private HttpResponse<byte[]> sendForm(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Ticks a box of a page. */
  public static void tick(Element box) {
    box.attr("checked", true);
  }

  /** Sends a form of a page as it was filled in, by one of its buttons, and returns the answer. */
  public HttpResponse<byte[]> submit(Element button) {
    FormElement form = (FormElement) button.closest("form");
    String fields =
        Stream.concat(
                form.formData().stream()
                    .map(
                        field ->
                            pair(field.key(), isBlank(form, field.key()) ? "" : field.value())),
                Stream.of(button)
                    .filter(each -> each.hasAttr("name"))
                    .map(each -> pair(each.attr("name"), each.attr("value"))))
            .collect(Collectors.joining("&"));
    return sendForm(form.attr("action"), fields);
  }

  /** Uploads a file, with other fields of the form. */
  public HttpResponse<byte[]> upload(
      String path, Map<String, String> fields, String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "_csrf", token);
    fields.forEach((field, value) -> part(body, field, value));
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name));
    body.writeBytes(content);
    text(body, "\r\n--" + BOUNDARY + "--\r\n");
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Loads a page again until it no longer says that a file is being read. */
  public Document whenRead(String path) {
    for (int attempt = 0; attempt < 600; attempt++) {
      Document page = page(path);
      if (page.select("[sse-connect]").isEmpty()) {
        return page;
      }
      pause();
    }
    throw new AssertionError("the file was not read in a minute");
  }

  /** Returns the value of a cookie. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** Answers all questions of a review, and stores it. */
  public void store(String path) {
    Document review = page(path);
    review.select("input[name=answered]").forEach(Visitor::tick);
    submit(review.select("form[action$=/store] button").last());
  }

  /** Reads an answer as a page, and remembers its token. */
  public Document read(HttpResponse<byte[]> answer) {
    Document page = Jsoup.parse(text(answer), answer.uri().toString());
    if (page.selectFirst("input[name=_csrf]") != null) {
      token = page.selectFirst("input[name=_csrf]").attr("value");
    }
    return page;
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private URI uri(String path) {
    return URI.create(path.startsWith("http") ? path : host + path);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void part(ByteArrayOutputStream body, String name, String value) {
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns whether a choice without a value is chosen. A browser sends it, jsoup says "on". */
  private static boolean isBlank(FormElement form, String name) {
    return form.select("input[type=radio][checked]").stream()
        .anyMatch(choice -> choice.attr("name").equals(name) && choice.attr("value").isEmpty());
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
