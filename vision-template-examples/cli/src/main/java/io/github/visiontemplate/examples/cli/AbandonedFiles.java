package io.github.visiontemplate.examples.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Unfinished output files that a killed process left behind. They hold personal data, and nobody
 * would look for them. The next process that writes into the same directory deletes them.
 */
final class AbandonedFiles {

  static final String PREFIX = ".vision-template";
  static final String SUFFIX = ".tmp";

  /**
   * How long an unlocked file is left alone: a finished file that is about to be moved is no longer
   * locked.
   */
  private static final Duration YOUTH = Duration.ofMinutes(1);

  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private AbandonedFiles() {}

  /** Deletes abandoned files from the directory, and creates a new unfinished file there. */
  static Path create(Path directory) throws IOException {
    delete(directory);
    Path file = Files.createTempFile(directory, PREFIX, SUFFIX);
    OWN.add(file);
    return file;
  }

  /** Stops protecting a file from deletion, because the file was moved or deleted. */
  static void forget(Path file) {
    OWN.remove(file);
  }

  private static void delete(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        // Opening and closing this process's own file would release its lock.
        if (!OWN.contains(file) && isOld(file) && isUnlocked(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOld(Path file) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(YOUTH));
  }

  /**
   * Returns whether no process writes the file. The writing process holds a lock, which ends with
   * the process.
   */
  private static boolean isUnlocked(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException e) {
      return false; // the file belongs to another user, or was just deleted
    }
  }
}
