package io.github.visiontemplate.validate;

import jakarta.validation.Payload;

/**
 * Marks a constraint whose violation is worth a look but blocks nothing: {@code payload =
 * Warning.class}.
 */
public interface Warning extends Payload {}
