package io.github.visiontemplate.examples.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a request that failed: people get a page that says what to do, systems get a problem
 * document. Neither says what happened inside.
 */
@Controller
class FailureController implements ErrorController {

  private final MessageSource messages;

  FailureController(MessageSource messages) {
    this.messages = messages;
  }

  @RequestMapping("/error")
  Object failure(HttpServletRequest request, Locale locale) {
    HttpStatus status = status(request);
    String detail = detail(status, locale);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (path instanceof String uri && uri.startsWith("/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("detail", detail);
    return page;
  }

  private String detail(HttpStatus status, Locale locale) {
    String of = status.is5xxServerError() ? "error.5xx" : "error.4xx";
    String other = messages.getMessage(of, null, locale);
    String detail = messages.getMessage("error." + status.value(), null, other, locale);
    return detail == null ? "" : detail;
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
