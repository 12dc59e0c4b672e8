package io.github.visiontemplate.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. They may come before or after the command's name. */
final class CommonOptions {

  /**
   * The default database, a file. Every command opens and closes the file, so closing must not take
   * the time to compact it.
   */
  static final String DEFAULT_DATABASE =
      "jdbc:h2:file:./vision-template-data/vision-template;MAX_COMPACT_TIME=0";

  @Option(
      names = "--db",
      paramLabel = "JDBC_URL",
      scope = ScopeType.INHERIT,
      defaultValue = DEFAULT_DATABASE)
  String database = DEFAULT_DATABASE;

  @Option(names = "--school", paramLabel = "ID", scope = ScopeType.INHERIT)
  @Nullable String school;

  @Option(names = "--district", paramLabel = "ID", scope = ScopeType.INHERIT)
  @Nullable String district;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  boolean json;

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, defaultValue = "zh")
  Language language = Language.ZH;
}
