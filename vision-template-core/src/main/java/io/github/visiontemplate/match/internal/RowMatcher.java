package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches rows in bulk: national forms by national student number, the city form by the host's
 * student key.
 */
public final class RowMatcher {

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
    Set<K> keys = rows.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<K, Match> answers = keys.isEmpty() ? Map.of() : lookUp.apply(keys);
    return rows.stream().map(row -> matched(row, key.apply(row), answers)).toList();
  }

  private <K> MatchedRow matched(ParsedRow row, @Nullable K key, Map<K, Match> answers) {
    if (key == null) {
      return new MatchedRow(row, null, null);
    }
    Match match = answers.getOrDefault(key, new Match.NotFound());
    if (match instanceof Match.Matched found) {
      return inScope(row, found.student());
    }
    return new MatchedRow(row, null, reason(match));
  }

  /**
   * A directory that answers with another school's pupil is not believed: scope is kept here as
   * well.
   */
  private MatchedRow inScope(ParsedRow row, Student student) {
    return uploader.covers(student.school())
        ? new MatchedRow(row, student, null)
        : new MatchedRow(row, null, IssueCode.STUDENT_NOT_FOUND);
  }

  private static IssueCode reason(Match match) {
    if (match instanceof Match.Ambiguous) {
      return IssueCode.STUDENT_AMBIGUOUS;
    }
    return match instanceof Match.OutOfScope
        ? IssueCode.STUDENT_OUT_OF_SCOPE
        : IssueCode.STUDENT_NOT_FOUND;
  }
}
