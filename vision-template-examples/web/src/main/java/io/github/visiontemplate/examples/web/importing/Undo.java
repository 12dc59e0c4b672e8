package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Secrets;
import io.github.visiontemplate.store.Reversal;

/**
 * What undoing an import does.
 *
 * @param reversal which records are removed, restored, and kept
 * @param links how many confirmed student numbers are forgotten
 */
public record Undo(Reversal reversal, int links) {

  /** Returns whether there is anything to undo. */
  public boolean isAny() {
    return links + reversal.removed() + reversal.restored() + reversal.unchanged() > 0;
  }

  /** Returns what stands for everything that a person sees before the undo. */
  public String digest() {
    return Secrets.sha256(reversal + " " + links);
  }
}
