package io.github.visiontemplate.poi.internal;

import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;

/**
 * What Log4j's API does in a host without a provider: it logs errors alone. Without this class it
 * would do the same, but first write to the console that it found no provider, as soon as POI or,
 * through JBoss Logging, Hibernate Validator asks for a logger.
 *
 * <p>It has the lowest priority, so every provider of a host is taken instead.
 */
public final class LastLog4jProvider extends Provider {

  /** Is called by Log4j's API. */
  public LastLog4jProvider() {
    super(Integer.MIN_VALUE, CURRENT_VERSION, SimpleLoggerContextFactory.class);
  }
}
