package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up the groups of a summary, and leaves out the findings of few pupils. */
public final class SummaryGroups {

  private static final Group NOBODY =
      new Group(null, null, null, null, 0, 0, Results.NONE, Results.NONE);

  private SummaryGroups() {}

  /** Returns the sum of all groups. */
  public static Group total(List<Group> groups) {
    return groups.stream().reduce(NOBODY, SummaryGroups::plus);
  }

  /** Returns the sum of each grade, ordered by grade; pupils without a grade come last. */
  public static List<Group> grades(List<Group> groups) {
    Map<String, List<Group>> byGrade =
        new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Function.identity()));
    groups.forEach(
        group ->
            byGrade
                .computeIfAbsent(
                    Objects.requireNonNullElse(group.gradeCode(), ""), code -> new ArrayList<>())
                .add(group));
    return byGrade.values().stream()
        .map(each -> named(total(each), null, null, each.get(0).gradeCode()))
        .toList();
  }

  /** Returns the sum of each school. */
  public static List<Group> schools(List<Group> groups) {
    return bySchool(groups).stream()
        .map(each -> named(total(each), each.get(0).school(), each.get(0).schoolName(), null))
        .toList();
  }

  /** Returns the sum of each grade of each school, without the findings of few pupils. */
  public static List<Group> gradesOfSchools(List<Group> groups) {
    return bySchool(groups).stream()
        .flatMap(
            school ->
                withoutFew(grades(school)).stream()
                    .map(
                        grade ->
                            named(
                                grade,
                                school.get(0).school(),
                                school.get(0).schoolName(),
                                grade.gradeCode())))
        .toList();
  }

  /** Returns the groups, which make up one total, without the findings of few pupils. */
  public static List<Group> withoutFew(List<Group> groups) {
    Set<Integer> few = few(groups.stream().map(Group::results).toList());
    Set<Integer> fewBefore = few(groups.stream().map(Group::previous).toList());
    return IntStream.range(0, groups.size())
        .mapToObj(i -> without(groups.get(i), few.contains(i), fewBefore.contains(i)))
        .toList();
  }

  /** Returns the places of the results whose findings must be left out. */
  private static Set<Integer> few(List<Results> results) {
    List<Integer> smallestFirst =
        IntStream.range(0, results.size())
            .filter(i -> results.get(i).examined() > 0)
            .boxed()
            .sorted(Comparator.comparing(i -> results.get(i).examined()))
            .toList();
    Set<Integer> few = new HashSet<>();
    for (int i : smallestFirst) {
      if (results.get(i).examined() < SemesterSummary.FEWEST || few.size() == 1) {
        few.add(i);
      }
    }
    return few;
  }

  private static Group without(Group group, boolean now, boolean before) {
    Results results = now ? withoutFindings(group.results()) : group.results();
    Results previous = before ? withoutFindings(group.previous()) : group.previous();
    return new Group(
        group.school(),
        group.schoolName(),
        group.gradeCode(),
        group.className(),
        group.onRoll(),
        group.unmatched(),
        results,
        previous);
  }

  private static Results withoutFindings(Results results) {
    return new Results(results.examined(), null);
  }

  private static List<List<Group>> bySchool(List<Group> groups) {
    Map<@Nullable SchoolId, List<Group>> schools = new LinkedHashMap<>();
    groups.forEach(
        group -> schools.computeIfAbsent(group.school(), id -> new ArrayList<>()).add(group));
    return List.copyOf(schools.values());
  }

  private static Group plus(Group one, Group other) {
    return new Group(
        null,
        null,
        null,
        null,
        one.onRoll() + other.onRoll(),
        one.unmatched() + other.unmatched(),
        one.results().plus(other.results()),
        one.previous().plus(other.previous()));
  }

  private static Group named(
      Group sum, @Nullable SchoolId school, @Nullable String schoolName, @Nullable String grade) {
    return new Group(
        school,
        schoolName,
        grade,
        null,
        sum.onRoll(),
        sum.unmatched(),
        sum.results(),
        sum.previous());
  }
}
