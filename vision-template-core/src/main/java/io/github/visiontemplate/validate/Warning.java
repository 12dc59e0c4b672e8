package io.github.visiontemplate.validate;

import jakarta.validation.Payload;

/**
 * Marks a constraint whose violation is only a warning: {@code payload = Warning.class}.
 *
 * @since 0.1
 */
public interface Warning extends Payload {}
