package io.github.visiontemplate.examples.web.summary;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.page.Download;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.SemesterCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what a school, a district and the city see of a semester. */
@Controller
@RequestMapping("/summary")
class SummaryController {

  private final SummaryService summaries;
  private final SemesterCalendar calendar;
  private final Clock clock;

  SummaryController(SummaryService summaries, SemesterCalendar calendar, Clock clock) {
    this.summaries = summaries;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Actor actor, @RequestParam(required = false) @Nullable Semester semester, Model model) {
    SemesterSummary summary = summaries.summary(actor, chosen(semester));
    model.addAttribute("summary", summary);
    model.addAttribute("semester", summary.semester());
    model.addAttribute("chart", GradeChart.of(summary.grades()));
    return "summary/show";
  }

  @GetMapping("/uploads")
  String uploads(
      Actor actor, @RequestParam(required = false) @Nullable Semester semester, Model model) {
    Semester chosen = chosen(semester);
    model.addAttribute("semester", chosen);
    model.addAttribute("schools", summaries.progress(actor, chosen));
    return "summary/uploads";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(Actor actor, @RequestParam Semester semester, Locale locale) {
    return Download.workbook(
        semester + ".xlsx", summaries.workbook(actor, semester, IssueMessages.of(locale)));
  }

  private Semester chosen(@Nullable Semester semester) {
    return semester == null ? calendar.semesterOf(LocalDate.now(clock)) : semester;
  }
}
