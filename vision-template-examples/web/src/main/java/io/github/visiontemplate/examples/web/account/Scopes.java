package io.github.visiontemplate.examples.web.account;

import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** For which schools an actor may read and store. */
@Service
public class Scopes {

  private final Organisations organisations;

  Scopes(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * Returns the actor as the library sees it: a school, or a district with its schools.
   *
   * @throws org.springframework.security.access.AccessDeniedException if the actor is the city,
   *     which sees no pupil
   */
  public Uploader uploader(Actor actor) {
    actor.mustBe(Role.SCHOOL, Role.DISTRICT);
    return uploader(actor.organisation());
  }

  /**
   * Returns one of the actor's schools, or all of them.
   *
   * @param scope the school, or the actor's own organisation; null for the latter
   * @throws NotFoundException if it is not one of the actor's schools
   */
  public Organisation scope(Actor actor, @Nullable String scope) {
    actor.mustBe(Role.SCHOOL, Role.DISTRICT);
    if (scope == null || scope.isEmpty() || scope.equals(actor.organisation().id())) {
      return actor.organisation();
    }
    return schools(actor).stream()
        .filter(school -> school.id().equals(scope))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** Returns the schools that the actor acts for, ordered by identifier. */
  public List<Organisation> schools(Actor actor) {
    return organisations.schools(actor.organisation());
  }

  /**
   * Returns whose uploads the actor sees: the organisation's own, and those of its schools. The
   * city has none.
   */
  public List<String> owners(Actor actor) {
    actor.mustBe(Role.SCHOOL, Role.DISTRICT);
    return Stream.concat(Stream.of(actor.organisation()), schools(actor).stream())
        .map(Organisation::id)
        .distinct()
        .toList();
  }

  /** Returns the organisation as the library sees it. */
  public Uploader uploader(Organisation organisation) {
    return organisation.kind() == Role.SCHOOL
        ? Uploader.school(organisation.id())
        : Uploader.district(
            organisation.id(),
            organisations.schools(organisation).stream()
                .map(Organisation::id)
                .toArray(String[]::new));
  }
}
