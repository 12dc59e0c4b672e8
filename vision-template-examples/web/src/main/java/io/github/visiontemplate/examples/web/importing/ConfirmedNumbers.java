package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.page.Pages;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The student numbers that people have confirmed as a pupil's, although the register differs. */
@Service
public class ConfirmedNumbers {

  private final JdbcStores stores;
  private final PupilNames names;
  private final Scopes scopes;
  private final Reviews reviews;
  private final Audit audit;

  ConfirmedNumbers(
      JdbcStores stores, PupilNames names, Scopes scopes, Reviews reviews, Audit audit) {
    this.stores = stores;
    this.names = names;
    this.scopes = scopes;
    this.reviews = reviews;
    this.audit = audit;
  }

  /**
   * A confirmed number.
   *
   * @param link the number, the pupil's key, and who confirmed it when
   * @param pupil the pupil; null if the pupil has just left
   */
  public record Shown(NumberLink.Confirmed link, @Nullable Student pupil) {}

  /** Returns the confirmed numbers of the actor's pupils, in the order of the numbers. */
  public Pages<Shown> list(Actor actor, int page) {
    Uploader uploader = scopes.uploader(actor);
    List<NumberLink.Confirmed> part =
        stores.links().all(uploader).stream().skip(Pages.offset(page)).limit(Pages.LIMIT).toList();
    Map<StudentKey, Student> pupils =
        names.of(
            part.stream().map(each -> each.link().student()).collect(Collectors.toSet()), uploader);
    return Pages.of(
        part.stream().map(each -> new Shown(each, pupils.get(each.link().student()))).toList(),
        page);
  }

  /** Removes what was confirmed for a number. Records that were stored by it stay. */
  @Transactional
  public void remove(Actor actor, NationalStudentNumber number) {
    Uploader uploader = scopes.uploader(actor);
    List<NumberLink.Confirmed> removed =
        stores.links().all(uploader).stream()
            .filter(each -> each.link().number().equals(number))
            .toList();
    if (stores.links().remove(number, uploader)) {
      removed.forEach(
          each -> audit.record(actor, Audit.Action.LINK_REMOVED, each.link().student().value()));
    }
    scopes.owners(actor).forEach(reviews::forget);
  }
}
