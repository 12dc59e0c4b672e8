package io.github.visiontemplate.poi.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Hears all that is logged on any level while it records: through SLF4J, to which POI's Log4j leads
 * as well, and through {@code java.util.logging}.
 */
public final class RecordingLogs implements SLF4JServiceProvider {

  private static final List<String> LINES = new CopyOnWriteArrayList<>();
  private static volatile boolean recording;

  /** Returns everything that is logged during the work, with all traces of exceptions. */
  static List<String> during(Runnable work) {
    java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
    Level before = root.getLevel();
    Handler handler = new JulHandler();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    LINES.clear();
    recording = true;
    try {
      work.run();
      return List.copyOf(LINES);
    } finally {
      recording = false;
      root.removeHandler(handler);
      root.setLevel(before);
    }
  }

  private static void record(String line, @Nullable Throwable thrown) {
    if (recording) {
      StringWriter trace = new StringWriter().append(line);
      if (thrown != null) {
        thrown.printStackTrace(new PrintWriter(trace, true));
      }
      LINES.add(trace.toString());
    }
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Logger::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return new BasicMarkerFactory();
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return new NOPMDCAdapter();
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}

  private static final class JulHandler extends Handler {

    @Override
    public void publish(LogRecord event) {
      Object[] parameters = event.getParameters();
      record(event.getMessage() + " " + java.util.Arrays.toString(parameters), event.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Logs on every level, but only while somebody listens. */
  private static final class Logger extends AbstractLogger {

    private static final long serialVersionUID = 1L;

    Logger(String name) {
      this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
      return recording;
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
      return recording;
    }

    @Override
    public boolean isDebugEnabled() {
      return recording;
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
      return recording;
    }

    @Override
    public boolean isInfoEnabled() {
      return recording;
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
      return recording;
    }

    @Override
    public boolean isWarnEnabled() {
      return recording;
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
      return recording;
    }

    @Override
    public boolean isErrorEnabled() {
      return recording;
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
      return recording;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Logger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        org.slf4j.event.Level level,
        Marker marker,
        String message,
        Object[] arguments,
        Throwable thrown) {
      String text = MessageFormatter.basicArrayFormat(message, arguments);
      record(level + " " + name + " " + text, thrown);
    }
  }
}
