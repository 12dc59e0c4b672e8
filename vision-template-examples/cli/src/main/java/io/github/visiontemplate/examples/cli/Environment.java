package io.github.visiontemplate.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Where a command runs.
 *
 * @param out where answers go
 * @param err where everything else goes
 * @param charset the encoding of text for people; JSON is always UTF-8
 * @param terminal whether a person watches, so that progress is worth showing
 * @param clock tells today's date
 */
record Environment(
    OutputStream out, OutputStream err, Charset charset, boolean terminal, Clock clock) {

  /** Returns the process itself, in Beijing time. */
  static Environment ofProcess() {
    return new Environment(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminal.charset(),
        Terminal.isPresent(),
        Clock.system(ZoneId.of("Asia/Shanghai")));
  }
}
