package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches rows in bulk: national forms by national student number, the city form by the host's
 * student key.
 */
public final class RowMatcher {

  private static final Match NOT_FOUND = new Match.NotFound();

  private final StudentDirectory directory;
  private final TemplateFamily family;
  private final Uploader uploader;

  /** Creates a matcher for one file. */
  public RowMatcher(StudentDirectory directory, TemplateFamily family, Uploader uploader) {
    this.directory = directory;
    this.family = family;
    this.uploader = uploader;
  }

  /** Returns the column that pupils of this family are matched by. */
  public static Field keyField(TemplateFamily family) {
    return family == TemplateFamily.NATIONAL ? Field.STUDENT_NUMBER : Field.STUDENT_KEY;
  }

  /** Returns each row with its pupil or the reason why there is none, in the order of the rows. */
  public List<MatchedRow> match(List<ParsedRow> rows) {
    return switch (family) {
      case NATIONAL -> matched(rows, ParsedRow::number, this::byNumber);
      case CITY -> matched(rows, ParsedRow::key, this::byKey);
    };
  }

  /** Returns what looks for candidates where a row has no pupil. */
  public CandidateFinder candidates(PersonDirectory persons) {
    return new CandidateFinder(directory, persons, uploader);
  }

  private Map<NationalStudentNumber, Match> byNumber(Set<NationalStudentNumber> numbers) {
    return directory.findByNumber(numbers, uploader);
  }

  private Map<StudentKey, Match> byKey(Set<StudentKey> keys) {
    return directory.findByKey(keys, uploader);
  }

  private <K> List<MatchedRow> matched(
      List<ParsedRow> rows,
      Function<ParsedRow, @Nullable K> key,
      Function<Set<K>, Map<K, Match>> lookUp) {
    Set<K> keys = new HashSet<>(2 * rows.size());
    for (ParsedRow row : rows) {
      K asked = key.apply(row);
      if (asked != null) {
        keys.add(asked);
      }
    }
    Map<K, Match> answers = keys.isEmpty() ? Map.of() : lookUp.apply(keys);
    return rows.stream().map(row -> matched(row, key.apply(row), answers)).toList();
  }

  private <K> MatchedRow matched(ParsedRow row, @Nullable K key, Map<K, Match> answers) {
    if (key == null) {
      return MatchedRow.unread(row, keyField(family));
    }
    Match match = answers.getOrDefault(key, NOT_FOUND);
    // A directory that answers with another school's pupil is not believed: scope is kept here too.
    return match instanceof Match.Matched found && uploader.covers(found.student().school())
        ? MatchedRow.of(row, keyField(family), found.student())
        : MatchedRow.unmatched(row, keyField(family), reason(key, match));
  }

  private static UnmatchedReason reason(Object key, Match match) {
    if (match instanceof Match.Ambiguous) {
      return UnmatchedReason.AMBIGUOUS;
    }
    if (match instanceof Match.OutOfScope) {
      return UnmatchedReason.OTHER_SCHOOL;
    }
    return key instanceof NationalStudentNumber number
            && number.type() == NationalStudentNumber.Type.L
        ? UnmatchedReason.NUMBER_TEMPORARY
        : UnmatchedReason.NOT_FOUND;
  }
}
