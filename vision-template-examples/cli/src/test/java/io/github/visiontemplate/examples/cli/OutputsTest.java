package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is replaced by mistake, and none gets a name that does not fit what is in it. */
class OutputsTest {

  private static final List<String> OUTPUTS =
      List.of(
          "import IMPORT --errors OUT",
          "import IMPORT --cleaned OUT",
          "import IMPORT --preview OUT",
          "export TEMPLATE --semester 2026-1 --out OUT",
          "export TEMPLATE --semester 2026-1 --out OTHER --unmatched OUT",
          "city-template --out OUT",
          "city-template --unmatched-of IMPORT --out OUT");

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;
  private Path out;

  @BeforeEach
  void aRosterIsLoaded() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    out = directory.resolve("out.xlsx");
    cli.run("sample", directory, "--students", 20, "--unmatched", 0.2);
    cli.json("load-students", files.roster());
  }

  @Test
  void aFileThatIsThereStaysAndNothingIsStored() throws IOException {
    Files.writeString(out, "older");
    for (String command : OUTPUTS) {
      Cli.Result result = run(command, out);
      assertThat(result.status()).as(command).isEqualTo(2);
      assertThat(result.err()).startsWith("文件已存在，未作改动：" + out + "。请换一个文件名；确要替换，请加 --force。\n");
      assertThat(out).hasContent("older");
    }
    assertThat(cli.json("uploads").json().get("uploads")).isEmpty();
    assertThat(directory.resolve("other.xlsx")).doesNotExist();
  }

  @Test
  void forceReplacesIt() throws IOException {
    for (String command : OUTPUTS) {
      Files.writeString(out, "older");
      assertThat(run(command + " --force", out).status()).as(command).isIn(0, 1);
      assertThat(Sheet.rowsIn(out)).as(command).isPositive();
    }
  }

  @Test
  void theInputIsNotReplacedEvenByForce() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.xlsx"), files.nationalImport());
    byte[] before = Files.readAllBytes(link);
    for (Path same : List.of(files.nationalImport(), link)) {
      Cli.Result result = run("import IMPORT --errors OUT --force", same);
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).startsWith("输出文件不能就是输入文件：" + same);
    }
    assertThat(link).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.xlsm", "out.xls", "out.xltx", "out.csv", "out", "out.xlsx.xls"})
  void anotherNameIsRefusedAndTheRightOneNamed(String name) {
    Path wrong = directory.resolve(name);
    String right = name.equals("out.xlsx.xls") ? "out.xlsx.xlsx" : "out.xlsx";
    for (String command : OUTPUTS) {
      Cli.Result result = run(command, wrong);
      assertThat(result.status()).as(command).isEqualTo(2);
      assertThat(result.err())
          .startsWith("输出文件名应以 .xlsx 结尾，实为 " + wrong + "。可改为 " + directory.resolve(right) + "\n");
      assertThat(wrong).doesNotExist();
    }
  }

  @Test
  void aFolderAndANameInNoFolderAreRefusedBeforeAnythingIsStored() {
    Path nowhere = directory.resolve("nowhere").resolve("out.xlsx");
    for (String command : OUTPUTS) {
      assertThat(run(command, nowhere).err()).startsWith("输出文件所在的文件夹不存在：" + nowhere);
    }
    assertThat(out.toFile().mkdir()).isTrue();
    assertThat(run("import IMPORT --errors OUT --force", out).err())
        .startsWith(out + " 是文件夹，不能作输出文件。");
    assertThat(cli.json("uploads").json().get("uploads")).isEmpty();
  }

  @Test
  void twoOutputsNeedTwoFiles() {
    Cli.Result result =
        run("export TEMPLATE --semester 2026-1 --out OUT --unmatched OUT --force", out);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("两个输出不能是同一个文件：" + out);
  }

  @Test
  void samplesReplaceSamplesAndNothingElse() throws IOException {
    assertThat(cli.run("sample", directory, "--students", 5).status()).isZero();
    Path own = Files.createDirectory(directory.resolve("own"));
    for (String name : List.of("students.csv", "national-filled.xlsx", "demo.mv.db")) {
      Path file = Files.writeString(own.resolve(name), "own");
      assertThat(cli.run("demo", own).status()).as(name).isEqualTo(2);
      assertThat(file).hasContent("own");
      Files.delete(file);
    }
    Files.writeString(own.resolve("students.csv"), "own");
    Cli.Result result = cli.run("sample", own, "--lang", "en");
    assertThat(result.err())
        .startsWith("The folder " + own + " has files of these names that are not samples");
  }

  private Cli.Result run(String command, Path output) {
    Object[] arguments =
        Stream.of((command + " --school " + SampleSchool.ID).split(" "))
            .map(word -> word.replace("OUT", output.toString()))
            .map(word -> word.replace("OTHER", directory.resolve("other.xlsx").toString()))
            .map(word -> word.replace("IMPORT", files.nationalImport().toString()))
            .map(word -> word.replace("TEMPLATE", files.nationalTemplate().toString()))
            .toArray();
    return cli.json(arguments);
  }
}
