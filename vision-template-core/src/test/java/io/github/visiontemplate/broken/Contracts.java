package io.github.visiontemplate.broken;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a class of tests as an engine would, and tells which failed. */
final class Contracts {

  private Contracts() {}

  /** Returns the names of the tests that fail; some must have run. */
  static List<String> failing(Class<?> tests) {
    return failing(Stream.of(selectClass(tests)));
  }

  /** Returns the same for the tests that are declared in some of its superclasses. */
  static List<String> failing(Class<?> tests, Predicate<Class<?>> declaredIn) {
    return failing(
        Stream.<Class<?>>iterate(tests, each -> each != Object.class, Class::getSuperclass)
            .filter(declaredIn)
            .flatMap(each -> Stream.of(each.getDeclaredMethods()))
            .filter(each -> each.isAnnotationPresent(Test.class))
            .map(each -> selectMethod(tests, each)));
  }

  private static List<String> failing(Stream<? extends DiscoverySelector> selectors) {
    Events events =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectors.toArray(DiscoverySelector[]::new))
            .execute()
            .testEvents();
    if (events.started().count() == 0) {
      throw new AssertionError("no test was run");
    }
    return events.failed().stream().map(Contracts::name).sorted().toList();
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName().replace("()", "");
  }
}
