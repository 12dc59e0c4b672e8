package io.github.visiontemplate.store;

/**
 * The identifier of an upload, given by the store.
 *
 * @param value the identifier; later uploads need not have greater ones
 */
public record UploadId(String value) {

  /** Returns the identifier itself. */
  @Override
  public String toString() {
    return value;
  }
}
