package io.github.visiontemplate.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The surroundings in which a command runs.
 *
 * @param out the stream for answers
 * @param err the stream for everything else
 * @param charset the encoding of text for people; JSON is always UTF-8
 * @param terminal whether a person watches the output, so that progress is shown
 * @param clock the clock that tells today's date
 */
record Environment(
    OutputStream out, OutputStream err, Charset charset, boolean terminal, Clock clock) {

  /** Returns the environment of this process, with a clock in Beijing time. */
  static Environment ofProcess() {
    return new Environment(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminal.charset(),
        Terminal.isPresent(),
        Clock.system(ZoneId.of("Asia/Shanghai")));
  }
}
