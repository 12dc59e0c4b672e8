package io.github.visiontemplate.broken;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a class of tests as an engine would, and tells which failed. */
final class Contracts {

  private Contracts() {}

  /** Returns the names of the tests that fail; some must have run. */
  static List<String> failing(Class<?> tests) {
    Events events =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute().testEvents();
    if (events.started().count() == 0) {
      throw new AssertionError("no test was run");
    }
    return events.failed().stream().map(Contracts::name).sorted().toList();
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName().replace("()", "");
  }
}
