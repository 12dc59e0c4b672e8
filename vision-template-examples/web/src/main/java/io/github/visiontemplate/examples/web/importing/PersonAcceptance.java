package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.importing.ImportRecord.State;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a person accept that the name in a row is not the register's. The file is then read again:
 * accepted differences are warnings, which the person still has to answer.
 */
@Service
public class PersonAcceptance {

  private static final Set<State> OPEN = Set.of(State.REVIEW, State.REFUSED);

  private final ImportUploads uploads;
  private final Imports imports;
  private final AcceptedPersons accepted;
  private final Reviews reviews;
  private final TransactionOperations transaction;
  private final Audit audit;

  PersonAcceptance(
      ImportUploads uploads,
      Imports imports,
      AcceptedPersons accepted,
      Reviews reviews,
      TransactionOperations transaction,
      Audit audit) {
    this.uploads = uploads;
    this.imports = imports;
    this.accepted = accepted;
    this.reviews = reviews;
    this.transaction = transaction;
    this.audit = audit;
  }

  /**
   * Accepts differences of persons, beside those that were accepted before.
   *
   * @param digest the digest of the review that the person saw
   * @param rows the rows, by their index among {@link ReviewedIssues#pupils}
   * @param shifted whether also that the rows of the whole file seem to be shifted
   * @return false if nothing was accepted, because this is not what the person saw
   */
  public boolean accept(Actor actor, String id, String digest, Set<Integer> rows, boolean shifted) {
    ImportRecord upload = uploads.find(actor, id);
    Review review = reviews.find(upload).orElse(null);
    if (review == null || !review.digest().equals(digest)) {
      return false;
    }
    List<Acceptance> added = acceptances(review, rows, shifted);
    boolean isOpen = Boolean.TRUE.equals(transaction.execute(status -> replace(actor, id, added)));
    if (isOpen) {
      reviews.read(upload);
    }
    return isOpen;
  }

  private boolean replace(Actor actor, String id, List<Acceptance> added) {
    if (!imports.move(id, OPEN, State.READING)) {
      return false;
    }
    accepted.add(id, added);
    audit.record(actor, Audit.Action.PERSONS_ACCEPTED, id);
    return true;
  }

  private static List<Acceptance> acceptances(Review review, Set<Integer> rows, boolean shifted) {
    List<ReviewedIssues.PupilErrors> pupils = review.issues().pupils();
    Stream<Acceptance> persons =
        rows.stream()
            .filter(index -> index >= 0 && index < pupils.size())
            .map(pupils::get)
            .filter(ReviewedIssues.PupilErrors::isAcceptable)
            .map(pupil -> new Acceptance(IssueCode.PERSON_DIFFERS, pupil.sheet(), pupil.row()));
    Stream<Acceptance> file =
        shifted && review.issues().isShifted()
            ? Stream.of(Acceptance.of(IssueCode.PEOPLE_SHIFTED))
            : Stream.of();
    return Stream.concat(persons, file).toList();
  }
}
