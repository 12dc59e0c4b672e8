package io.github.visiontemplate.poi.internal.summary;

import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A column with numbers of pupils, shares of those examined, or changes of shares. */
enum SummaryColumn {
  ON_ROLL(Group::onRoll),
  EXAMINED(group -> group.results().examined()),
  NOT_EXAMINED(Group::notExamined),
  UNMATCHED(Group::unmatched),
  REDUCED(Kind.COUNT, Findings::reducedVision),
  REDUCED_SHARE(Kind.SHARE, Findings::reducedVision),
  REDUCED_BEFORE(Kind.BEFORE, Findings::reducedVision),
  REDUCED_CHANGE(Kind.CHANGE, Findings::reducedVision),
  MILD(Kind.COUNT, Findings::mild),
  MILD_SHARE(Kind.SHARE, Findings::mild),
  MODERATE(Kind.COUNT, Findings::moderate),
  MODERATE_SHARE(Kind.SHARE, Findings::moderate),
  SEVERE(Kind.COUNT, Findings::severe),
  SEVERE_SHARE(Kind.SHARE, Findings::severe),
  MYOPIA(Kind.COUNT, Findings::myopia),
  MYOPIA_SHARE(Kind.SHARE, Findings::myopia),
  MYOPIA_BEFORE(Kind.BEFORE, Findings::myopia),
  MYOPIA_CHANGE(Kind.CHANGE, Findings::myopia),
  ORTHOKERATOLOGY(Kind.COUNT, Findings::orthokeratology);

  /** The width of each column, in halves of an ideograph. */
  static final int WIDTH = 10;

  /** Written where there is no number: nobody was examined, or the findings are left out. */
  private static final String NOTHING = "–";

  private final CellFormat format;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Function<Group, OptionalDouble> number;

  SummaryColumn(ToIntFunction<Group> count) {
    this.format = CellFormat.WHOLE;
    this.number = group -> OptionalDouble.of(count.applyAsInt(group));
  }

  SummaryColumn(Kind kind, ToIntFunction<Findings> count) {
    this.format = kind.format;
    this.number = group -> kind.number(group, count);
  }

  /** Returns the number of a group. Returns empty if there is none. */
  OptionalDouble number(Group group) {
    return number.apply(group);
  }

  void write(NewRows rows, BookStyle look, Group group) {
    OptionalDouble found = number(group);
    if (found.isPresent()) {
      rows.number(look, format, found.getAsDouble());
    } else {
      rows.text(look, NOTHING);
    }
  }

  /** What is shown of a count of pupils. */
  private enum Kind {
    /** The number of pupils. */
    COUNT(CellFormat.WHOLE),
    /** Their share of the examined pupils. */
    SHARE(CellFormat.SHARE),
    /** The share in the semester before. */
    BEFORE(CellFormat.SHARE),
    /** The difference of both shares, in percentage points. */
    CHANGE(CellFormat.POINTS);

    final CellFormat format;

    Kind(CellFormat format) {
      this.format = format;
    }

    OptionalDouble number(Group group, ToIntFunction<Findings> count) {
      Results results = group.results();
      OptionalDouble share = results.share(count);
      OptionalDouble before = group.previous().share(count);
      Findings findings = results.findings();
      return switch (this) {
        case COUNT ->
            findings == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(count.applyAsInt(findings));
        case SHARE -> share;
        case BEFORE -> before;
        case CHANGE ->
            share.isPresent() && before.isPresent()
                ? OptionalDouble.of(100 * (share.getAsDouble() - before.getAsDouble()))
                : OptionalDouble.empty();
      };
    }
  }
}
