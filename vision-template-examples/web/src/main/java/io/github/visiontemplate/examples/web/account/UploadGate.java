package io.github.visiontemplate.examples.web.account;

import io.github.visiontemplate.examples.web.WebSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at an upload before a byte of it is read: who sends it, how large it is, and whether there
 * is memory for it.
 */
class UploadGate extends OncePerRequestFilter {

  private static final int KILOBYTE = 1024;

  /** How long an upload waits until others are through. */
  private static final int PATIENCE_SECONDS = 20;

  private static final Map<HttpStatus, String> TEXTS =
      Map.of(
          HttpStatus.UNAUTHORIZED,
          "请先登录，再上传。 Please log in before you upload a file.",
          HttpStatus.LENGTH_REQUIRED,
          "无法上传：请求没有说明文件大小。 The request does not say how large the file is.",
          HttpStatus.CONTENT_TOO_LARGE,
          "文件太大，没有接收。 The file is too large and was not received.",
          HttpStatus.SERVICE_UNAVAILABLE,
          "系统正忙，请稍后再上传。 The system is busy. Please upload the file again in a while.");

  private static final String PROBLEM =
      """
      {"type":"about:blank","status":{status},"detail":"{text}"}
      """;
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head><meta charset="utf-8"><title>{status}</title>
      <link rel="stylesheet" href="/static/site.css"></head>
      <body><main><h1>{status}</h1><p class="error" role="alert">{text}</p>
      <p><a href="/">首页 Home</a></p></main></body>
      </html>
      """;

  private final long largest;
  private final Semaphore kilobytes;

  /** Creates the gate. */
  UploadGate(WebSettings settings) {
    largest = settings.largestUpload().toBytes();
    kilobytes = new Semaphore((int) settings.uploadsInMemory().toKilobytes(), true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = ActorArgument.current();
    long length = request.getContentLengthLong();
    if (actor == null) {
      refuse(request, response, HttpStatus.UNAUTHORIZED);
    } else if (length < 0) {
      refuse(request, response, HttpStatus.LENGTH_REQUIRED);
    } else if (length > largest) {
      refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
    } else {
      letIn(request, response, chain, (int) (length / KILOBYTE) + 1);
    }
  }

  private void letIn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, int size)
      throws ServletException, IOException {
    if (!isRoomFor(size)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE_SECONDS));
      refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      kilobytes.release(size);
    }
  }

  private boolean isRoomFor(int size) {
    try {
      return kilobytes.tryAcquire(size, PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Answers without reading the rest of the request. An error page of the host would read it, to
   * look for a parameter, so this page is written here.
   */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    boolean isApi = request.getServletPath().startsWith("/api/");
    String answer = isApi ? PROBLEM : PAGE;
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.CONNECTION, "close");
    response.setContentType(
        isApi ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            answer
                .replace("{status}", String.valueOf(status.value()))
                .replace("{text}", TEXTS.getOrDefault(status, "")));
    response.flushBuffer();
  }
}
