package io.github.visiontemplate.examples.jdbc;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.visiontemplate.examples.jdbc.RosterException.Flaw;
import io.github.visiontemplate.model.NationalStudentNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads a roster in batches, in a single transaction. Pupils whose key is known are updated; others
 * are added.
 */
final class RosterLoad {

  private static final int BATCH = 1000;

  /** The character that a reader puts in place of bytes that are not UTF-8. */
  private static final char NOT_READ = '\uFFFD';

  private static final String UPDATE =
      "update students set national_student_number = ?, name = ?, sex = ?, birth_date = ?,"
          + " school_id = ?, school_name = ?, grade_code = ?, class_code = ?, class_name = ?,"
          + " roster_line = ? where student_key = ?";
  private static final String INSERT =
      "insert into students (national_student_number, name, sex, birth_date, school_id,"
          + " school_name, grade_code, class_code, class_name, roster_line, student_key)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final List<RosterColumn> AS_THEY_STAND =
      List.of(
          RosterColumn.SCHOOL_ID,
          RosterColumn.SCHOOL_NAME,
          RosterColumn.GRADE_CODE,
          RosterColumn.CLASS_CODE,
          RosterColumn.CLASS_NAME);

  private final Connections connections;

  RosterLoad(Connections connections) {
    this.connections = connections;
  }

  int load(Path csv) {
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      return Sql.inTransaction(
          connections, "load the roster", connection -> load(connection, lines));
    } catch (CsvParseException e) {
      throw new RosterException(Flaw.NOT_CSV, 1, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int load(Connection connection, CsvReader<NamedCsvRecord> lines)
      throws SQLException {
    int loaded = 0;
    Set<String> keys = new HashSet<>();
    List<NamedCsvRecord> batch = new ArrayList<>(BATCH);
    for (NamedCsvRecord line : lines) {
      check(line);
      if (!keys.add(line.getField(RosterColumn.STUDENT_KEY.header()).strip())) {
        throw flawed(line, RosterColumn.STUDENT_KEY, Flaw.KEY_TWICE);
      }
      batch.add(line);
      loaded++;
      if (batch.size() == BATCH) {
        store(connection, batch);
        batch.clear();
      }
    }
    store(connection, batch);
    return loaded;
  }

  private static void check(NamedCsvRecord line) {
    for (RosterColumn column : RosterColumn.values()) {
      if (line.findField(column.header()).isEmpty()) {
        throw flawed(line, column, Flaw.COLUMN_MISSING);
      }
      check(line, column, line.getField(column.header()).strip());
    }
  }

  private static void check(NamedCsvRecord line, RosterColumn column, String value) {
    if (column.isRequired() && value.isBlank()) {
      throw flawed(line, column, Flaw.VALUE_MISSING);
    }
    if (value.codePointCount(0, value.length()) > column.length()) {
      throw flawed(line, column, Flaw.TOO_LONG);
    }
    if (value.indexOf(NOT_READ) >= 0) {
      throw flawed(line, column, Flaw.ENCODING);
    }
  }

  private static void store(Connection connection, List<NamedCsvRecord> lines) throws SQLException {
    List<NamedCsvRecord> added = new ArrayList<>();
    int[] updated = run(connection, UPDATE, lines);
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        added.add(lines.get(i));
      } else if (updated[i] == Statement.SUCCESS_NO_INFO) {
        throw new SQLException("the driver does not count the rows of a batch");
      }
    }
    run(connection, INSERT, added);
  }

  private static int[] run(Connection connection, String sql, List<NamedCsvRecord> lines)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (NamedCsvRecord line : lines) {
        set(statement, line);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  private static void set(PreparedStatement statement, NamedCsvRecord line) throws SQLException {
    statement.setString(1, number(line));
    statement.setString(2, line.getField(RosterColumn.NAME.header()).strip());
    statement.setObject(3, sex(line), Types.SMALLINT);
    LocalDate birthDate = birthDate(line);
    statement.setDate(4, birthDate == null ? null : Date.valueOf(birthDate));
    int index = 5;
    for (RosterColumn column : AS_THEY_STAND) {
      statement.setString(index++, line.getField(column.header()).strip());
    }
    statement.setLong(index++, line.getStartingLineNumber());
    statement.setString(index, line.getField(RosterColumn.STUDENT_KEY.header()).strip());
  }

  /**
   * Returns the student number. Returns null if the text is not a valid number: the pupil is loaded
   * all the same, and can be matched by key.
   */
  private static @Nullable String number(NamedCsvRecord line) {
    String text = line.getField(RosterColumn.NATIONAL_STUDENT_NUMBER.header());
    return NationalStudentNumber.read(text) instanceof NationalStudentNumber.Reading.Valid valid
        ? valid.number().value()
        : null;
  }

  private static @Nullable Integer sex(NamedCsvRecord line) {
    return switch (line.getField(RosterColumn.SEX.header()).strip()) {
      case "" -> null;
      case "1", "男" -> 1;
      case "2", "女" -> 2;
      default -> throw flawed(line, RosterColumn.SEX, Flaw.SEX);
    };
  }

  private static @Nullable LocalDate birthDate(NamedCsvRecord line) {
    String text = line.getField(RosterColumn.BIRTH_DATE.header()).strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw flawed(line, RosterColumn.BIRTH_DATE, Flaw.BIRTH_DATE);
    }
  }

  private static RosterException flawed(NamedCsvRecord line, RosterColumn column, Flaw flaw) {
    return new RosterException(flaw, line.getStartingLineNumber(), column);
  }
}
