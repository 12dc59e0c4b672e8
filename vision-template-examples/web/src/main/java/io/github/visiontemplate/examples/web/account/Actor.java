package io.github.visiontemplate.examples.web.account;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who acts, and for whom.
 *
 * @param login the account, or the identifier of the token
 * @param organisation the organisation of the account or token
 */
public record Actor(String login, Organisation organisation) implements Serializable {

  /** Returns for whom this actor acts. */
  public Role role() {
    return organisation.kind();
  }

  /**
   * Checks that this actor has one of the roles.
   *
   * @throws AccessDeniedException if it has another role
   */
  public void mustBe(Role... roles) {
    if (!Set.of(roles).contains(role())) {
      throw new AccessDeniedException("expected one of other roles, found " + role());
    }
  }
}
