package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.jdbc.FoundPupil;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code find}: looks for pupils and their records. */
@Command(name = "find")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FindCommand implements Callable<Integer> {

  /** How many pupils are listed. */
  static final int MOST = 50;

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "TEXT")
  String text;

  @Override
  public Integer call() {
    Whose whose = Whose.required(main, spec);
    if (text.isBlank()) {
      throw main.usage(spec, "find.blank");
    }
    List<FoundPupil> found = find(whose);
    boolean more = found.size() > MOST;
    List<FoundPupil> shown = found.subList(0, Math.min(MOST, found.size()));
    Answer answer = main.answer();
    shown.forEach(pupil -> say(answer, pupil));
    answer.say(more ? "find.more" : "find.count", shown.size());
    answer.document(
        new Found(new Counts(shown.size()), more, shown.stream().map(FoundStudent::of).toList()));
    return ExitStatus.DONE.code();
  }

  private List<FoundPupil> find(Whose whose) {
    try (Database database = main.openDatabase()) {
      return database.records().find(text, whose.uploader(database), MOST + 1);
    }
  }

  private static void say(Answer answer, FoundPupil pupil) {
    NationalStudentNumber number = pupil.student().number();
    answer.say(
        "find.line",
        pupil.student().key().value(),
        pupil.student().name(),
        number == null ? answer.phrase("find.noNumber") : number.value(),
        pupil.student().school().value(),
        Objects.requireNonNullElse(pupil.className(), ""));
    pupil.records().forEach((semester, stored) -> say(answer, semester, stored));
  }

  private static void say(Answer answer, Semester semester, StoredScreening stored) {
    VisionScreening screening = stored.screening();
    answer.say(
        "find.record",
        semester,
        screening.examDate(),
        StoredEye.shown(answer, screening.right().acuity()),
        StoredEye.shown(answer, screening.left().acuity()));
  }

  private record Found(Counts counts, boolean more, List<FoundStudent> students) {}

  private record Counts(int students) {}

  private record FoundStudent(
      String studentKey,
      @Nullable String nationalStudentNumber,
      String name,
      String school,
      @Nullable String gradeCode,
      @Nullable String classCode,
      @Nullable String className,
      List<FoundRecord> records) {

    static FoundStudent of(FoundPupil pupil) {
      NationalStudentNumber number = pupil.student().number();
      return new FoundStudent(
          pupil.student().key().value(),
          number == null ? null : number.value(),
          pupil.student().name(),
          pupil.student().school().value(),
          pupil.gradeCode(),
          pupil.classCode(),
          pupil.className(),
          pupil.records().entrySet().stream()
              .map(each -> FoundRecord.of(each.getKey(), each.getValue()))
              .toList());
    }
  }

  private record FoundRecord(
      String semester,
      String examDate,
      StoredEye right,
      StoredEye left,
      @Nullable Boolean orthokeratology,
      String uploadId) {

    static FoundRecord of(Semester semester, StoredScreening stored) {
      VisionScreening screening = stored.screening();
      return new FoundRecord(
          semester.toString(),
          screening.examDate().toString(),
          StoredEye.of(screening.right()),
          StoredEye.of(screening.left()),
          screening.orthokeratology(),
          stored.upload().value());
    }
  }
}
