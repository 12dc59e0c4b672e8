package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Set;

/**
 * SPI, optional: remembers which numbers a person has confirmed to be whose, so that a pupil whom
 * the register does not have under the number of the files is matched from then on. Links are made
 * by the rows of a city template, in the session that stores them, see {@code LinkingSession}: they
 * go with the undo of their upload.
 *
 * <p>A link is within the scope of those who may act for its pupil today, no matter who made it. Of
 * several links of one number to pupils of one school the last that was made is in force, so that
 * there may be one for each school. Thread-safe.
 */
public interface NumberLinks {

  /**
   * Returns the links in force of these numbers to pupils within the uploader's scope, in any
   * order. Asked in bulk, some hundred to a thousand numbers at a time; most have no link.
   */
  List<NumberLink> find(Set<NationalStudentNumber> numbers, Uploader uploader);

  /** Returns all links in force to pupils within the uploader's scope, by number and pupil. */
  List<NumberLink.Confirmed> all(Uploader uploader);

  /**
   * Removes every link of a number to a pupil within the uploader's scope, also those that are not
   * in force because of a later one.
   *
   * @return whether there was one
   */
  boolean remove(NationalStudentNumber number, Uploader uploader);
}
