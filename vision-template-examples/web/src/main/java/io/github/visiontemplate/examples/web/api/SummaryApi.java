package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.summary.SchoolProgress;
import io.github.visiontemplate.examples.web.summary.SummaryService;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.semester.Semester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a school or a district sees of a semester, by REST. */
@RestController
@RequestMapping("/api/v1/summary")
@Tag(name = "summary", description = "汇总: counts, never a pupil")
class SummaryApi {

  private final SummaryService summaries;

  SummaryApi(SummaryService summaries) {
    this.summaries = summaries;
  }

  /**
   * The counts of a semester.
   *
   * @param semester such as {@code 2025-1}
   * @param total all pupils
   * @param schools by school; empty for a school
   * @param grades by grade
   */
  record Summary(String semester, Counts total, List<Counts> schools, List<Counts> grades) {}

  /**
   * The counts of a group.
   *
   * @param schoolId the school; null for several
   * @param gradeCode the grade; null for all
   * @param onRoll how many pupils are on the roll
   * @param examined how many of them have a record
   * @param unmatched how many rows of the latest uploads were matched to no pupil
   * @param findings what was found; null where these are few pupils
   */
  record Counts(
      @Nullable String schoolId,
      @Nullable String gradeCode,
      int onRoll,
      int examined,
      int unmatched,
      @Nullable Findings findings) {

    static Counts of(Group group) {
      return new Counts(
          group.school() == null ? null : group.school().value(),
          group.gradeCode(),
          group.onRoll(),
          group.results().examined(),
          group.unmatched(),
          group.results().findings());
    }
  }

  @GetMapping
  @Operation(summary = "Examined, reduced vision, screening myopia; by grade, and by school")
  Summary summary(Actor actor, @RequestParam Semester semester) {
    SemesterSummary summary = summaries.summary(actor, semester);
    return new Summary(
        semester.toString(),
        Counts.of(summary.total()),
        summary.schools().stream().map(Counts::of).toList(),
        summary.grades().stream().map(Counts::of).toList());
  }

  @GetMapping("/uploads")
  @Operation(summary = "How far each school of the district is")
  List<SchoolProgress> uploads(Actor actor, @RequestParam Semester semester) {
    return summaries.progress(actor, semester);
  }
}
