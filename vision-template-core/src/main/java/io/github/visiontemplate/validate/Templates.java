package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The template of a message names the code of the issue. Other than an attribute or a payload, it
 * also survives composition and tells apart what one check of a class reports on several
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

  /** Returns the code of a template; one that is not ours comes from a rule of the host. */
  static IssueCode code(String template) {
    return CODES.getOrDefault(template, IssueCode.HOST_RULE);
  }
}
