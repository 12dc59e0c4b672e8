package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.Roster.Entry;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a roster is loaded. */
abstract class RosterContract {

  private static final String GOOD = "k1,L110101201501310001,甲,1,2015-01-31,a";

  @TempDir Path folder;
  private String url;
  private Database database;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @BeforeEach
  void open() throws Exception {
    url = newUrl();
    database = Database.open(url);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void pupilsAreAddedAndThoseAlreadyThereAreUpdatedByKey() throws Exception {
    assertThat(load(Roster.of(GOOD))).isEqualTo(1);
    assertThat(load(Roster.of("k1,,甲,2,,b", "k2,,乙,,,b"))).isEqualTo(2);

    assertThat(count("")).isEqualTo(2);
    assertThat(
            count(
                " where student_key = 'k1' and school_id = 'b' and sex = 2"
                    + " and birth_date is null and national_student_number is null"))
        .isEqualTo(1);
  }

  @Test
  void aBadLineKeepsTheWholeRosterOut() throws Exception {
    String[] lines = new String[1_500];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "k" + i + ",,甲,1,,a";
    }
    lines[1_400] = "k1400,,甲,1,31.01.2015,a";

    assertFlawed(
        Roster.of(lines), "line 1402: expected a date yyyy-mm-dd in the column birth_date");
  }

  @Test
  void theMessageNamesLineAndColumnAndNotTheValue() throws Exception {
    assertFlawed(Roster.of(GOOD, "k2,,乙,5,,a"), "line 3: expected 1 or 2 in the column sex");
    assertFlawed(Roster.of(GOOD, "k2,, ,1,,a"), "line 3: expected a value in the column name");
    assertFlawed(
        Roster.of(GOOD, "k2,," + "乙".repeat(201) + ",1,,a"),
        "line 3: expected at most 200 characters in the column name");
  }

  @Test
  void aKeyThatComesTwiceIsABadLine() throws Exception {
    assertFlawed(
        Roster.of(GOOD, "k1,,乙,1,,a"),
        "line 3: expected a key of no line before in the column student_key");
  }

  @Test
  void aFileWithoutAHeaderIsRefusedWithoutItsFirstLine() throws Exception {
    assertFlawed(GOOD + "\n" + GOOD + "\n", "line 2: expected a column student_key");
  }

  @Test
  void aNumberThatIsNoneKeepsThePupilWithoutANumber() throws Exception {
    assertThat(load(Roster.of("k1,12345,甲,1,,a"))).isEqualTo(1);

    assertThat(count(" where national_student_number is null")).isEqualTo(1);
  }

  @Test
  void theUploadersPupilsAreListedByGradeAndClass() throws Exception {
    load(
        Roster.HEADER
            + "k1,,丙,1,2015-01-31,a,甲小学,12,1201,二年级1班\n"
            + "k2,,乙,,,a,甲小学,11,1102,一年级2班\n"
            + "k3,G110101201501310015,甲,2,2015-01-31,a,,,,\n"
            + "k4,,丁,1,2015-01-31,b,乙小学,11,1101,一年级1班\n");

    List<Entry> entries = database.roster().pupils(Uploader.school("a"));

    assertThat(entries)
        .extracting(entry -> entry.student().key().value())
        .contains("k2", "k1", "k3");
    assertThat(entries)
        .filteredOn(entry -> !entry.student().key().value().equals("k3"))
        .containsExactly(
            new Entry(student("k2", "乙", null, null), "甲小学", "11", "一年级2班"),
            new Entry(
                student("k1", "丙", Sex.MALE, LocalDate.of(2015, 1, 31)), "甲小学", "12", "二年级1班"));
  }

  @Test
  void aClassIsListedInTheOrderOfItsRosterAndClassesByTheirNumbers() throws Exception {
    load(
        Roster.HEADER
            + "k9,,丙,,,a,甲小学,9,10,10班\n"
            + "k8,,赵,,,a,甲小学,9,2,2班\n"
            + "k7,,丁,,,a,甲小学,9,10,10班\n"
            + "k6,,阿,,,a,甲小学,10,1,1班\n"
            + "k5,,甲,,,a,甲小学,9,2,2班\n");
    assertThat(listed()).containsExactly("k8", "k5", "k9", "k7", "k6");

    load(
        Roster.HEADER
            + "k5,,甲,,,a,甲小学,9,2,2班\n"
            + "k8,,赵,,,a,甲小学,9,2,2班\n"
            + "k4,,孙,,,a,甲小学,9,2,2班\n");
    assertThat(listed()).containsExactly("k5", "k8", "k4", "k9", "k7", "k6");
  }

  private List<String> listed() {
    return database.roster().pupils(Uploader.school("a")).stream()
        .map(entry -> entry.student().key().value())
        .toList();
  }

  @Test
  void pupilsAreFoundByNameOrBirthDateWithinTheUploadersSchools() throws Exception {
    load(
        Roster.of(
            "k1,,甲,1,2015-01-31,a",
            "k2,,乙,1,2015-01-31,a",
            "k3,,甲,,,a",
            "k4,,丁,1,2015-02-01,a",
            "k5,,甲,1,2015-01-31,b"));
    Person both = new Person("甲", LocalDate.of(2015, 1, 31));
    Person name = new Person("丁", null);
    Person date = new Person(null, LocalDate.of(2015, 2, 1));
    Person stranger = new Person("戊", LocalDate.of(2016, 1, 31));
    Person nobody = new Person(null, null);

    Map<Person, List<Student>> found =
        database
            .persons()
            .findByPerson(Set.of(both, name, date, stranger, nobody), Uploader.school("a"));

    assertThat(keys(found, both)).containsExactlyInAnyOrder("k1", "k2", "k3");
    assertThat(keys(found, name)).containsExactly("k4");
    assertThat(keys(found, date)).containsExactly("k4");
    assertThat(keys(found, stranger)).isEmpty();
    assertThat(keys(found, nobody)).isEmpty();
  }

  private static List<String> keys(Map<Person, List<Student>> found, Person person) {
    return found.getOrDefault(person, List.of()).stream()
        .map(student -> student.key().value())
        .toList();
  }

  private static Student student(
      String key, String name, @Nullable Sex sex, @Nullable LocalDate birthDate) {
    return new Student(new StudentKey(key), null, name, sex, birthDate, new SchoolId("a"));
  }

  private void assertFlawed(String csv, String message) throws SQLException {
    assertThatThrownBy(() -> load(csv)).isInstanceOf(RosterException.class).hasMessage(message);
    assertThat(count("")).isZero();
  }

  private int load(String csv) throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, csv);
    return database.loadStudents(roster);
  }

  private int count(String where) throws SQLException {
    return Plain.number(url, "select count(*) from students" + where);
  }
}
