package io.github.visiontemplate.examples.web.account;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the account {@code city} in an empty database, so that somebody can make the others. Its
 * password comes from the environment.
 */
@Component
class FirstAccount implements ApplicationRunner {

  private static final String PASSWORD = "VISION_CITY_PASSWORD";
  private static final String CITY = "city";

  private final Accounts accounts;
  private final Organisations organisations;
  private final Environment environment;

  FirstAccount(Accounts accounts, Organisations organisations, Environment environment) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String password = environment.getProperty(PASSWORD, "");
    if (accounts.isEmpty() && !password.isEmpty()) {
      organisations.save(new Organisation(CITY, Role.CITY, "市级", null));
      accounts.add(CITY, password, CITY);
    }
  }
}
