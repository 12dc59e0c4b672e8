package io.github.visiontemplate.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The school or district that imports or exports. Pupils outside its schools are never read, filled
 * or overwritten.
 *
 * @param id the identifier of the school or the district, as shown in upload records
 * @param schools the schools whose pupils the uploader may work with; never empty
 * @since 0.1
 */
public record Uploader(String id, Set<SchoolId> schools) {

  /**
   * Checks the values and copies the schools.
   *
   * @throws IllegalArgumentException if the identifier is blank or there is no school
   */
  public Uploader {
    schools = Set.copyOf(schools);
    if (id.isBlank() || schools.isEmpty()) {
      throw new IllegalArgumentException("an uploader needs an id and at least one school");
    }
  }

  /** Returns the uploader for a school that acts for itself. */
  public static Uploader school(String schoolId) {
    return new Uploader(schoolId, Set.of(new SchoolId(schoolId)));
  }

  /** Returns the uploader for a district that acts for the given schools. */
  public static Uploader district(String districtId, String... schoolIds) {
    return new Uploader(
        districtId,
        Stream.of(schoolIds).map(SchoolId::new).collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns whether the school is one of the uploader's schools. */
  public boolean covers(SchoolId school) {
    return schools.contains(school);
  }
}
