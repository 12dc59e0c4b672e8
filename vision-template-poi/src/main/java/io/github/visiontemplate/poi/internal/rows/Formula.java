package io.github.visiontemplate.poi.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A formula, split into references and the text between them (ECMA-376 part 1, 18.17). Quoted
 * texts, function names, table names and defined names are never taken for references. Immutable.
 */
public final class Formula {

  /** A piece of a formula. Its string form is the text as it is written in the formula. */
  public sealed interface Piece permits Text, Reference {}

  /** Text that refers to no cell. */
  public record Text(String text) implements Piece {
    @Override
    public String toString() {
      return text;
    }
  }

  private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
  private static final String COLUMN = "\\$?[A-Za-z]{1,3}";
  private static final String ROW = "\\$?[1-9][0-9]{0,6}";
  private static final String NAME_CHARACTER = "[\\p{L}\\p{M}\\p{N}_.\\\\?]";

  /**
   * Matches one piece. The repetition counts are limited because the matcher needs stack for each
   * repetition.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"[^\"]*+\"?"
              + "|(?<prefix>(?:(?:'[^']{0,255}+'){1,40}+"
              + ("|(?:\\[[^\\[\\]]*+\\])?"
                  + NAME_CHARACTER
                  + "++(?::"
                  + NAME_CHARACTER
                  + "++)?)!)?")
              + ("(?<area>" + CELL + ":" + CELL + "|" + CELL)
              + ("|" + COLUMN + ":" + COLUMN + "|" + ROW + ":" + ROW + ")")
              + "(?![\\p{L}\\p{M}\\p{N}_.\\\\?(!\\[$])"
              + ("|#[A-Z]++!?(?:" + CELL + "(?::" + CELL + ")?)?")
              + ("|(?:" + NAME_CHARACTER + "|\\$)++")
              + "|'[^']*+'?"
              + "|\\[(?:[^\\[\\]']++|'.|\\[(?:[^\\[\\]']++|'.){0,99}+\\]){0,99}+\\]?"
              + "|.",
          Pattern.DOTALL);

  private final List<Piece> pieces;

  private Formula(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Reads a formula without its equals sign. Everything that is not a reference becomes text. */
  public static Formula of(String formula) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(formula);
    while (token.find()) {
      pieces.add(piece(token));
    }
    return new Formula(pieces);
  }

  /**
   * Returns the formula as it is in a cell further down and to the right. Only relative references
   * change.
   */
  public Formula moved(int rows, int columns) {
    return map(reference -> reference.moved(rows, columns));
  }

  /** Returns the formula with each reference replaced. */
  Formula map(Function<Reference, Piece> replacement) {
    return new Formula(
        pieces.stream()
            .map(piece -> piece instanceof Reference found ? replacement.apply(found) : piece)
            .toList());
  }

  /** Returns the pieces of this formula, in order. */
  public List<Piece> pieces() {
    return pieces;
  }

  Stream<Reference> references() {
    return pieces.stream()
        .flatMap(piece -> piece instanceof Reference found ? Stream.of(found) : Stream.empty());
  }

  /** Returns the formula as it is written. */
  @Override
  public String toString() {
    return pieces.stream().map(Piece::toString).collect(Collectors.joining());
  }

  private static Piece piece(Matcher token) {
    String area = token.group("area");
    if (area == null) {
      return new Text(token.group());
    }
    String prefix = token.group("prefix");
    Reference reference = Reference.of(prefix == null ? "" : prefix, area);
    return reference.isValid() ? reference : new Text(token.group());
  }
}
