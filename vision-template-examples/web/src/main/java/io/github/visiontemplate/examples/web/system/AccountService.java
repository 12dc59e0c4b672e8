package io.github.visiontemplate.examples.web.system;

import io.github.visiontemplate.examples.web.account.Account;
import io.github.visiontemplate.examples.web.account.Accounts;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Organisations;
import io.github.visiontemplate.examples.web.account.Role;
import io.github.visiontemplate.examples.web.account.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, organisations and tokens, as the city keeps them. */
@Service
public class AccountService {

  /** The smallest number of characters of a password. */
  public static final int SHORTEST_PASSWORD = 12;

  /** What bcrypt takes, in UTF-8. */
  private static final int LONGEST_PASSWORD_BYTES = 72;

  private final Accounts accounts;
  private final Organisations organisations;
  private final Tokens tokens;
  private final PasswordEncoder passwords;
  private final SessionRegistry sessions;
  private final Audit audit;

  AccountService(
      Accounts accounts,
      Organisations organisations,
      Tokens tokens,
      PasswordEncoder passwords,
      SessionRegistry sessions,
      Audit audit) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.tokens = tokens;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Why something was not done. The messages have a text for each. */
  public enum Refusal {
    LOGIN_TAKEN,
    LOGIN_FORM,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_WRONG,
    ORGANISATION_UNKNOWN,
    ORGANISATION_FORM,
    OWN_ACCOUNT,
    DAYS
  }

  /** Something was not done, because a person has to correct it. */
  public static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
      super(refusal.name(), null, false, false);
      this.refusal = refusal;
    }

    /** Returns why. */
    public Refusal refusal() {
      return refusal;
    }
  }

  /** Returns all accounts, ordered by login. */
  public List<Account> accounts(Actor actor) {
    actor.mustBe(Role.CITY);
    return accounts.all();
  }

  /** Returns all organisations. */
  public List<Organisation> organisations(Actor actor) {
    actor.mustBe(Role.CITY);
    return organisations.all();
  }

  /** Returns all tokens, the newest first. */
  public List<Tokens.Token> tokens(Actor actor) {
    actor.mustBe(Role.CITY);
    return tokens.all();
  }

  /**
   * Adds an account.
   *
   * @throws RefusedException if the login is taken, or the password too short
   */
  @Transactional
  public void add(Actor actor, String login, String password, String organisation) {
    actor.mustBe(Role.CITY);
    check(login.matches("[\\w.-]{2,64}"), Refusal.LOGIN_FORM);
    checkPassword(password);
    check(organisations.find(organisation).isPresent(), Refusal.ORGANISATION_UNKNOWN);
    try {
      accounts.add(login, password, organisation);
    } catch (DuplicateKeyException e) {
      throw new RefusedException(Refusal.LOGIN_TAKEN);
    }
    audit.record(actor, Audit.Action.ACCOUNT_ADDED, login);
  }

  /** Adds a school or a district, or renames it. */
  @Transactional
  public void save(Actor actor, Organisation organisation) {
    actor.mustBe(Role.CITY);
    boolean isSchool = organisation.kind() == Role.SCHOOL;
    check(organisation.kind() != Role.CITY, Refusal.ORGANISATION_FORM);
    check(
        organisation.id().matches("\\w{1,64}") && !organisation.name().isBlank(),
        Refusal.ORGANISATION_FORM);
    String district = organisation.district();
    check(
        isSchool == (district != null)
            && (district == null || organisations.find(district).isPresent()),
        Refusal.ORGANISATION_FORM);
    organisations.save(organisation);
    audit.record(actor, Audit.Action.ORGANISATION_SAVED, organisation.id());
  }

  /** Lets an account log in, or no longer. Its open sessions end. */
  @Transactional
  public void enable(Actor actor, String login, boolean enabled) {
    actor.mustBe(Role.CITY);
    check(!login.equals(actor.login()), Refusal.OWN_ACCOUNT);
    account(login);
    accounts.enable(login, enabled);
    endSessions(login, "");
    audit.record(actor, Audit.Action.ACCOUNT_CHANGED, login);
  }

  /** Gives another account a new password. Its open sessions end. */
  @Transactional
  public void resetPassword(Actor actor, String login, String password) {
    actor.mustBe(Role.CITY);
    account(login);
    checkPassword(password);
    accounts.setPassword(login, password);
    endSessions(login, "");
    audit.record(actor, Audit.Action.ACCOUNT_CHANGED, login);
  }

  /**
   * Changes the actor's own password. All other sessions of the account end.
   *
   * @param session the session that goes on
   */
  @Transactional
  public void changePassword(Actor actor, String old, String password, String session) {
    Account account = account(actor.login());
    check(passwords.matches(old, account.getPassword()), Refusal.PASSWORD_WRONG);
    checkPassword(password);
    accounts.setPassword(actor.login(), password);
    endSessions(actor.login(), session);
    audit.record(actor, Audit.Action.ACCOUNT_CHANGED, actor.login());
  }

  /** Makes a token for a school or district, and returns its secret, which is shown only now. */
  @Transactional
  public String createToken(Actor actor, String organisation, String purpose) {
    actor.mustBe(Role.CITY);
    Role kind =
        organisations
            .find(organisation)
            .map(Organisation::kind)
            .orElseThrow(() -> new RefusedException(Refusal.ORGANISATION_UNKNOWN));
    check(kind != Role.CITY && !purpose.isBlank(), Refusal.ORGANISATION_UNKNOWN);
    String secret = tokens.create(organisation, purpose.strip(), actor.login());
    audit.record(actor, Audit.Action.TOKEN_CREATED, organisation);
    return secret;
  }

  /** Revokes a token. */
  @Transactional
  public void revokeToken(Actor actor, String id) {
    actor.mustBe(Role.CITY);
    if (!tokens.revoke(id)) {
      throw new NotFoundException();
    }
    audit.record(actor, Audit.Action.TOKEN_REVOKED, id);
  }

  private Account account(String login) {
    try {
      return accounts.loadUserByUsername(login);
    } catch (UsernameNotFoundException e) {
      throw new NotFoundException();
    }
  }

  private void endSessions(String login, String except) {
    sessions.getAllPrincipals().stream()
        .filter(principal -> principal instanceof Account each && each.getUsername().equals(login))
        .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
        .filter(session -> !session.getSessionId().equals(except))
        .forEach(SessionInformation::expireNow);
  }

  private static void checkPassword(String password) {
    check(password.length() >= SHORTEST_PASSWORD, Refusal.PASSWORD_SHORT);
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    check(bytes <= LONGEST_PASSWORD_BYTES, Refusal.PASSWORD_LONG);
  }

  private static void check(boolean condition, Refusal refusal) {
    if (!condition) {
      throw new RefusedException(refusal);
    }
  }
}
