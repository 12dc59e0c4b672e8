package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pupils whose numbers a file contains. Each pupil is kept as a name and a birth date in about
 * a dozen bytes. That is enough to find out, at the end of the file, whether a row is about another
 * pupil of the file. Hashes are computed only then, because most files have no such row.
 */
final class FilePupils {

  private static final int CHUNK = 1 << 15;
  private static final int LONGEST_NAME = 1000;
  private static final int LENGTH_AND_DATE = 3;

  private final List<char[]> chunks = new ArrayList<>();
  private int end = CHUNK;

  /**
   * Adds a pupil. Adds the pupil a second time if the formal number contains a birth date other
   * than the directory's.
   */
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

  /** Marks those traits that belong to a pupil of the file. */
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
   * Appends a pupil to the last chunk: the length of the name plus one, the name, then the date as
   * two characters.
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
