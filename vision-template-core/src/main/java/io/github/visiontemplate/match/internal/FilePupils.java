package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pupils whose numbers stand in one file, each as its name and birth date in a dozen bytes:
 * enough to see at the end that a row is about another one of them. Until then nothing is computed,
 * for most files have no such row.
 */
final class FilePupils {

  private static final int CHUNK = 1 << 15;
  private static final int LONGEST_NAME = 1000;
  private static final int LENGTH_AND_DATE = 3;

  private final List<char[]> chunks = new ArrayList<>();
  private int end = CHUNK;

  /** Adds a pupil, twice where a formal number holds another birth date than the directory. */
  void add(Student student) {
    LocalDate birthDate = student.birthDate();
    add(student.name(), birthDate);
    NationalStudentNumber number = student.number();
    if (number != null
        && number.type() != NationalStudentNumber.Type.L
        && (birthDate == null || !number.isBornOn(birthDate))) {
      add(student.name(), number.birthDate());
    }
  }

  /** Marks those traits of rows that are a pupil's of the file. */
  void mark(SoughtTraits traits) {
    for (char[] chunk : chunks) {
      mark(chunk, traits);
    }
  }

  private static void mark(char[] chunk, SoughtTraits traits) {
    int at = 0;
    while (at < CHUNK && chunk[at] != 0) {
      int length = chunk[at] - 1;
      long name = Names.hash(chunk, at + 1, length);
      at += length + LENGTH_AND_DATE;
      traits.mark(name, chunk[at - 2] << Character.SIZE | chunk[at - 1]);
    }
  }

  /**
   * A chunk is a sequence of names, each with its length plus one before it and the date behind.
   */
  private void add(String name, @Nullable LocalDate birthDate) {
    int length = Math.min(name.length(), LONGEST_NAME);
    if (end + length + LENGTH_AND_DATE > CHUNK) {
      chunks.add(new char[CHUNK]);
      end = 0;
    }
    char[] chunk = chunks.get(chunks.size() - 1);
    int date = birthDate == null ? 0 : SoughtTraits.code(birthDate);
    chunk[end] = (char) (length + 1);
    name.getChars(0, length, chunk, end + 1);
    chunk[end + length + 1] = (char) (date >>> Character.SIZE);
    chunk[end + length + 2] = (char) date;
    end += length + LENGTH_AND_DATE;
  }
}
