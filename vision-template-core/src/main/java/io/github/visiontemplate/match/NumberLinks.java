package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Set;

/**
 * SPI, optional: remembers which number a person has confirmed for which pupil. The pupil is then
 * matched by that number, although the register does not contain it. Links are made by the rows of
 * a city template, in the session that stores the rows (see {@code LinkingSession}). When their
 * upload is undone, the links are removed.
 *
 * <p>Whoever may act for the pupil today may use the link, no matter who made it. If several links
 * lead from one number to pupils of the same school, only the newest link is in force. One number
 * may therefore have one link in force for each school. Thread-safe.
 *
 * @since 0.1
 */
public interface NumberLinks {

  /**
   * Returns the links in force from these numbers to pupils within the uploader's scope, in any
   * order. Called in bulk, with some hundred to a thousand numbers at a time. Most numbers have no
   * link.
   */
  List<NumberLink> find(Set<NationalStudentNumber> numbers, Uploader uploader);

  /**
   * Returns all links in force to pupils within the uploader's scope, sorted by number and student
   * key.
   */
  List<NumberLink.Confirmed> all(Uploader uploader);

  /**
   * Removes every link from a number to a pupil within the uploader's scope. Links that are not in
   * force because of a newer link are removed too.
   *
   * @return whether there was such a link
   */
  boolean remove(NationalStudentNumber number, Uploader uploader);
}
