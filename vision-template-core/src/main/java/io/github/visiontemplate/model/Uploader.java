package io.github.visiontemplate.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts. Pupils outside the schools of the uploader are never read, filled or overwritten.
 *
 * @param id the identifier of the school or the district, as upload records show it
 * @param schools the schools whose pupils are within scope; never empty
 */
public record Uploader(String id, Set<SchoolId> schools) {

  /**
   * Checks and copies the scope.
   *
   * @throws IllegalArgumentException if the identifier is blank or there is no school
   */
  public Uploader {
    schools = Set.copyOf(schools);
    if (id.isBlank() || schools.isEmpty()) {
      throw new IllegalArgumentException("an uploader needs an id and at least one school");
    }
  }

  /** Returns a school that acts for itself. */
  public static Uploader school(String schoolId) {
    return new Uploader(schoolId, Set.of(new SchoolId(schoolId)));
  }

  /** Returns a district that acts for the given schools. */
  public static Uploader district(String districtId, String... schoolIds) {
    return new Uploader(
        districtId,
        Stream.of(schoolIds).map(SchoolId::new).collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns whether a pupil of that school is within scope. */
  public boolean covers(SchoolId school) {
    return schools.contains(school);
  }
}
