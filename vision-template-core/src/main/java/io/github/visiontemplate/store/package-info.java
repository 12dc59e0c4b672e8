/**
 * Stores screening records. A host implements {@link
 * io.github.visiontemplate.store.ScreeningStore}; {@link
 * io.github.visiontemplate.store.InMemoryScreeningStore} is an implementation for tests and trials.
 *
 * <p>The last upload wins: for each pupil and semester, the current record is that of the upload
 * committed last, even if that upload left the values unchanged. Earlier records are kept in a
 * history, so that an upload can be reverted. Every upload leaves an upload record, even a refused
 * upload.
 */
@NullMarked
package io.github.visiontemplate.store;

import org.jspecify.annotations.NullMarked;
