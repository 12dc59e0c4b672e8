package io.github.visiontemplate.examples.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process of its own, with this one's class path. */
public final class Child implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 60_000;

  private final Process process;
  private final Thread reader;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private Child(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "child's output");
    reader.start();
  }

  public static Child start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** Starts a process with options for its Java. */
  public static Child start(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Waits until the process has said so many lines that begin so. */
  public void await(String start, int times) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (said().stream().filter(line -> line.startsWith(start)).count() < times) {
      if (!process.isAlive() || System.currentTimeMillis() > end) {
        throw new AssertionError("the process did not get so far: " + said());
      }
      Thread.sleep(5);
    }
  }

  /** Waits for the process to end by itself, and returns all that it said. */
  public List<String> end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the process did not end: " + said());
    }
    reader.join(10_000);
    return said();
  }

  /** Kills the process, and returns all that it had said until then. */
  public List<String> kill() throws InterruptedException {
    // Process.destroyForcibly() would close the output, and what stands in the pipe would be lost.
    process.toHandle().destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
    reader.join(10_000);
    return said();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private List<String> said() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Stream<String> each = output.lines()) {
      each.forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("output ended: " + e.getMessage());
    }
  }
}
