package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes the counts of a semester for people and for programs. */
final class SummaryText {

  private SummaryText() {}

  static void say(Answer answer, SemesterSummary summary) {
    Group total = summary.total();
    answer.say("summary.head", answer.semester(summary.semester()));
    answer.say(
        "summary.counts",
        total.onRoll(),
        total.results().examined(),
        total.notExamined(),
        total.unmatched());
    Findings findings = total.results().findings();
    if (findings != null) {
      answer.say(
          "summary.findings",
          findings.reducedVision(),
          shown(total.results().share(Findings::reducedVision)),
          findings.myopia(),
          shown(total.results().share(Findings::myopia)));
    }
  }

  private static String shown(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble())
        : "–";
  }

  static Document document(SemesterSummary summary, Path file) {
    return new Document(
        summary.semester().toString(),
        summary.previous().toString(),
        file.toString(),
        Counts.of(summary.total()),
        Shares.of(summary.total().results()),
        Shares.of(summary.total().previous()),
        entries(summary.schools()),
        entries(summary.grades()),
        entries(summary.groups()));
  }

  private static List<Entry> entries(List<Group> groups) {
    return groups.stream().map(Entry::of).toList();
  }

  record Document(
      String semester,
      String previousSemester,
      String file,
      Counts counts,
      Shares shares,
      Shares previousShares,
      List<Entry> schools,
      List<Entry> grades,
      List<Entry> groups) {}

  record Entry(
      @Nullable String school,
      @Nullable String schoolName,
      @Nullable String gradeCode,
      @Nullable String className,
      Counts counts,
      Shares shares,
      Shares previousShares) {

    static Entry of(Group group) {
      SchoolId school = group.school();
      return new Entry(
          school == null ? null : school.value(),
          group.schoolName(),
          group.gradeCode(),
          group.className(),
          Counts.of(group),
          Shares.of(group.results()),
          Shares.of(group.previous()));
    }
  }

  record Counts(
      int onRoll,
      int examined,
      int notExamined,
      int unmatched,
      @Nullable Integer reducedVision,
      @Nullable Integer mild,
      @Nullable Integer moderate,
      @Nullable Integer severe,
      @Nullable Integer myopia,
      @Nullable Integer orthokeratology) {

    static Counts of(Group group) {
      Findings findings = group.results().findings();
      return new Counts(
          group.onRoll(),
          group.results().examined(),
          group.notExamined(),
          group.unmatched(),
          findings == null ? null : findings.reducedVision(),
          findings == null ? null : findings.mild(),
          findings == null ? null : findings.moderate(),
          findings == null ? null : findings.severe(),
          findings == null ? null : findings.myopia(),
          findings == null ? null : findings.orthokeratology());
    }
  }

  record Shares(
      @Nullable BigDecimal reducedVision,
      @Nullable BigDecimal mild,
      @Nullable BigDecimal moderate,
      @Nullable BigDecimal severe,
      @Nullable BigDecimal myopia) {

    static Shares of(Results results) {
      return new Shares(
          percent(results, Findings::reducedVision),
          percent(results, Findings::mild),
          percent(results, Findings::moderate),
          percent(results, Findings::severe),
          percent(results, Findings::myopia));
    }

    private static @Nullable BigDecimal percent(Results results, ToIntFunction<Findings> count) {
      OptionalDouble share = results.share(count);
      return share.isPresent()
          ? BigDecimal.valueOf(100 * share.getAsDouble()).setScale(1, RoundingMode.HALF_UP)
          : null;
    }
  }
}
