package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.cli.SampleWorkbook.Line;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFailureTest {

  @TempDir Path directory;

  @Test
  void aDatabaseThatFailsInTheMiddleOfAnUploadStoresNothing() throws SQLException {
    SampleWorkbook workbook =
        SampleWorkbook.in(SampleWorkbook.SAMPLES)
            .filter(each -> each.toString().equals("openpyxl-import.xlsx"))
            .findFirst()
            .orElseThrow();
    List<Line> lines = workbook.lines();
    Cli cli = Cli.in(directory);
    cli.json("load-students", workbook.roster(directory.resolve("roster.csv"), lines.stream()));
    refuse(cli, "K" + lines.get(150).number());

    Cli.Result result = cli.json("import", workbook.file(), "--school", "S1");

    assertThat(result.status()).isEqualTo(4);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo("数据库出错：操作没有完成（SQLSTATE 23513）。\n");
    assertThat(result.err()).doesNotContain(lines.get(150).number());
    assertThat(cli.records("2025-1")).isEmpty();
    assertThat(cli.json("uploads").json().get("uploads")).isEmpty();
  }

  private static void refuse(Cli cli, String studentKey) throws SQLException {
    try (Connection connection = DriverManager.getConnection(cli.database());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table screenings add constraint refused check (student_key <> '"
              + studentKey
              + "')");
    }
  }
}
