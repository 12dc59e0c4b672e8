package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The pupils of the register, by key. */
@Component
class PupilNames {

  private final JdbcStores stores;

  PupilNames(JdbcStores stores) {
    this.stores = stores;
  }

  /** Returns those pupils who are within scope. At most some hundred keys. */
  Map<StudentKey, Student> of(Collection<StudentKey> keys, Uploader uploader) {
    Map<StudentKey, Student> found = new HashMap<>();
    if (!keys.isEmpty()) {
      stores
          .directory()
          .findByKey(Set.copyOf(keys), uploader)
          .forEach(
              (key, match) -> {
                if (match instanceof Match.Matched matched) {
                  found.put(key, matched.student());
                }
              });
    }
    return found;
  }
}
