package io.github.visiontemplate.examples.guide;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.fixtures.H2;
import io.github.visiontemplate.model.Student;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Databases of a host that had a register of pupils before it took the library. */
final class Registers {

  private static final String PUPIL =
      "create table pupil (id varchar(64) primary key, student_number varchar(19),"
          + " name varchar(200) not null, sex smallint, born date, school varchar(64) not null,"
          + " school_name varchar(200), grade varchar(20), class varchar(20),"
          + " class_name varchar(200), list_number integer)";

  private Registers() {}

  /** Returns a pool of a database with these pupils and the tables of the example. */
  static HikariDataSource of(List<Student> students) throws SQLException, IOException {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(H2.withTables("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(PUPIL);
      for (String sql :
          Files.readString(Path.of("src/test/resources/guide/register.sql")).split(";")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      insert(connection, students);
    }
    return pool;
  }

  private static void insert(Connection connection, List<Student> students) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into pupil (id, student_number, name, sex, born, school, school_name, grade)"
                + " values (?, ?, ?, ?, ?, ?, '示例小学', '11')")) {
      for (Student student : students) {
        insert.setString(1, student.key().value());
        insert.setString(2, student.number() == null ? null : student.number().value());
        insert.setString(3, student.name());
        insert.setString(4, student.sex() == null ? null : student.sex().code());
        insert.setObject(5, student.birthDate());
        insert.setString(6, student.school().value());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
