package io.github.visiontemplate.store;

import io.github.visiontemplate.match.NumberLink;
import java.util.List;

/**
 * SPI, optional: a session of a store that also keeps links, for hosts that give an import {@link
 * io.github.visiontemplate.match.NumberLinks}. Links become visible there with the upload's records
 * or not at all, and {@link ScreeningStore#revert} of the upload takes them away again.
 */
public interface LinkingSession extends StoreSession {

  /**
   * Makes links of numbers that stored rows of this upload have confirmed.
   *
   * @throws StoreException if the store fails; the session can then only be closed
   * @throws IllegalStateException if the session has ended
   */
  void link(List<NumberLink> links);
}
