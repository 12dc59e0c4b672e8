package io.github.visiontemplate.match.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code variants.txt} from a folder with the files of the Unicode Character Database and of
 * Unihan. Characters belong together where one is the simplified, traditional or z-variant of the
 * other. A semantic variant is added only where it is certain: it is no standard character of today
 * (kTGH, 通用规范汉字表 of 2013) nor a variant of one, and leads to one such class alone. So 峯 is 峰, but 喆
 * and 哲, 堃 and 坤, 淼 and 渺 stay apart: they are names of their own. Radicals, which texts copied out
 * of a PDF hold in place of characters, go with the character they look like.
 */
final class VariantTable {

  private static final List<String> SAME =
      List.of("kSimplifiedVariant", "kTraditionalVariant", "kZVariant");

  private final Map<Integer, Integer> parents = new HashMap<>();

  private record Pair(int one, int other) {

    @SuppressWarnings("ArgumentSelectionDefectChecker") // that is the point
    Pair reversed() {
      return new Pair(other, one);
    }
  }

  private VariantTable() {}

  /** Prints the lines of the table: a folder is the only argument. */
  public static void main(String[] arguments) {
    lines(Path.of(arguments[0])).forEach(System.out::println);
  }

  /** Returns the lines of the table, comments left out. */
  static List<String> lines(Path folder) {
    VariantTable table = new VariantTable();
    Path variants = folder.resolve("Unihan_Variants.txt");
    pairs(variants, SAME).forEach(table::join);
    radicals(folder.resolve("EquivalentUnifiedIdeograph.txt")).forEach(table::join);
    table.joinSemantic(
        pairs(variants, List.of("kSemanticVariant")),
        standard(folder.resolve("Unihan_OtherMappings.txt")));
    return table.classes();
  }

  private void joinSemantic(List<Pair> pairs, Set<Integer> standard) {
    Set<Integer> roots = standard.stream().map(this::root).collect(Collectors.toSet());
    Map<Integer, Set<Integer>> meant = new TreeMap<>();
    for (Pair pair : pairs) {
      for (Pair way : List.of(pair, pair.reversed())) {
        if (!roots.contains(root(way.one())) && roots.contains(root(way.other()))) {
          meant.computeIfAbsent(root(way.one()), key -> new HashSet<>()).add(root(way.other()));
        }
      }
    }
    meant.forEach(
        (rare, usual) -> {
          if (usual.size() == 1) {
            join(new Pair(rare, usual.iterator().next()));
          }
        });
  }

  private void join(Pair pair) {
    int one = root(pair.one());
    int other = root(pair.other());
    if (one != other) {
      parents.put(Math.max(one, other), Math.min(one, other));
    }
  }

  private int root(int character) {
    int at = character;
    for (Integer parent = parents.putIfAbsent(at, at);
        parent != null && parent != at;
        parent = parents.get(at)) {
      at = parent;
    }
    return at;
  }

  /** The first of a class is the lowest ideograph; classes without a usual one are left out. */
  private List<String> classes() {
    Map<Integer, TreeSet<Integer>> classes = new TreeMap<>();
    for (Integer character : List.copyOf(parents.keySet())) {
      classes.computeIfAbsent(root(character), key -> new TreeSet<>()).add(character);
    }
    List<String> lines = new ArrayList<>();
    for (TreeSet<Integer> members : classes.values()) {
      Integer first = members.ceiling(0x3400);
      if (members.size() > 1 && first != null && first <= 0x9FFF) {
        members.remove(first);
        lines.add(
            Character.toString(first)
                + members.stream().map(Character::toString).collect(Collectors.joining()));
      }
    }
    return lines.stream().sorted().toList();
  }

  private static List<Pair> pairs(Path file, List<String> properties) {
    return fields(file, "\t")
        .filter(fields -> properties.contains(fields[1]))
        .flatMap(
            fields ->
                Arrays.stream(fields[2].split(" ", -1))
                    .map(target -> new Pair(unicode(fields[0]), unicode(target))))
        .toList();
  }

  private static Set<Integer> standard(Path file) {
    return fields(file, "\t")
        .filter(fields -> fields[1].equals("kTGH"))
        .map(fields -> unicode(fields[0]))
        .collect(Collectors.toSet());
  }

  /** The CJK radicals; NFKC takes care of the Kangxi radicals, and strokes are no characters. */
  private static List<Pair> radicals(Path file) {
    return fields(file, "[;#]")
        .filter(fields -> fields[0].startsWith("2E") && !fields[0].contains(".."))
        .map(fields -> new Pair(hex(fields[0]), hex(fields[1])))
        .toList();
  }

  private static Stream<String[]> fields(Path file, String separator) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(separator, -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code U+5CF0<kMatthews} names a source, which does not matter here. */
  private static int unicode(String text) {
    return hex(text.substring(2).split("<", -1)[0]);
  }

  private static int hex(String text) {
    return Integer.parseInt(text.strip(), 16);
  }
}
