package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecurityPolicyTest {

  private static final Pattern LIMIT = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([0-9,]+) \\| ");

  @Test
  void theTableOfLimitsNamesEachLimitWithItsDefault() throws IOException {
    String policy = Files.readString(Path.of("../.github/SECURITY.md"));
    List<String> table = LIMIT.matcher(policy).results().map(SecurityPolicyTest::line).toList();
    assertThat(table)
        .containsExactlyElementsOf(
            Arrays.stream(ReadLimit.values()).map(SecurityPolicyTest::line).toList());
  }

  private static String line(MatchResult row) {
    return row.group(1) + " " + row.group(2);
  }

  private static String line(ReadLimit limit) {
    return String.format(Locale.ROOT, "%s %,d", limit, ReadLimits.defaults().get(limit));
  }
}
