package io.github.visiontemplate.store;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.match.internal.HostAnswer;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which pupils a reversal may touch today. Pupils who have moved to another school since the
 * upload are no longer within scope.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PupilScope {

  /**
   * Returns those of the given pupils who are within scope. Called in bulk, with at most a thousand
   * pupils at a time.
   */
  Set<StudentKey> within(Set<StudentKey> pupils);

  /**
   * Returns those of the given pupils who are not within scope. For stores; any number of pupils
   * may be given.
   */
  default Set<StudentKey> without(Set<StudentKey> pupils) {
    Set<StudentKey> without = new HashSet<>(pupils);
    List<StudentKey> all = List.copyOf(pupils);
    for (int from = 0; from < all.size(); from += 1_000) {
      List<StudentKey> bulk = all.subList(from, Math.min(from + 1_000, all.size()));
      without.removeAll(within(Set.copyOf(bulk)));
    }
    return without;
  }

  /**
   * Returns the scope of an uploader: the pupils whom the directory finds by key for this uploader.
   */
  static PupilScope of(StudentDirectory directory, Uploader uploader) {
    return pupils ->
        HostAnswer.of("StudentDirectory.findByKey", () -> directory.findByKey(pupils, uploader))
            .entrySet()
            .stream()
            .filter(each -> each.getValue() instanceof Match.Matched)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }
}
