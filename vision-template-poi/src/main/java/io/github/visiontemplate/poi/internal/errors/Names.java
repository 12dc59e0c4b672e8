package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.stream.IntStream;

/** Names for new parts. */
final class Names {

  private Names() {}

  /** Returns the name, with a number in it, of a part beside another one that is not there yet. */
  static String free(ZipArchive archive, PartName beside, String before, String behind) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> archive.besides(beside, before + number + behind))
        .filter(spelling -> !archive.has(PartName.of(spelling)))
        .findFirst()
        .orElseThrow();
  }
}
