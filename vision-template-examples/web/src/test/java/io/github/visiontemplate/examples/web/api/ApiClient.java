package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.account.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that calls the API with a token. */
public final class ApiClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BOUNDARY = "----boundary-of-the-test";

  private final String address;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  private ApiClient(String address, String token) {
    this.address = address;
    this.token = token;
  }

  public static ApiClient of(Site site, String organisation) {
    return withToken(site, site.bean(Tokens.class).create(organisation, "test", "test"));
  }

  public static ApiClient withToken(Site site, String token) {
    return at(site.address(""), token);
  }

  /** Returns a system that calls a host at an address. */
  public static ApiClient at(String address, String token) {
    return new ApiClient(address, token);
  }

  public HttpResponse<byte[]> get(String path) {
    return send("GET", path, null);
  }

  public JsonNode json(String path) {
    return json(get(path));
  }

  public static JsonNode json(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  /** Loads a resource again until the file is read. */
  public JsonNode whenRead(String path) {
    for (int attempt = 0; attempt < 600; attempt++) {
      JsonNode found = json(path);
      if (!found.get("state").asString().equals("READING")) {
        return found;
      }
      pause();
    }
    throw new AssertionError("the file was not read in a minute");
  }

  public HttpResponse<byte[]> send(String method, String path, @Nullable Map<String, ?> body) {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    return send(request(path).header("Content-Type", "application/json").method(method, content));
  }

  public JsonNode uploaded(String path, byte[] file, @Nullable String key) {
    HttpResponse<byte[]> answer = upload(path, file, key);
    if (answer.statusCode() != 202) {
      throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return json(answer);
  }

  public HttpResponse<byte[]> upload(String path, byte[] file, @Nullable String key) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            .formatted(BOUNDARY);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    return send(key == null ? request : request.header("Idempotency-Key", key));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
        .header("Authorization", "Bearer " + token);
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

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
