package io.github.visiontemplate.examples.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe, in the page that is open. */
final class Axe {

  private static final String SCRIPT = script();

  /** The rules of WCAG 2.2, levels A and AA, and what their makers advise. */
  private static final String RUN =
      "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
          + ".then(found => found.violations.flatMap(rule => rule.nodes.map(node =>"
          + " rule.id + ': ' + node.html + ' (' + rule.help + ')')))";

  private Axe() {}

  /** Returns what is wrong with the page, a line a place. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(RUN);
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe is not on the class path").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
