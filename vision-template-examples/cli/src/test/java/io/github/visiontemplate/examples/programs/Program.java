package io.github.visiontemplate.examples.programs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program or library of others that reads, changes or writes workbooks. */
public interface Program {

  /** What it does for people. */
  enum Ability {
    /** It shows or hands out the values. */
    READ,
    /** It opens a workbook, changes cells, and saves it. */
    SAVE,
    /** It makes a workbook of rows. */
    WRITE
  }

  String name();

  List<Ability> abilities();

  /** Returns its version; empty if it is not on this machine. */
  Optional<String> version();

  /** Reads the values of a workbook. */
  Content read(Path file) throws IOException;

  /** Opens a workbook, types into cells, and saves it under another name. */
  void save(Path input, Path output, List<Edit> edits) throws IOException;

  /** Writes a workbook with one sheet. */
  void write(List<List<@Nullable Edit>> rows, Path output) throws IOException;
}
