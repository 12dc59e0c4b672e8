package io.github.visiontemplate.examples.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads an enum constant in the form that options use, such as {@code all-or-nothing} for {@code
 * ALL_OR_NOTHING}.
 *
 * @param type the enum
 * @param phrases the phrases for the error message
 */
record Choices<E extends Enum<E>>(Class<E> type, Phrases phrases) implements ITypeConverter<E> {

  @Override
  public E convert(String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(phrases.of("value.expected", all())));
  }

  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String all() {
    return Stream.of(type.getEnumConstants())
        .map(Choices::written)
        .collect(Collectors.joining(phrases.of("value.or")));
  }
}
