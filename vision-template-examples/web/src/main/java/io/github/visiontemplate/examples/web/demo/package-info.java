/**
 * A synthetic district to try the host with. A host of a city leaves this package out, with its
 * only line in {@link io.github.visiontemplate.examples.web.WebApplication}.
 */
@NullMarked
package io.github.visiontemplate.examples.web.demo;

import org.jspecify.annotations.NullMarked;
