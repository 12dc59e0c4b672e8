package io.github.visiontemplate.examples.web.pupils;

import io.github.visiontemplate.examples.jdbc.FoundPupil;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.page.Values;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of 查看/编辑体检数据. */
@Controller
@RequestMapping("/pupils")
class PupilController {

  private final PupilService pupils;
  private final EntryService entries;
  private final Values values;

  PupilController(PupilService pupils, EntryService entries, Values values) {
    this.pupils = pupils;
    this.entries = entries;
    this.values = values;
  }

  @GetMapping
  String search(Actor actor, @RequestParam(defaultValue = "") String text, Model model) {
    model.addAttribute("text", text);
    model.addAttribute("most", PupilService.MOST);
    model.addAttribute("pupils", pupils.search(actor, text));
    return "pupils/search";
  }

  @GetMapping("/{key}")
  String show(Actor actor, @PathVariable String key, Model model) {
    FoundPupil pupil = pupils.view(actor, key);
    model.addAttribute("pupil", pupil);
    model.addAttribute("semesters", pupils.semesters(actor, pupil));
    model.addAttribute("fields", Values.FIELDS);
    return "pupils/show";
  }

  /** The form: empty, or with the values of a record. */
  @GetMapping("/{key}/edit")
  String edit(
      Actor actor,
      @PathVariable String key,
      @RequestParam(required = false) @Nullable Semester semester,
      Model model) {
    FoundPupil pupil = pupils.find(actor, key);
    StoredScreening record = semester == null ? null : pupil.records().get(semester);
    Entry entry =
        record == null
            ? new Entry(Map.of(), "")
            : new Entry(values.of(record.screening()), record.upload().value());
    return form(pupil, entry, model);
  }

  /** Shows what would be stored, or the form again with its errors. Stores nothing. */
  @PostMapping("/{key}/edit")
  String review(
      Actor actor,
      @PathVariable String key,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response) {
    FoundPupil pupil = pupils.find(actor, key);
    Entry entry = Entry.of(form);
    return form.containsKey("back")
        ? form(pupil, entry, model)
        : reviewed(actor, pupil, entry, model, response);
  }

  @PostMapping("/{key}/store")
  String store(
      Actor actor,
      @PathVariable String key,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response) {
    FoundPupil pupil = pupils.find(actor, key);
    Entry entry = Entry.of(form);
    EntryService.Outcome outcome = entries.store(actor, pupil, entry, form.containsKey("answered"));
    if (outcome == EntryService.Outcome.STORED) {
      return "redirect:/pupils/" + key + "?stored";
    }
    model.addAttribute("outcome", outcome);
    return reviewed(actor, pupil, entry, model, response);
  }

  private String reviewed(
      Actor actor, FoundPupil pupil, Entry entry, Model model, HttpServletResponse response) {
    EntryReview review = entries.review(actor, pupil, entry);
    model.addAttribute("review", review);
    if (!review.isStorable()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(pupil, entry, model);
    }
    model.addAttribute("pupil", pupil);
    model.addAttribute("entry", entry);
    model.addAttribute("replaced", Objects.requireNonNullElse(review.replaces(), ""));
    return "pupils/review";
  }

  private String form(FoundPupil pupil, Entry entry, Model model) {
    model.addAttribute("pupil", pupil);
    model.addAttribute("entry", entry);
    return "pupils/edit";
  }
}
