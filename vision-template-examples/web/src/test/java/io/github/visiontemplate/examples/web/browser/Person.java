package io.github.visiontemplate.examples.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import io.github.visiontemplate.examples.web.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser, who finds the way by the words of the manual. */
final class Person implements AutoCloseable {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Person(Page page) {
    this.page = page;
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://localhost:")) {
            complaints.add("a request left the host: " + request.url());
          }
        });
  }

  /** Logs in, in a browser with or without scripts. */
  static Person at(Chromium chromium, Site site, String login, boolean scripts) {
    return new Person(
        chromium.open(site, login, new Browser.NewContextOptions().setJavaScriptEnabled(scripts)));
  }

  Page page() {
    return page;
  }

  /** Clicks a link or a button by its words, and waits for the page that follows. */
  Person clicks(String words) {
    Locator.FilterOptions with = new Locator.FilterOptions().setHasText(words);
    Locator target = page.locator("a, button").filter(with).first();
    try {
      target.click();
    } catch (TimeoutError e) {
      throw new AssertionError("nothing says " + words + " on the page\n" + text(), e);
    }
    return this;
  }

  /** Chooses a file in the dialog, and uploads it. */
  Person uploads(String name, byte[] content) {
    page.setInputFiles("#file", new FilePayload(name, XLSX, content));
    page.locator("form:has(#file) button").click();
    return this;
  }

  /** Waits for words on the page; without scripts, the page loads itself again. */
  Person sees(String words) {
    try {
      page.getByText(words).first().waitFor();
    } catch (TimeoutError e) {
      throw new AssertionError("expected " + words + " on the page\n" + text(), e);
    }
    return this;
  }

  /** Downloads what a link with these words leads to. */
  byte[] downloads(String words) {
    Download download = page.waitForDownload(() -> clicks(words));
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a count of the page by its name. */
  String count(String name) {
    return page.locator(".counts div", new Page.LocatorOptions().setHasText(name))
        .locator("dd")
        .first()
        .textContent();
  }

  /** Ticks all boxes of the questions. */
  Person answersAllQuestions() {
    page.locator("input[name=answered]").all().forEach(Locator::check);
    return this;
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Returns what the browser complained about: errors of scripts, refused content, requests. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    page.context().close();
  }
}
