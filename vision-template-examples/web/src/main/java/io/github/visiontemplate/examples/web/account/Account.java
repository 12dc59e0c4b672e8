package io.github.visiontemplate.examples.web.account;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account, as Spring Security sees it. Two accounts are equal if their logins are. */
public final class Account implements UserDetails {

  private static final long serialVersionUID = 1L;

  private final Actor actor;
  private final String passwordHash;
  private final boolean enabled;

  Account(Actor actor, String passwordHash, boolean enabled) {
    this.actor = actor;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
  }

  /** Returns who acts with this account. */
  public Actor actor() {
    return actor;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return actor.login();
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account account && account.getUsername().equals(getUsername());
  }

  @Override
  public int hashCode() {
    return getUsername().hashCode();
  }

  /** Returns a text without the hash of the password. */
  @Override
  public String toString() {
    return "Account[" + getUsername() + "]";
  }
}
