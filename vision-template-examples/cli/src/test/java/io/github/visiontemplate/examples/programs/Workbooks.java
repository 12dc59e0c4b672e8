package io.github.visiontemplate.examples.programs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The workbooks that the command line writes for a school of sixty synthetic pupils. */
final class Workbooks {

  private static final String SCHOOL = "1101050012";
  private static final String SEMESTER = "2026-1";
  private static final String DATA = "视力数据";
  private static final String CITY = "体检数据";

  /** What is wrong in the uploaded file: by cell, what stands there. */
  private static final List<Edit> MISTAKES =
      List.of(
          Edit.of(DATA, "D5", "L110101202001011234"),
          Edit.of(DATA, "J9", 53),
          Edit.of(DATA, "S12", "2026-02-30"),
          Edit.of(DATA, "D15", "L110101202001015678"),
          Edit.of(DATA, "N20", 190));

  private final Path folder;
  private final Commands commands;
  private final Path imported;
  private final String saidOfRows;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * A workbook of one kind.
   *
   * @param file the workbook
   * @param content what is in it
   * @param edits what a person types into it before it is used again
   * @param reuse the command that takes it back, with {@code FILE} in place of the file; empty if
   *     none does
   * @param expected the workbook with the edits, as no other program saved it
   */
  record Kind(Path file, Content content, List<Edit> edits, List<String> reuse, Saved expected) {}

  /**
   * A workbook that was saved.
   *
   * @param content what is in it
   * @param features what people use in it
   * @param said what the command that takes it back says; empty if none does
   */
  record Saved(Content content, Features features, String said) {}

  Workbooks(Path folder, Commands commands) throws IOException {
    this.folder = folder;
    this.commands = commands;
    commands.run(
        "sample", folder.resolve("sample"), "--students", 60, "--unmatched", 0, "--seed", 5);
    imported = folder.resolve("sample/national-import.xlsx");
    Path template = folder.resolve("sample/national-template.xlsx");
    commands.run("load-students", folder.resolve("sample/students.csv"));
    commands.run("import", imported, "--school", SCHOOL);
    Path mistaken = folder.resolve("mistaken.xlsx");
    new Poi().save(imported, mistaken, MISTAKES);
    Path unknown = folder.resolve("unknown.xlsx");
    new Poi()
        .save(
            template,
            unknown,
            MISTAKES.stream().filter(edit -> edit.cell().startsWith("D")).toList());
    // Not byte for byte the file that is stored.
    Path copy = folder.resolve("copy.xlsx");
    new Poi().save(imported, copy, List.of());
    saidOfRows = imported(copy);
    write(mistaken, unknown);
    collect();
  }

  private void write(Path mistaken, Path unknown) {
    commands.run(
        "import",
        mistaken,
        "--school",
        SCHOOL,
        "--dry-run",
        "--errors",
        file("marked"),
        "--cleaned",
        file("cleaned"),
        "--preview",
        file("preview"));
    commands.run(
        "export",
        unknown,
        "--school",
        SCHOOL,
        "--semester",
        SEMESTER,
        "--out",
        file("filled"),
        "--unmatched",
        file("unmatched"));
    commands.run(
        "city-template", "--school", SCHOOL, "--out", file("city"), "--unmatched-of", mistaken);
  }

  private void collect() throws IOException {
    List<String> national = List.of("import", "FILE", "--school", SCHOOL, "--dry-run");
    List<String> again =
        List.of(
            "export",
            "FILE",
            "--school",
            SCHOOL,
            "--semester",
            SEMESTER,
            "--out",
            folder.resolve("again.xlsx").toString(),
            "--force");
    List<String> city =
        List.of("import", "FILE", "--school", SCHOOL, "--dry-run", "--template", "city");
    add("filled", List.of(), again);
    add("marked", corrections(), national);
    add("cleaned", List.of(), national);
    add("city", confirmations(), city);
    add("preview", List.of(), List.of());
    add("unmatched", List.of(), List.of());
  }

