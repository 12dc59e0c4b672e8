package io.github.visiontemplate.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFileTest {

  @TempDir Path folder;

  @Test
  void whatIsNotPublishedLeavesTheOlderFileAndNothingBeside() throws IOException {
    Path target = Files.writeString(folder.resolve("out.xlsx"), "older");
    try (PendingFile file = new PendingFile(target)) {
      file.stream().write(new byte[100_000]);
    }

    assertThat(target).hasContent("older");
    assertThat(names()).containsExactly("out.xlsx");
  }

  @Test
  void whatIsPublishedReplacesTheOlderFile() throws IOException {
    Path target = Files.writeString(folder.resolve("out.xlsx"), "older");
    try (PendingFile file = new PendingFile(target)) {
      file.stream().write("newer".getBytes(UTF_8));
      assertThat(target).hasContent("older");
      file.publish();
    }

    assertThat(target).hasContent("newer");
    assertThat(names()).containsExactly("out.xlsx");
  }

  @Test
  void whatAKilledProcessLeftIsDeletedByTheNextOneInTheDirectory() throws IOException {
    Path left = aged(Files.writeString(folder.resolve(".vision-template123.tmp"), "data"));
    Path recent = Files.writeString(folder.resolve(".vision-template124.tmp"), "data");
    Path foreign = aged(Files.writeString(folder.resolve("other.tmp"), "data"));
    new PendingFile(folder.resolve("out.xlsx")).close();

    assertThat(left).doesNotExist();
    assertThat(recent).exists();
    assertThat(foreign).exists();
  }

  @Test
  void whatAnotherThreadStillWritesIsLeftAlone() throws IOException {
    try (PendingFile slow = new PendingFile(folder.resolve("slow.xlsx"))) {
      aged(folder.resolve(names().get(0)));
      new PendingFile(folder.resolve("out.xlsx")).close();
      slow.publish();
    }

    assertThat(names()).containsExactly("slow.xlsx");
  }

  private static Path aged(Path file) throws IOException {
    Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    return Files.setLastModifiedTime(file, FileTime.from(hourAgo));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }
}
