package io.github.visiontemplate.examples.guide;

// guide: first
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.TemplateFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Stores the record of one pupil, without a workbook and without a database. */
public final class FirstImport {

  public static void main(String[] arguments) {
    Student pupil =
        new Student(
            new StudentKey("S1"), // your own key of the pupil
            NationalStudentNumber.of("G110101201503150018"), // or null, if you have none
            "王安",
            Sex.MALE,
            LocalDate.of(2015, 3, 15),
            new SchoolId("1101050012"));
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    VisionImport visionImport =
        VisionImport.builder()
            .directory(InMemoryStudentDirectory.of(List.of(pupil)))
            .store(store)
            .build();

    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    TemplateFile typed = // a workbook is XlsxTemplate.of(path), without a family
        CityForm.ofPupil(
                pupil,
                Map.of(
                    Field.RIGHT_ACUITY, "4.8",
                    Field.RIGHT_SPHERE, "-1.25",
                    Field.RIGHT_CYLINDER, "0",
                    Field.LEFT_ACUITY, "5.0",
                    Field.LEFT_SPHERE, "0.3",
                    Field.LEFT_CYLINDER, "0",
                    Field.ORTHOKERATOLOGY, "否",
                    Field.EXAM_DATE, today))
            .asFile("first");
    ImportReport report =
        visionImport.run(
            ImportRequest.of(typed, Uploader.school("1101050012")).family(TemplateFamily.CITY));

    System.out.println(report.status() + " " + report.changes());
    report.issues().forEach(issue -> System.out.println(IssueMessages.english().text(issue)));
    store
        .find(List.of(pupil.key()), report.semesters().firstKey())
        .forEach(
            (key, stored) ->
                System.out.println(key.value() + ": " + stored.screening().right().acuity()));
  }
}
// guide: end
