/** The same by REST, for the systems of the city. */
@NullMarked
package io.github.visiontemplate.examples.web.api;

import org.jspecify.annotations.NullMarked;
