package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The data of an unmatched row that describe its pupil.
 *
 * @param reason why no pupil was matched
 * @param number the text that the cell of the student number shows; null if the cell shows nothing
 * @param person the name and the birth date
 * @param sex the sex; null if the row does not have it
 */
public record CandidateQuery(
    UnmatchedReason reason, @Nullable String number, Person person, @Nullable Sex sex) {}
