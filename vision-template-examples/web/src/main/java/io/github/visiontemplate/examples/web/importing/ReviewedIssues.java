package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The issues of a file, in the order in which a person deals with them.
 *
 * @param file the errors of the file as a whole, of its sheets and of its headers
 * @param pupils the errors of rows, by pupil, in the order of the file
 * @param questions the warnings by kind, in the order of the file
 */
public record ReviewedIssues(List<Issue> file, List<PupilErrors> pupils, List<Question> questions) {

  private static final Issue.Pupil NOBODY = new Issue.Pupil(null, null);

  /**
   * What is wrong with the row of a pupil.
   *
   * @param sheet the sheet of the row
   * @param row the number of the row
   * @param pupil the pupil, as the row says
   * @param issues the errors
   */
  public record PupilErrors(String sheet, int row, Issue.Pupil pupil, List<Issue> issues) {

    /** Returns whether a person may accept that the row's person differs from the register. */
    public boolean isAcceptable() {
      return issues.stream().anyMatch(issue -> issue.code() == IssueCode.PERSON_DIFFERS);
    }
  }

  /**
   * The warnings of a kind, which a person answers together.
   *
   * @param code the kind
   * @param issues the warnings
   */
  public record Question(IssueCode code, List<Issue> issues) {}

  private record Place(String sheet, int row) {}

  static ReviewedIssues of(List<Issue> issues) {
    Map<Place, List<Issue>> byRow = new LinkedHashMap<>();
    Map<IssueCode, List<Issue>> byCode = new LinkedHashMap<>();
    List<Issue> file = new ArrayList<>();
    for (Issue issue : issues) {
      Place place = place(issue);
      if (!issue.isError()) {
        byCode.computeIfAbsent(issue.code(), code -> new ArrayList<>(1)).add(issue);
      } else if (place == null) {
        file.add(issue);
      } else {
        byRow.computeIfAbsent(place, row -> new ArrayList<>(1)).add(issue);
      }
    }
    return new ReviewedIssues(
        file,
        byRow.entrySet().stream().map(each -> errors(each.getKey(), each.getValue())).toList(),
        byCode.entrySet().stream()
            .map(each -> new Question(each.getKey(), each.getValue()))
            .toList());
  }

  private static @Nullable Place place(Issue issue) {
    String sheet = issue.sheet();
    CellPosition cell = issue.position();
    return issue.pupil() == null || sheet == null || cell == null
        ? null
        : new Place(sheet, cell.row());
  }

  private static PupilErrors errors(Place place, List<Issue> found) {
    Issue.Pupil pupil = found.get(0).pupil();
    return new PupilErrors(place.sheet(), place.row(), pupil == null ? NOBODY : pupil, found);
  }

  /** Returns the kinds of warnings that a person has to answer. */
  public Set<IssueCode> codes() {
    return questions.stream().map(Question::code).collect(Collectors.toSet());
  }

  /** Returns whether there is any error. */
  public boolean hasErrors() {
    return !file.isEmpty() || !pupils.isEmpty();
  }

  /** Returns whether there is a row whose person may be accepted. */
  public boolean isAnyAcceptable() {
    return pupils.stream().anyMatch(PupilErrors::isAcceptable);
  }

  /** Returns whether the file as a whole was refused because its rows belong to other people. */
  public boolean isShifted() {
    return file.stream().anyMatch(issue -> issue.code() == IssueCode.PEOPLE_SHIFTED);
  }

  /** Returns a text without the pupils. */
  @Override
  public String toString() {
    return "ReviewedIssues[pupils=" + pupils.size() + "]";
  }
}
