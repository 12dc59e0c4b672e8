package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The files of a run, and the data that a host has in memory. */
final class Setting {

  static final int ROWS = 100_000;

  private Setting() {}

  /** Returns the directory in which files are kept between runs. The build sets it. */
  static Path directory() {
    return Path.of(System.getProperty("benchmark.directory", "target/benchmark"));
  }

  static Path file(Use use, TextForm form, int rows) throws IOException {
    return new WorkbookFile(use, form, rows).in(directory());
  }

  /** Returns a directory that knows all pupils. */
  static StudentDirectory everyone() {
    return InMemoryStudentDirectory.of(
        IntStream.range(0, ROWS).mapToObj(Pupil::new).map(Pupil::student).toList());
  }

  /** Returns a directory that knows 92.5 % of the pupils. */
  static StudentDirectory matched() {
    return InMemoryStudentDirectory.of(
        IntStream.range(0, ROWS)
            .mapToObj(Pupil::new)
            .filter(Pupil::isMatched)
            .map(Pupil::student)
            .toList());
  }

  /**
   * Returns a directory that gives 92.5 % of the pupils the key of the next pupil, so that a fill
   * writes other values than the pupil's own.
   */
  static StudentDirectory neighbours() {
    return InMemoryStudentDirectory.of(
        IntStream.range(0, ROWS)
            .mapToObj(Pupil::new)
            .filter(Pupil::isMatched)
            .map(pupil -> pupil.student(new Pupil((pupil.index() + 1) % ROWS).key()))
            .toList());
  }

  /** Returns a store with a record of every pupil. */
  static ScreeningStore records() throws IOException {
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    Library.importAll(file(Use.IMPORT, TextForm.INLINE, ROWS), everyone(), store, ROWS);
    return store;
  }
}
