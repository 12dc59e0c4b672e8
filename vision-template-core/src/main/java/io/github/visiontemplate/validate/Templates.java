package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts between message templates and issue codes: the message template of a constraint names
 * the code of the issue. Unlike an attribute or a payload, the template is kept when constraints
 * are composed. It also distinguishes the violations that one class-level check reports on several
 * properties.
 */
final class Templates {

  private static final Map<String, IssueCode> CODES =
      Stream.of(IssueCode.values())
          .collect(Collectors.toUnmodifiableMap(Templates::of, Function.identity()));

  private Templates() {}

  static String of(IssueCode code) {
    return "{io.github.visiontemplate.validate." + code.name() + "}";
  }

  /** Returns the code of a template. An unknown template comes from a rule of the host. */
  static IssueCode code(String template) {
    return CODES.getOrDefault(template, IssueCode.HOST_RULE);
  }
}
