package io.github.visiontemplate.examples.programs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a program reads in a workbook.
 *
 * @param sheets by the sheets' names, in their order, the values by address. Dates are written in
 *     ISO form or are the number that Excel stores
 */
record Content(Map<String, Map<String, String>> sheets) {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Returns how another program's content differs from this one; empty where it does not. */
  Optional<String> differenceOf(Content other) {
    if (!other.sheets.keySet().equals(sheets.keySet())) {
      return Optional.of("sheets " + other.sheets.keySet());
    }
    Map<String, String> differing = new LinkedHashMap<>();
    sheets.forEach((name, cells) -> compare(name, cells, other.sheets.get(name), differing));
    long all = sheets.values().stream().mapToLong(Map::size).sum();
    return differing.entrySet().stream()
        .findFirst()
        .map(
            first ->
                differing.size()
                    + " of "
                    + all
                    + " cells differ, "
                    + first.getKey()
                    + ": "
                    + first.getValue());
  }

  private static void compare(
      String sheet,
      Map<String, String> cells,
      Map<String, String> found,
      Map<String, String> into) {
    TreeSet<String> addresses = new TreeSet<>(cells.keySet());
    addresses.addAll(found.keySet());
    for (String address : addresses) {
      String value = canonical(cells.getOrDefault(address, ""));
      String other = canonical(found.getOrDefault(address, ""));
      if (!value.equals(other)) {
        into.put(sheet + "!" + address, "“" + shortened(value) + "” is “" + shortened(other) + "”");
      }
    }
  }

  /** Numbers without zeros at the end, dates as numbers, lines that end as on Unix. */
  private static String canonical(String value) {
    try {
      return plain(new BigDecimal(value));
    } catch (NumberFormatException noNumber) {
      try {
        return plain(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(value))));
      } catch (DateTimeParseException noDate) {
        return value.replace("\r\n", "\n");
      }
    }
  }

  private static String plain(BigDecimal number) {
    return number.setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  private static String shortened(String text) {
    String line = text.replace("\n", "⏎");
    return line.length() > 24 ? line.substring(0, 24) + "…" : line;
  }

  /** An empty content to be filled. */
  static Content empty() {
    return new Content(new LinkedHashMap<>());
  }

  Map<String, String> sheet(String name) {
    return sheets.computeIfAbsent(name, any -> new TreeMap<>());
  }
}
