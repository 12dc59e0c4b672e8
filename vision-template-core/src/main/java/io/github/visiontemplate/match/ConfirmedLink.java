package io.github.visiontemplate.match;

import java.time.Instant;

/**
 * A link with where it comes from.
 *
 * @param link the number and its pupil
 * @param uploaderId the identifier of the school or district that confirmed it
 * @param at when the upload began that made it
 * @param uploadId the identifier of that upload
 */
public record ConfirmedLink(NumberLink link, String uploaderId, Instant at, String uploadId) {}
