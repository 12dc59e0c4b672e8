package io.github.visiontemplate.examples.web.summary;

import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Results;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Findings as text. Pages call it {@code @shares}. */
@Component
public class Shares {

  private static final String HIDDEN = "–";

  /** Returns how many pupils have reduced vision, and their share: {@code 41 (38.7 %)}. */
  public String reduced(Results results) {
    return countAndShare(results, Findings::reducedVision);
  }

  /** Returns how many pupils screened positive for myopia, and their share. */
  public String myopia(Results results) {
    return countAndShare(results, Findings::myopia);
  }

  /** Returns a share alone; a dash if it is not shown. */
  static String share(Results results, ToIntFunction<Findings> count) {
    OptionalDouble share = results.share(count);
    return share.isEmpty()
        ? HIDDEN
        : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
  }

  private static String countAndShare(Results results, ToIntFunction<Findings> count) {
    Findings findings = results.findings();
    return findings == null || results.examined() == 0
        ? HIDDEN
        : count.applyAsInt(findings) + " (" + share(results, count) + ")";
  }
}
