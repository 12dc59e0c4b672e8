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
 * Unfinished output files that a killed process left behind: they hold people's data, and nobody
 * would look for them. The next program that writes into the same directory deletes them.
 */
final class AbandonedFiles {

  static final String PREFIX = ".vision-template";
  static final String SUFFIX = ".tmp";

  /** A file that is finished and not yet moved is not locked any more. */
  private static final Duration YOUTH = Duration.ofMinutes(1);

  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private AbandonedFiles() {}

  /** Creates an unfinished file that this process will not take for abandoned. */
  static Path create(Path directory) throws IOException {
    delete(directory);
    Path file = Files.createTempFile(directory, PREFIX, SUFFIX);
    OWN.add(file);
    return file;
  }

  /** Lets go of a file that was moved or deleted. */
  static void forget(Path file) {
    OWN.remove(file);
  }

  private static void delete(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        // To open one's own file and close it again would give up its lock.
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

  /** The process that writes the file holds its lock; with its death the lock goes. */
  private static boolean isUnlocked(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException e) {
      return false; // another user's, or just gone
    }
  }
}
