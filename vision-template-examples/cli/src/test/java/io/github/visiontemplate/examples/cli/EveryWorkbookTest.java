package io.github.visiontemplate.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.cases.EveryReader;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of workbook that leaves the library is read by every kind of reader. */
class EveryWorkbookTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void eachKindSuitsEveryReader(String language) throws IOException {
    Cli cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    assertThat(cli.run("sample", directory, "--students", 60, "--unmatched", 0.2).status())
        .isZero();
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
    Path upload = withAbsoluteTargets(files.nationalImport());
    Path blank = withAbsoluteTargets(files.nationalTemplate());
    run(
        cli,
        1,
        "import",
        upload,
        "--lang",
        language,
        "--errors",
        out("marked"),
        "--cleaned",
        out("cleaned"),
        "--preview",
        out("preview"));
    run(cli, 0, "import", out("cleaned"), "--lang", language);
    run(
        cli,
        0,
        "export",
        blank,
        "--semester",
        "2025-1",
        "--lang",
        language,
        "--out",
        out("filled"),
        "--unmatched",
        out("unmatched"));
    run(cli, 0, "city-template", "--lang", language, "--out", out("city"));
    run(
        cli,
        0,
        "city-template",
        "--lang",
        language,
        "--unmatched-of",
        upload,
        "--out",
        out("candidates"));

    for (String copy : new String[] {"marked", "cleaned"}) {
      assertThat(EveryReader.problems(upload, out(copy))).as(copy).isEmpty();
    }
    assertThat(EveryReader.problems(blank, out("filled"))).as("filled").isEmpty();
    for (String book : new String[] {"preview", "unmatched", "city", "candidates"}) {
      assertThat(EveryReader.problems(out(book), out(book))).as(book).isEmpty();
    }
  }

  private void run(Cli cli, int status, Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--school";
    all[arguments.length + 1] = SampleSchool.ID;
    Cli.Result result = cli.json(all);
    assertThat(result.status()).as(result.out() + result.err()).isEqualTo(status);
  }

  private Path out(String kind) {
    return directory.resolve(kind + ".xlsx");
  }

  /** Some programs write absolute targets, which ExcelJS does not follow. */
  private Path withAbsoluteTargets(Path workbook) throws IOException {
    Path other = directory.resolve("absolute-" + workbook.getFileName());
    try (ZipFile zip = new ZipFile(workbook.toFile());
        ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : zip.stream().toList()) {
        output.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = zip.getInputStream(entry).readAllBytes();
        output.write(
            entry.getName().equals("xl/_rels/workbook.xml.rels")
                ? new String(content, UTF_8).replace("Target=\"", "Target=\"/xl/").getBytes(UTF_8)
                : content);
      }
    }
    return other;
  }
}
