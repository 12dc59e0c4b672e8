package io.github.visiontemplate.store;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The links of all uploads, in the order in which they were made. Thread-safe. */
final class InMemoryLinks {

  private static final Comparator<NumberLink.Confirmed> ORDER =
      Comparator.comparing((NumberLink.Confirmed each) -> each.link().number())
          .thenComparing(each -> each.link().student());

  private final List<NumberLink.Confirmed> links = new ArrayList<>();

  synchronized void add(List<NumberLink> made, UploadId upload, UploadHeader header) {
    for (NumberLink link : made) {
      links.add(
          new NumberLink.Confirmed(link, header.uploader().id(), header.at(), upload.value()));
    }
  }

  /** Returns the pupils to whom the links of an upload lead. */
  synchronized Set<StudentKey> pupilsOf(UploadId upload) {
    return links.stream()
        .filter(each -> each.uploadId().equals(upload.value()))
        .map(each -> each.link().student())
        .collect(Collectors.toSet());
  }

  /** Removes the links of an upload, except those to pupils who are out of scope. */
  synchronized void revert(UploadId upload, Set<StudentKey> outOfScope) {
    links.removeIf(
        each ->
            each.uploadId().equals(upload.value()) && !outOfScope.contains(each.link().student()));
  }

  private synchronized List<NumberLink.Confirmed> links(Predicate<NationalStudentNumber> numbers) {
    return links.stream().filter(each -> numbers.test(each.link().number())).toList();
  }

  private synchronized boolean remove(NationalStudentNumber number, Set<StudentKey> students) {
    return links.removeIf(
        each -> each.link().number().equals(number) && students.contains(each.link().student()));
  }

  NumberLinks of(StudentDirectory directory) {
    return new Scoped(directory);
  }

  /** Finds the links to pupils who are within scope today. */
  private final class Scoped implements NumberLinks {

    private final StudentDirectory directory;

    Scoped(StudentDirectory directory) {
      this.directory = directory;
    }

    @Override
    public List<NumberLink> find(Set<NationalStudentNumber> numbers, Uploader uploader) {
      return inForce(links(numbers::contains), uploader).stream()
          .map(NumberLink.Confirmed::link)
          .toList();
    }

    @Override
    public List<NumberLink.Confirmed> all(Uploader uploader) {
      return inForce(links(number -> true), uploader).stream().sorted(ORDER).toList();
    }

    @Override
    public boolean remove(NationalStudentNumber number, Uploader uploader) {
      return InMemoryLinks.this.remove(number, schools(links(number::equals), uploader).keySet());
    }

    private Collection<NumberLink.Confirmed> inForce(
        List<NumberLink.Confirmed> made, Uploader uploader) {
      Map<StudentKey, SchoolId> schools = schools(made, uploader);
      Map<Object, NumberLink.Confirmed> last = new LinkedHashMap<>();
      for (NumberLink.Confirmed each : made) {
        SchoolId school = schools.get(each.link().student());
        if (school != null) {
          last.put(List.of(each.link().number(), school), each);
        }
      }
      return last.values();
    }

    /** Returns the schools of the linked pupils. Only pupils within scope are included. */
    private Map<StudentKey, SchoolId> schools(List<NumberLink.Confirmed> made, Uploader uploader) {
      Set<StudentKey> keys =
          made.stream().map(each -> each.link().student()).collect(Collectors.toSet());
      Map<StudentKey, SchoolId> schools = new HashMap<>();
      directory
          .findByKey(keys, uploader)
          .forEach(
              (key, match) -> {
                if (match instanceof Match.Matched found) {
                  schools.put(key, found.student().school());
                }
              });
      return schools;
    }
  }
}
