package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A workbook made by another program, with what its rows say beside it. */
record SampleWorkbook(Path folder, JsonNode entry) {

  static final Path SAMPLES = Path.of("../../vision-template-poi/src/test/resources/samples");
  static final Path SHELLS = Path.of("../../../shared/public-workbooks/shells");

  static final List<String> MEASUREMENTS =
      List.of(
          "rightVa",
          "leftVa",
          "rightSphere",
          "rightCylinder",
          "rightAxis",
          "leftSphere",
          "leftCylinder",
          "leftAxis",
          "orthoK");

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<SampleWorkbook> in(Path folder) {
    JsonNode index = read(folder.resolve("index.json"));
    return StreamSupport.stream(index.spliterator(), false)
        .map(entry -> new SampleWorkbook(folder, entry));
  }

  /** One row as the description says it. */
  record Line(JsonNode json) {

    int row() {
      return json.get("row").asInt();
    }

    String number() {
      return text("studentNumber");
    }

    String text(String field) {
      JsonNode value = json.get(field);
      return value == null || value.isNull() ? "" : value.asText();
    }

    /** The fields that must be reported, with the reason. */
    Map<String, String> problems() {
      return StreamSupport.stream(json.path("problems").spliterator(), false)
          .collect(
              Collectors.toMap(
                  each -> each.get("field").asText(), each -> each.get("reason").asText()));
    }

    /** The fields that keep the row from being stored. */
    Set<String> errors() {
      return problems().entrySet().stream()
          .filter(problem -> isChecked(problem.getKey()) && !isStep(problem.getValue()))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    Set<String> warnings() {
      return problems().entrySet().stream()
          .filter(problem -> isStep(problem.getValue()))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    /** By the default rule. */
    Semester semester() {
      LocalDate day = LocalDate.parse(text("examDate"));
      int year = day.getYear();
      if (day.getMonthValue() >= 9) {
        return Semester.of(year, Term.FIRST);
      }
      return Semester.of(year - 1, day.getMonthValue() == 1 ? Term.FIRST : Term.SECOND);
    }

    private static boolean isChecked(String field) {
      return field.equals("studentNumber")
          || field.equals("examDate")
          || MEASUREMENTS.contains(field);
    }

    private static boolean isStep(String reason) {
      return reason.equals("not a 0.25 step");
    }
  }

  Path file() {
    return folder.resolve(entry.get("file").asText());
  }

  boolean isBlank() {
    return entry.get("kind").asText().equals("blank");
  }

  boolean isHostile() {
    return entry.get("kind").asText().equals("hostile");
  }

  String sheet() {
    return entry.get("sheet").asText();
  }

  int headerRow() {
    return entry.get("headerRow").asInt();
  }

  List<String> columns() {
    List<String> columns = new ArrayList<>();
    entry.get("columns").forEach(column -> columns.add(column.asText()));
    return columns;
  }

  List<Line> lines() {
    JsonNode rows = read(folder.resolve(entry.get("rowsFile").asText()));
    return StreamSupport.stream(rows.spliterator(), false).map(Line::new).toList();
  }

  /** The rows that are about a pupil of another row. */
  Set<Integer> duplicates() {
    Set<Integer> rows = new HashSet<>();
    entry.path("duplicates").forEach(group -> group.forEach(row -> rows.add(row.asInt())));
    return rows;
  }

  /** Writes a roster of school S1 with the pupils of these lines; the key is made of the number. */
  Path roster(Path file, Stream<Line> lines) {
    Stream<String> header =
        Stream.of(
            "student_key,national_student_number,name,sex,birth_date,"
                + "school_id,school_name,grade_code,class_code,class_name");
    Stream<String> pupils =
        lines
            .filter(line -> !line.number().isEmpty())
            .map(
                line ->
                    String.format(
                        "K%1$s,%1$s,%2$s,,,S1,School,11,1101,1", line.number(), line.text("name")))
            .distinct();
    try {
      return Files.write(file, Stream.concat(header, pupils).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return entry.get("file").asText();
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
