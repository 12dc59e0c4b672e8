package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ReportDocument;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem documents (RFC 9457) with the codes of the library. */
final class ApiProblem {

  private ApiProblem() {}

  /** Returns the answer for a request that cannot be done as things are. */
  static ResponseEntity<Object> of(HttpStatus status, String code) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setProperty("code", code);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /**
   * Returns the answer for a file that was read and refused, or could not be read.
   *
   * @param issues its issues; the first error gives code and detail
   * @param report the whole report
   */
  static ResponseEntity<Object> refused(List<Issue> issues, ReportDocument report, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    issues.stream()
        .filter(Issue::isError)
        .findFirst()
        .ifPresent(
            issue -> {
              problem.setProperty("code", issue.code().name());
              problem.setDetail(IssueMessages.of(locale).text(issue));
            });
    problem.setProperty("report", report);
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
