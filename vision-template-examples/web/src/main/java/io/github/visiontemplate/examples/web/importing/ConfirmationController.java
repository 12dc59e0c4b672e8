package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirms pupils for rows that were not matched, and shows what was confirmed. */
@Controller
@RequestMapping("/imports")
class ConfirmationController {

  /** The name of a group of choices, with the index of the row. */
  private static final Pattern ROW = Pattern.compile("row-([0-9]{1,6})");

  private final ConfirmedPupils confirmed;
  private final ConfirmedNumbers numbers;

  ConfirmationController(ConfirmedPupils confirmed, ConfirmedNumbers numbers) {
    this.confirmed = confirmed;
    this.numbers = numbers;
  }

  @PostMapping("/{id}/confirm")
  String confirm(
      Actor actor,
      @PathVariable String id,
      @RequestParam String digest,
      @RequestParam Map<String, String> fields,
      Locale locale) {
    ConfirmedPupils.Choice choice = new ConfirmedPupils.Choice(digest, pupils(fields));
    return confirmed
        .confirm(actor, id, choice, IssueMessages.of(locale))
        .map(next -> "redirect:/imports/" + next.id())
        .orElse("redirect:/imports/" + id + (choice.pupils().isEmpty() ? "" : "?outcome=CHANGED"));
  }

  @GetMapping("/links")
  String links(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("links", numbers.list(actor, page));
    return "imports/links";
  }

  @PostMapping("/links/remove")
  String remove(Actor actor, @RequestParam NationalStudentNumber number) {
    numbers.remove(actor, number);
    return "redirect:/imports/links";
  }

  private static Map<Integer, StudentKey> pupils(Map<String, String> fields) {
    Map<Integer, StudentKey> pupils = new TreeMap<>();
    fields.forEach(
        (name, key) -> {
          Matcher row = ROW.matcher(name);
          if (row.matches() && !key.isBlank()) {
            pupils.put(Integer.valueOf(row.group(1)), new StudentKey(key));
          }
        });
    return pupils;
  }
}
