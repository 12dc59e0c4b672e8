/**
 * Where records go. A host implements {@link io.github.visiontemplate.store.ScreeningStore}; {@link
 * io.github.visiontemplate.store.InMemoryScreeningStore} is an implementation for tests and trials.
 *
 * <p>The last upload wins: per pupil and semester the store holds the record of the upload that was
 * committed last, also where that left the values unchanged, and keeps the records before it in a
 * history, so that an upload can be reverted. Every upload leaves a record, also a refused one.
 */
@NullMarked
package io.github.visiontemplate.store;

import org.jspecify.annotations.NullMarked;
