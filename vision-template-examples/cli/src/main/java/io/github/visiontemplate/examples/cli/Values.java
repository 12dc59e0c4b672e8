package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the values of options.
 *
 * @param phrases the phrases for error messages
 */
record Values(Phrases phrases) {

  void register(CommandLine commands) {
    register(commands, Language.class);
    register(commands, TemplateFamily.class);
    register(commands, VisionImport.Mode.class);
    register(commands, VisionExport.ExistingValues.class);
    register(commands, Calendars.class);
    commands.registerConverter(Acceptance.class, of("value.accept", Acceptances::parse));
    commands.registerConverter(VisionExport.BelowChartCode.class, this::belowChart);
    commands.registerConverter(Semester.class, of("value.semester", Semester::parse));
    commands.registerConverter(int.class, of("value.integer", Integer::valueOf));
    commands.registerConverter(long.class, of("value.integer", Long::valueOf));
    commands.registerConverter(double.class, of("value.number", Double::valueOf));
  }

  private <E extends Enum<E>> void register(CommandLine commands, Class<E> type) {
    commands.registerConverter(type, new Choices<>(type, phrases));
  }

  private VisionExport.BelowChartCode belowChart(String text) {
    return switch (text) {
      case "0" -> VisionExport.BelowChartCode.ZERO;
      case "9" -> VisionExport.BelowChartCode.NINE;
      default -> throw new InvalidValueException(phrases.of("value.below-chart"));
    };
  }

  private <T> ITypeConverter<T> of(String expected, Function<String, T> read) {
    return text -> {
      try {
        return read.apply(text);
      } catch (IllegalArgumentException e) {
        throw new InvalidValueException(phrases.of(expected));
      }
    };
  }
}
