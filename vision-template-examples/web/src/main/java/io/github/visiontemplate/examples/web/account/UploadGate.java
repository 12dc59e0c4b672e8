package io.github.visiontemplate.examples.web.account;

import io.github.visiontemplate.examples.web.WebSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at an upload before a byte of it is read: who sends it, how large it is, and whether there
 * is memory for it.
 */
class UploadGate extends OncePerRequestFilter {

  private static final int KILOBYTE = 1024;

  /** How long an upload waits until others are through. */
  private static final int PATIENCE_SECONDS = 20;

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
      refuse(response, HttpStatus.UNAUTHORIZED);
    } else if (length < 0) {
      refuse(response, HttpStatus.LENGTH_REQUIRED);
    } else if (length > largest) {
      refuse(response, HttpStatus.CONTENT_TOO_LARGE);
    } else {
      letIn(request, response, chain, (int) (length / KILOBYTE) + 1);
    }
  }

  private void letIn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, int size)
      throws ServletException, IOException {
    if (!isRoomFor(size)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE_SECONDS));
      refuse(response, HttpStatus.SERVICE_UNAVAILABLE);
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

  /** The rest of the request is not read, so its connection cannot serve another one. */
  private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    response.sendError(status.value());
  }
}