  private void add(String name, List<Edit> edits, List<String> reuse) throws IOException {
    Path corrected = folder.resolve("corrected-" + name + ".xlsx");
    new Poi().save(file(name), corrected, edits);
    Content content = new Poi().read(file(name));
    kinds.put(name, new Kind(file(name), content, edits, reuse, saved(corrected, reuse)));
  }

  /** Looks at a workbook that was saved, and uses it again. */
  Saved saved(Path file, List<String> reuse) throws IOException {
    String said = reuse.isEmpty() ? "" : reused(file, reuse);
    return new Saved(new Poi().read(file), Features.of(file), said);
  }

  Map<String, Kind> kinds() {
    return kinds;
  }

  /** Returns what a command says of a workbook that is used again. */
  private String reused(Path file, List<String> reuse) {
    return said(
        commands.run(reuse.stream().map(word -> word.equals("FILE") ? file : word).toArray()));
  }

  /** Returns what the import says of the original rows in a workbook that another program wrote. */
  String imported(Path file) {
    return reused(file, List.of("import", "FILE", "--school", SCHOOL, "--dry-run"));
  }

  /** Returns what the import says of these rows themselves. */
  String imported() {
    return saidOfRows;
  }

  /** The rows of the uploaded file. */
  List<List<@Nullable Edit>> rows() throws IOException {
    List<List<@Nullable Edit>> rows = new ArrayList<>();
    try (Workbook workbook = Poi.open(imported)) {
      for (Row row : workbook.getSheet(DATA)) {
        List<@Nullable Edit> values = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
          values.add(edit(row.getCell(column)));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static @Nullable Edit edit(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    String address = cell.getAddress().formatAsString();
    return switch (cell.getCellType()) {
      case STRING -> Edit.of("Sheet1", address, cell.getStringCellValue());
      case NUMERIC ->
          Edit.of(
              "Sheet1",
              address,
              DateUtil.isCellDateFormatted(cell)
                  ? cell.getLocalDateTimeCellValue().toLocalDate()
                  : BigDecimal.valueOf(cell.getNumericCellValue()));
      default -> null;
    };
  }

  /** Puts back what stood in the place of the mistakes. */
  private List<Edit> corrections() throws IOException {
    try (Workbook workbook = Poi.open(imported)) {
      Sheet sheet = workbook.getSheet(DATA);
      return MISTAKES.stream()
          .map(mistake -> new org.apache.poi.ss.util.CellReference(mistake.cell()))
          .map(at -> edit(sheet.getRow(at.getRow()).getCell(at.getCol())))
          .map(edit -> new Edit(DATA, edit.cell(), edit.value(), edit.date()))
          .toList();
    }
  }

  /** Confirms every proposed pupil of the city template. */
  private List<Edit> confirmations() throws IOException {
    try (Workbook workbook = Poi.open(file("city"))) {
      Sheet sheet = workbook.getSheet(CITY);
      List<Edit> edits = new ArrayList<>();
      for (Cell header : sheet.getRow(0)) {
        if (header.getStringCellValue().equals("确认")) {
          for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            edits.add(Edit.of(CITY, Poi.address(row, header.getColumnIndex()), "是"));
          }
        }
      }
      return edits;
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".xlsx");
  }

  /** What counts of a command's answer: its result, its numbers, and where it found what. */
  private static String said(JsonNode answer) {
    StringBuilder said = new StringBuilder(answer.get("status").asText());
    Stream.of("rows", "changes", "cells", "semesters", "issueCounts")
        .filter(answer::has)
        .forEach(word -> said.append(' ').append(word).append(sorted(answer.get(word))));
    TreeSet<String> places = new TreeSet<>();
    answer
        .get("issues")
        .forEach(
            issue -> places.add(issue.get("code").asText() + "@" + issue.get("cell").asText()));
    return said.append(' ').append(places).toString();
  }

  private static Map<String, String> sorted(JsonNode counts) {
    Map<String, String> sorted = new TreeMap<>();
    counts.properties().stream()
        .filter(count -> !count.getValue().asText().equals("0"))
        .forEach(count -> sorted.put(count.getKey(), count.getValue().asText()));
    return sorted;
  }
}
