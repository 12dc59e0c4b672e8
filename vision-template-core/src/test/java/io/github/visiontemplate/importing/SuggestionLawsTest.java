package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/** Laws of suggestions. */
@Tag("slow")
class SuggestionLawsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  @Provide
  Arbitrary<Tuple2<Field, String>> cells() {
    Arbitrary<String> numbers =
        Combinators.combine(
                Arbitraries.of("", "-", "+", "−"),
                Arbitraries.integers().between(0, 4000),
                Arbitraries.of("", ".0", ".5", ".25", ",8", "。3", ".125", "D", "°", "度"))
            .as((sign, whole, rest) -> sign + whole + rest);
    Arbitrary<String> dates =
        Combinators.combine(
                Arbitraries.integers().between(1, 31),
                Arbitraries.integers().between(1, 10),
                Arbitraries.of(
                    "2025%2$02d%1$02d", "%d/%d/2025", "2025年%2$d月%1$d日", "2025.%2$d.%1$d"))
            .as((day, month, form) -> form.formatted(day, month));
    Arbitrary<String> studentNumbers =
        Arbitraries.of(0, 1)
            .map(School::number)
            .flatMap(
                number ->
                    Arbitraries.of(
                        number.body(),
                        number.value().replace('0', 'O'),
                        number.value().substring(0, 7) + " - " + number.value().substring(7)));
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of(Field.values()).filter(Field::isMeasurement),
                Arbitraries.oneOf(numbers, Arbitraries.of("有", "×", "免试", "4.8 5.0")))
            .as(Tuple::of),
        dates.map(text -> Tuple.of(Field.EXAM_DATE, text)),
        studentNumbers.map(text -> Tuple.of(Field.STUDENT_NUMBER, text)));
  }

  @Property(tries = 500)
  void aSuggestionIsNeverStoredButWouldBeAccepted(@ForAll("cells") Tuple2<Field, String> cell) {
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    ImportReport report = run(store, cell.get1(), cell.get2());
    List<Issue> suggested =
        report.issues().stream().filter(issue -> issue.suggestion() != null).toList();
    Statistics.label("suggested").collect(!suggested.isEmpty());

    for (Issue issue : suggested) {
      assertThat(issue.isError()).isTrue();
      assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
      assertThat(store.find(School.keys(2), AUTUMN)).isEqualTo(Map.of());
      String meant = Objects.requireNonNull(issue.suggestion());
      assertThat(run(store, cell.get1(), meant).issues())
          .noneMatch(
              again -> again.isError() && Objects.equals(again.position(), issue.position()));
    }
  }

  private static ImportReport run(InMemoryScreeningStore store, Field field, String text) {
    return VisionImport.builder()
        .directory(School.of(2))
        .store(store)
        .clock(School.CLOCK)
        .build()
        .run(
            InMemoryTemplate.of(School.sheet(FORM).row(row(FORM, 0, field, text))),
            School.UPLOADER);
  }
}
