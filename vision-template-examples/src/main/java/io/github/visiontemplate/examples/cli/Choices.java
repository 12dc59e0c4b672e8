package io.github.visiontemplate.examples.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the constant of an enum as options write it: {@code all-or-nothing} for {@code
 * ALL_OR_NOTHING}.
 *
 * @param type the enum
 */
record Choices<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

  @Override
  public E convert(String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("expected " + all() + ", found '" + text + "'"));
  }

  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String all() {
    return Stream.of(type.getEnumConstants())
        .map(Choices::written)
        .collect(Collectors.joining(" or "));
  }
}
