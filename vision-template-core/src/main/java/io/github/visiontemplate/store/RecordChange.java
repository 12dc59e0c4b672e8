package io.github.visiontemplate.store;

import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param record the record that was put
 * @param change what putting it did
 * @param before the record that stood in its place; null where there was none
 */
public record RecordChange(
    ScreeningRecord record, Change change, @Nullable StoredScreening before) {}
