package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.jdbc.FoundPupil;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.page.Values;
import io.github.visiontemplate.examples.web.pupils.Entry;
import io.github.visiontemplate.examples.web.pupils.EntryReview;
import io.github.visiontemplate.examples.web.pupils.EntryService;
import io.github.visiontemplate.examples.web.pupils.PupilService;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 查看/编辑体检数据 by REST. */
@RestController
@RequestMapping("/api/v1/pupils")
@Tag(name = "pupils", description = "查看/编辑体检数据: pupils and their records")
class PupilsApi {

  private final PupilService pupils;
  private final EntryService entries;
  private final Values values;

  PupilsApi(PupilService pupils, EntryService entries, Values values) {
    this.pupils = pupils;
    this.entries = entries;
    this.values = values;
  }

  /**
   * A pupil.
   *
   * @param studentKey the key
   * @param number the national student number; null if unknown
   * @param name the name
   * @param birthDate the date of birth; null if unknown
   * @param schoolId the school
   * @param className the class; null if unknown
   * @param records the records by semester, such as {@code 2025-1}, the newest first
   */
  record Pupil(
      String studentKey,
      @Nullable String number,
      String name,
      @Nullable LocalDate birthDate,
      String schoolId,
      @Nullable String className,
      Map<String, Stored> records) {}

  /**
   * A stored record.
   *
   * @param uploadId the upload that it came from
   * @param values the values by field, as a template writes them
   */
  record Stored(String uploadId, Map<Field, String> values) {}

  /**
   * A record to be entered.
   *
   * @param values the values by field, as a template writes them
   * @param seen the upload of the record that it replaces; null if there is none
   * @param answered whether somebody has answered the warnings
   * @param dryRun whether to store nothing
   */
  record NewRecord(
      Map<Field, String> values, @Nullable String seen, boolean answered, boolean dryRun) {

    /** Returns a text without the values, because they are personal data. */
    @Override
    public String toString() {
      return "NewRecord[]";
    }
  }

  /**
   * What was stored, or would be.
   *
   * @param semester the semester that the date of the examination leads to
   * @param replaces the upload of the record that is replaced; null if there is none
   * @param report the report of the library
   */
  record Entered(String semester, @Nullable String replaces, ReportDocument report) {}

  @GetMapping
  @Operation(summary = "Pupils by name, number or class, at most 51")
  List<Pupil> search(Actor actor, @RequestParam String text) {
    return pupils.search(actor, text).stream().map(this::pupil).toList();
  }

  @GetMapping("/{key}")
  @Operation(summary = "One pupil with all records")
  Pupil show(Actor actor, @PathVariable String key) {
    return pupil(pupils.view(actor, key));
  }

  @PostMapping("/{key}/records")
  @Operation(summary = "Enters or corrects a record, by the same rules as an upload")
  ResponseEntity<Object> enter(
      Actor actor, @PathVariable String key, @RequestBody NewRecord record, Locale locale) {
    FoundPupil pupil = pupils.find(actor, key);
    Entry entry = new Entry(record.values(), record.seen() == null ? "" : record.seen());
    EntryReview review = entries.review(actor, pupil, entry);
    ReportDocument report = review.report().document(IssueMessages.of(locale));
    Semester semester = review.semester();
    if (!review.isStorable() || semester == null) {
      return ApiProblem.refused(review.report().issues(), report, locale);
    }
    EntryService.Outcome outcome =
        record.dryRun()
            ? EntryService.Outcome.STORED
            : entries.store(actor, pupil, entry, record.answered());
    return outcome == EntryService.Outcome.STORED
        ? ResponseEntity.ok(new Entered(semester.toString(), review.replaces(), report))
        : ApiProblem.of(HttpStatus.CONFLICT, outcome.name());
  }

  private Pupil pupil(FoundPupil found) {
    Student student = found.student();
    Map<String, Stored> records = new LinkedHashMap<>();
    found
        .records()
        .forEach(
            (semester, stored) ->
                records.put(
                    semester.toString(),
                    new Stored(stored.upload().value(), values.of(stored.screening()))));
    return new Pupil(
        student.key().value(),
        student.number() == null ? null : student.number().value(),
        student.name(),
        student.birthDate(),
        student.school().value(),
        found.className(),
        records);
  }
}
