package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.List;

/**
 * Matches rows in bulk: rows of national forms by national student number, rows of the city form by
 * the host's student key.
 */
public final class RowMatcher {

  private final TemplateFamily family;
  private final Register register;

  /** Creates a matcher for one file. */
  public RowMatcher(Matching matching, TemplateFamily family, Uploader uploader) {
    this.register = new Register(matching, uploader);
    this.family = family;
  }

  /** Returns the column by which pupils of this family are matched. */
  public static Field keyField(TemplateFamily family) {
    return family == TemplateFamily.NATIONAL ? Field.STUDENT_NUMBER : Field.STUDENT_KEY;
  }

  /**
   * Returns each row with its pupil or with the reason why no pupil was matched, in the order of
   * the rows.
   */
  public List<MatchedRow> match(List<ParsedRow> rows) {
    return switch (family) {
      case NATIONAL -> new NumberMatches(register).match(rows);
      case CITY -> new KeyMatches(register).match(rows);
    };
  }

  /** Returns the finder of candidates for unmatched rows. */
  public CandidateFinder candidates() {
    return new CandidateFinder(register);
  }
}
