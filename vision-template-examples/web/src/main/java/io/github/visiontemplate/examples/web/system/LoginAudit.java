package io.github.visiontemplate.examples.web.system;

import io.github.visiontemplate.examples.web.account.Account;
import io.github.visiontemplate.examples.web.account.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Writes down who has logged in, and who has tried. What somebody types who has no account is not
 * kept: it may be a password.
 */
@Component
class LoginAudit {

  private final Accounts accounts;
  private final Audit audit;

  LoginAudit(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @EventListener
  void loggedIn(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Account account) {
      audit.record(account.actor(), Audit.Action.LOGGED_IN, null);
    }
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    try {
      Account account = accounts.loadUserByUsername(event.getAuthentication().getName());
      audit.record(account.actor(), Audit.Action.LOGIN_FAILED, null);
    } catch (UsernameNotFoundException e) {
      // nobody to write it down for
    }
  }
}
