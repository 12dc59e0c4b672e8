package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full, where the process may mount one of a few kilobytes. */
class FullDiskTest {

  @TempDir Path directory;
  private Cli cli;
  private Path disk;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectories(directory.resolve("disk"));
    cli = Cli.in(directory);
    cli.run("sample", directory);
    cli.json("load-students", directory.resolve("students.csv"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk.toString()),
        "expected to be allowed to mount a file system");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void aFillThatDoesNotFitLeavesTheOlderFileAndNothingBeside() throws IOException {
    Path filled = Files.writeString(disk.resolve("filled.xlsx"), "older");
    Cli.Result result =
        json(
            "export",
            directory.resolve("national-template.xlsx"),
            "--semester",
            "2026-1",
            "--out",
            filled,
            "--force");
    assertRefused(result, filled);
    assertThat(filled).hasContent("older");
    assertThat(left()).containsExactly(filled);
  }

  @Test
  void soDoTheFilesOfAnImport() throws IOException {
    for (String option : List.of("--errors", "--cleaned", "--preview")) {
      Path target = disk.resolve("out.xlsx");
      Path upload = directory.resolve("national-import.xlsx");
      assertRefused(json("import", upload, "--dry-run", option, target), target);
      assertThat(left()).isEmpty();
    }
  }

  private static void assertRefused(Cli.Result result, Path target) {
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).endsWith("无法写出 " + target + "：磁盘已满。\n");
  }

  private Cli.Result json(Object... arguments) {
    return cli.json(
        Stream.concat(Stream.of(arguments), Stream.of("--school", SampleSchool.ID)).toArray());
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(disk)) {
      return files.toList();
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }
}
