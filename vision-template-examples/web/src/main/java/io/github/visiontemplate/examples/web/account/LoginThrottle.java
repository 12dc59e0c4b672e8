package io.github.visiontemplate.examples.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody guess passwords: ten attempts in five minutes for a login, a hundred for an address.
 * Whether the login exists makes no difference.
 */
class LoginThrottle extends OncePerRequestFilter {

  private static final Duration PERIOD = Duration.ofMinutes(5);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(PERIOD).build();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !(HttpMethod.POST.matches(request.getMethod())
        && request.getServletPath().equals("/login"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isAllowed("address " + request.getRemoteAddr(), 100)
        && isAllowed("login " + login(request), 10)) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PERIOD.toSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  /** Returns the login as the filter after this one reads it: without blanks around it. */
  private static String login(HttpServletRequest request) {
    String typed = request.getParameter("username");
    return typed == null ? "" : typed.trim();
  }

  private boolean isAllowed(String who, int attempts) {
    return buckets
        .get(
            who,
            key ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                    .build())
        .tryConsume(1);
  }
}
