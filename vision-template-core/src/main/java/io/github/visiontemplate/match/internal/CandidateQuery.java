package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What an unmatched row says about its pupil.
 *
 * @param reason why no pupil was matched
 * @param number what the cell of the student number shows; null where it shows nothing
 * @param person the name and the birth date
 * @param sex the sex; null where the row does not give it
 */
public record CandidateQuery(
    UnmatchedReason reason, @Nullable String number, Person person, @Nullable Sex sex) {}
