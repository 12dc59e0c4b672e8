package io.github.visiontemplate.store;

import io.github.visiontemplate.match.NumberLink;
import java.util.List;

/**
 * SPI, optional: a session of a store that also keeps links, for hosts that set {@link
 * io.github.visiontemplate.match.NumberLinks} for their imports. The links become visible in {@code
 * NumberLinks} together with the upload's records, or not at all. {@link ScreeningStore#revert} of
 * the upload removes them again.
 *
 * @since 0.1
 */
public interface LinkingSession extends StoreSession {

  /**
   * Stores the links that rows of this upload have confirmed.
   *
   * @throws StoreException if the store fails; the session can then only be closed
   * @throws IllegalStateException if the session has ended
   */
  void link(List<NumberLink> links);
}
