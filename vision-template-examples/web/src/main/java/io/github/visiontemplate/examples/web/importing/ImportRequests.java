package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Organisations;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.files.Originals;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import org.springframework.stereotype.Component;

/** Turns an uploaded file into a request to the library. */
@Component
class ImportRequests {

  /** More than people could look through. A file with more is refused, and says so. */
  static final int MOST_ISSUES = 50_000;

  private static final ReadLimits LIMITS =
      ReadLimits.defaults().with(ReadLimit.ISSUES, MOST_ISSUES);

  private final Originals originals;
  private final Organisations organisations;
  private final Scopes scopes;
  private final AcceptedPersons accepted;

  ImportRequests(
      Originals originals, Organisations organisations, Scopes scopes, AcceptedPersons accepted) {
    this.originals = originals;
    this.organisations = organisations;
    this.scopes = scopes;
    this.accepted = accepted;
  }

  /**
   * Returns the request to store a file, with what a person has accepted in it.
   *
   * @throws NotFoundException if the file was removed
   */
  ImportRequest of(ImportRecord upload) {
    return of(upload, file(upload));
  }

  /** Returns the same for a file that was decrypted already. */
  ImportRequest of(ImportRecord upload, XlsxTemplate file) {
    return ImportRequest.of(file, uploader(upload))
        .family(upload.family())
        .accepting(accepted.of(upload.id()));
  }

  /**
   * Returns the file.
   *
   * @throws NotFoundException if the file was removed
   */
  XlsxTemplate file(ImportRecord upload) {
    return XlsxTemplate.of(upload.fileName(), content(upload)).within(LIMITS);
  }

  /**
   * Returns the file as it was uploaded.
   *
   * @throws NotFoundException if the file was removed
   */
  byte[] content(ImportRecord upload) {
    if (upload.original() == null) {
      throw new NotFoundException();
    }
    return originals.read(upload.original());
  }

  /**
   * Returns who uploads, with the schools of today: the owner, held to the school that was chosen.
   *
   * @throws NotFoundException if that school is no longer the owner's
   */
  Uploader uploader(ImportRecord upload) {
    Organisation owner = organisations.find(upload.owner()).orElseThrow(NotFoundException::new);
    if (upload.owner().equals(upload.scope())) {
      return scopes.uploader(owner);
    }
    return organisations.schools(owner).stream()
        .filter(school -> school.id().equals(upload.scope()))
        .findFirst()
        .map(school -> Uploader.district(owner.id(), school.id()))
        .orElseThrow(NotFoundException::new);
  }
}
