package io.github.visiontemplate.examples.web.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A school, a district or the city.
 *
 * @param id the identifier, for a school that of the register of pupils
 * @param kind what it is
 * @param name the name that people see
 * @param district the district of a school; null for others
 */
public record Organisation(String id, Role kind, String name, @Nullable String district)
    implements Serializable {}
