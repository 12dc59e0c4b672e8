package io.github.visiontemplate.examples.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.github.visiontemplate.examples.web.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of the system, without a screen. No browser is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser. Without one on this machine, the test is skipped, and says so. */
  static Chromium start() {
    Path program = program().orElse(null);
    if (program == null) {
      String message =
          "SKIPPED: the tests of the pages in a browser, because there is none at any of "
              + PLACES
              + " and CHROMIUM does not name one";
      System.out.println(message);
      Assumptions.abort(message);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  /** Opens a window for somebody who has not logged in. */
  Page open(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setAcceptDownloads(true).setViewportSize(1200, 900));
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** Opens a window, and logs in. */
  Page open(Site site, String login, Browser.NewContextOptions options) {
    Page page = open(options);
    page.navigate(site.address("/login"));
    page.fill("#username", login);
    page.fill("#password", Site.PASSWORD);
    page.click("main button");
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> program() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
