package io.github.visiontemplate.poi.internal;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.spi.Provider;
import org.apache.logging.log4j.status.StatusConsoleListener;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Prepares Log4j's API, through which POI logs. In a host without a provider for it, Log4j would
 * write an error to the console. A provider as a dependency of the library is no way out: two
 * providers exclude each other, and a host may have its own.
 */
public final class PoiLogging {

  static {
    if (!hasProvider()) {
      initializeSilently();
    }
  }

  private PoiLogging() {}

  /** Must be called before POI creates its first logger. Only the first call has an effect. */
  public static void prepare() {}

  private static boolean hasProvider() {
    ClassLoader log4j = LogManager.class.getClassLoader();
    try {
      return ServiceLoader.load(Provider.class, log4j).stream().findAny().isPresent();
    } catch (ServiceConfigurationError e) {
      return true; // Log4j reports it
    }
  }

  /** Leaves the status log of Log4j as it was. */
  private static void initializeSilently() {
    StatusConsoleListener console = StatusLogger.getLogger().getFallbackListener();
    Level before = console.getStatusLevel();
    console.setLevel(Level.OFF);
    try {
      LogManager.getFactory();
    } finally {
      console.setLevel(before);
    }
  }
}
