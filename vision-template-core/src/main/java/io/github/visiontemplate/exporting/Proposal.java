package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.report.UnmatchedRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The candidate who is proposed for a row, and the clues in words. A candidate who fits badly, or
 * hardly better than the next candidate, is not proposed.
 */
record Proposal(UnmatchedRow row, RosterPlaces places, IssueMessages words) {

  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);

  /**
   * The least score of a proposed candidate. This is the score of a number with one mistake; the
   * same name and birth date alone score at least as much.
   */
  private static final int LEAST_SCORE = 45;

  private static final int LEAST_LEAD = 15;
  private static final int OTHERS_NAMED = 3;

  /** Returns the candidate whose key is proposed. Returns null if no candidate clearly leads. */
  @Nullable Candidate leader() {
    List<Candidate> candidates = row.candidates();
    if (candidates.isEmpty() || candidates.get(0).score() < LEAST_SCORE) {
      return null;
    }
    int next = candidates.size() == 1 ? 0 : candidates.get(1).score();
    return candidates.get(0).score() - next >= LEAST_LEAD ? candidates.get(0) : null;
  }

  /** Returns the reason why no pupil was matched, and the candidates, each on its own line. */
  String inWords() {
    List<String> lines = new ArrayList<>();
    lines.add(word(ProposalWord.UNMATCHED) + words.text(row.reason()));
    Candidate leader = leader();
    if (leader != null) {
      lines.add(word(ProposalWord.PROPOSED) + described(leader));
    } else if (row.candidates().isEmpty()) {
      lines.add(word(ProposalWord.NOBODY));
    }
    String label = word(leader == null ? ProposalWord.CANDIDATE : ProposalWord.OTHER_CANDIDATE);
    row.candidates().stream()
        .filter(candidate -> !candidate.equals(leader))
        .limit(OTHERS_NAMED)
        .forEach(
            other ->
                lines.add(
                    label
                        + other.student().key().value()
                        + word(ProposalWord.COLON)
                        + described(other)));
    return String.join("\n", lines);
  }

  private String described(Candidate candidate) {
    Student student = candidate.student();
    LocalDate birthDate = student.birthDate();
    NationalStudentNumber number = student.number();
    String facts =
        Stream.of(
                student.sex() == null ? null : student.sex().shown(words.locale()),
                birthDate == null ? null : DATE.format(birthDate),
                places.className(candidate),
                number == null ? null : number.value())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(word(ProposalWord.COMMA)));
    String known =
        facts.isEmpty() ? "" : word(ProposalWord.OPEN) + facts + word(ProposalWord.CLOSE);
    return student.name() + known + word(ProposalWord.COMMA) + candidate.why(words);
  }

  private String word(ProposalWord word) {
    return words.text(word);
  }

  /** Shows only the reason and the cell of the row. */
  @Override
  public String toString() {
    return "Proposal[" + row + "]";
  }
}
