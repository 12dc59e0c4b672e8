package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a row without a pupil says of whom it means.
 *
 * @param reason why it has none
 * @param number what the cell of the student number shows; null where it shows nothing
 * @param person the name and the birth date
 * @param sex the sex; null where the row gives none
 */
public record CandidateQuery(
    UnmatchedReason reason, @Nullable String number, Person person, @Nullable Sex sex) {}
