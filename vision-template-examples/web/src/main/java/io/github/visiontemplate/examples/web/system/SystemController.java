package io.github.visiontemplate.examples.web.system;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Role;
import io.github.visiontemplate.examples.web.system.AccountService.RefusedException;
import io.github.visiontemplate.semester.SchoolYear;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.TermCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of 系统: accounts, tokens, calendar, audit trail. */
@Controller
@RequestMapping("/system")
class SystemController {

  private static final int LINES = 50;
  private static final int UNPROCESSABLE = 422;

  private final AccountService service;
  private final SchoolCalendar calendar;
  private final Audit audit;
  private final Clock clock;

  SystemController(AccountService service, SchoolCalendar calendar, Audit audit, Clock clock) {
    this.service = service;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/accounts")
  String accounts(Actor actor, Model model) {
    model.addAttribute("accounts", service.accounts(actor));
    model.addAttribute("organisations", service.organisations(actor));
    model.addAttribute("shortest", AccountService.SHORTEST_PASSWORD);
    return "system/accounts";
  }

  @PostMapping("/accounts")
  String addAccount(
      Actor actor,
      @RequestParam String login,
      @RequestParam String password,
      @RequestParam String organisation,
      Model model,
      HttpServletResponse response) {
    return tried(() -> service.add(actor, login.strip(), password, organisation), model, response)
        ? "redirect:/system/accounts?done"
        : accounts(actor, model);
  }

  @PostMapping("/accounts/enable")
  String enable(
      Actor actor,
      @RequestParam String login,
      @RequestParam boolean enabled,
      Model model,
      HttpServletResponse response) {
    return tried(() -> service.enable(actor, login, enabled), model, response)
        ? "redirect:/system/accounts?done"
        : accounts(actor, model);
  }

  @PostMapping("/accounts/password")
  String resetPassword(
      Actor actor,
      @RequestParam String login,
      @RequestParam String password,
      Model model,
      HttpServletResponse response) {
    return tried(() -> service.resetPassword(actor, login, password), model, response)
        ? "redirect:/system/accounts?done"
        : accounts(actor, model);
  }

  @PostMapping("/organisations")
  String saveOrganisation(
      Actor actor,
      @RequestParam String id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String district,
      Model model,
      HttpServletResponse response) {
    Organisation organisation =
        new Organisation(
            id.strip(),
            district.isEmpty() ? Role.DISTRICT : Role.SCHOOL,
            name.strip(),
            district.isEmpty() ? null : district);
    return tried(() -> service.save(actor, organisation), model, response)
        ? "redirect:/system/accounts?done"
        : accounts(actor, model);
  }

  @GetMapping("/tokens")
  String tokens(Actor actor, Model model) {
    model.addAttribute("tokens", service.tokens(actor));
    model.addAttribute("organisations", service.organisations(actor));
    return "system/tokens";
  }

  /** Makes a token. Its secret is on this answer, and nowhere else. */
  @PostMapping("/tokens")
  String createToken(
      Actor actor,
      @RequestParam String organisation,
      @RequestParam String purpose,
      Model model,
      HttpServletResponse response) {
    tried(
        () -> model.addAttribute("secret", service.createToken(actor, organisation, purpose)),
        model,
        response);
    return tokens(actor, model);
  }

  @PostMapping("/tokens/revoke")
  String revokeToken(Actor actor, @RequestParam String id) {
    service.revokeToken(actor, id);
    return "redirect:/system/tokens?done";
  }

  @GetMapping("/calendar")
  String calendar(
      Actor actor, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
    actor.mustBe(Role.CITY);
    SchoolYear year = SchoolYear.of(LocalDate.now(clock));
    LocalDate asked = day == null ? LocalDate.now(clock) : day;
    model.addAttribute("terms", calendar.terms());
    model.addAttribute("choices", choices(year));
    model.addAttribute("day", asked);
    model.addAttribute("semesterOfDay", calendar.semesterOf(asked));
    model.addAttribute("isTermTime", calendar.isTermTime(asked));
    return "system/calendar";
  }

  @PostMapping("/calendar")
  String setCalendar(
      Actor actor,
      @RequestParam Semester semester,
      @RequestParam String first,
      @RequestParam String last,
      Model model,
      HttpServletResponse response) {
    boolean isDone =
        tried(() -> calendar.set(actor, semester, dates(first, last)), model, response);
    return isDone ? "redirect:/system/calendar?done" : calendar(actor, null, model);
  }

  @GetMapping("/audit")
  String audit(
      Actor actor,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "") String organisation,
      Model model) {
    List<Audit.Line> lines =
        audit.lines(actor, organisation, before == null ? Long.MAX_VALUE : before, LINES + 1);
    model.addAttribute("lines", lines.subList(0, Math.min(LINES, lines.size())));
    model.addAttribute("next", lines.size() > LINES ? lines.get(LINES - 1).id() : null);
    model.addAttribute("organisation", organisation);
    model.addAttribute("organisations", service.organisations(actor));
    return "system/audit";
  }

  private static List<Semester> choices(SchoolYear year) {
    Semester first = year.semester(Semester.Term.FIRST).previous().previous();
    return Stream.iterate(first, Semester::next).limit(6).toList();
  }

  private static TermCalendar.Dates dates(String first, String last) {
    try {
      return new TermCalendar.Dates(LocalDate.parse(first), LocalDate.parse(last));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new RefusedException(AccountService.Refusal.DAYS);
    }
  }

  /** Does something, and returns whether it was done. Otherwise the page says why not. */
  private static boolean tried(Runnable action, Model model, HttpServletResponse response) {
    try {
      action.run();
      return true;
    } catch (RefusedException e) {
      model.addAttribute("refusal", e.refusal());
      response.setStatus(UNPROCESSABLE);
      return false;
    }
  }
}
