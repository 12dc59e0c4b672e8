package io.github.visiontemplate.store;

/**
 * The identifier of an upload, assigned by the store.
 *
 * @param value the identifier; later uploads need not have greater identifiers
 * @since 0.1
 */
public record UploadId(String value) {

  /** Returns the identifier itself. */
  @Override
  public String toString() {
    return value;
  }
}
