package io.github.visiontemplate.importing;

import io.github.visiontemplate.importing.PupilFile.Line;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.schema.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** How people write a name that is right: with other characters, blanks, dots, a slip or a mask. */
enum Variation {
  TRADITIONAL,
  BLANK,
  DOT,
  ONE_WRONG_CHARACTER,
  MASKED;

  private static final List<Variation> ALL = List.of(values());
  private static final String SIMPLIFIED = "张刘陈杨赵黄吴孙罗郑谢韩冯萧马凯乐宁泽帆";
  private static final String OTHERS = "張劉陳楊趙黃吳孫羅鄭謝韓馮蕭馬凱樂寧澤帆";
  private static final String[] BLANKS = {" ", "\u3000", "\u00A0", "\u200B"};
  private static final String[] DOTS = {"·", "•", "・", "．"};

  /** No name of the synthetic people holds one of these. */
  private static final String WRONG = "昊磊鑫淼垚犇";

  /** Varies up to a tenth of the names, and the birth dates of some other rows. */
  static void vary(PupilFile file, SplittableRandom random) {
    List<Line> lines = file.lines();
    int names = random.nextInt(lines.size() / 10 + 1);
    int birthDates = random.nextInt(lines.size() / 10 + 1);
    int start = random.nextInt(lines.size());
    for (int i = 0; i < names + birthDates; i++) {
      Line line = lines.get((start + 3 * i) % lines.size());
      if (i < names) {
        String name = (String) Objects.requireNonNull(line.get(Field.NAME));
        line.put(Field.NAME, ALL.get(random.nextInt(ALL.size())).of(name, random));
      } else {
        wrongBirthDate(line, file.pupils(), random);
      }
    }
  }

  /** A date with which the row would be a namesake's is no slip of the pen but another pupil. */
  private static void wrongBirthDate(Line line, List<Student> pupils, SplittableRandom random) {
    LocalDate right = (LocalDate) Objects.requireNonNull(line.get(Field.BIRTH_DATE));
    LocalDate wrong = right.plusDays(1 + random.nextInt(400) - 200L);
    if (pupils.stream()
        .noneMatch(
            pupil ->
                wrong.equals(pupil.birthDate()) && pupil.name().equals(line.get(Field.NAME)))) {
      line.put(Field.BIRTH_DATE, wrong);
    }
  }

  private String of(String name, SplittableRandom random) {
    int place = 1 + random.nextInt(name.length() - 1);
    return switch (this) {
      case TRADITIONAL -> traditional(name);
      case BLANK -> name.substring(0, place) + pick(BLANKS, random) + name.substring(place);
      case DOT -> name.substring(0, place) + pick(DOTS, random) + name.substring(place);
      case ONE_WRONG_CHARACTER ->
          name.substring(0, place)
              + WRONG.charAt(random.nextInt(WRONG.length()))
              + name.substring(place + 1);
      case MASKED -> name.charAt(0) + "*".repeat(1 + random.nextInt(2));
    };
  }

  /** Returns whether a name as written may be a known one, by rules that are not the library's. */
  static boolean isOf(String written, String known) {
    StringBuilder simplified = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int place = OTHERS.indexOf(c);
      if (Character.isIdeographic(c) || c == '*') {
        simplified.append(place < 0 ? c : SIMPLIFIED.charAt(place));
      }
    }
    return known.matches(simplified.toString().replaceAll("\\*+", ".+"));
  }

  private static String traditional(String name) {
    StringBuilder other = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      int place = SIMPLIFIED.indexOf(name.charAt(i));
      if (place >= 0) {
        other.setCharAt(i, OTHERS.charAt(place));
      }
    }
    return other.toString();
  }

  private static String pick(String[] all, SplittableRandom random) {
    return all[random.nextInt(all.length)];
  }
}
