/**
 * Synthetic sample files: a roster, national templates and a city template that fit together. Entry
 * type: {@link io.github.visiontemplate.examples.sample.Samples}. All people are made up; the
 * region code within their numbers was never given out, so no number can belong to anybody.
 */
@NullMarked
package io.github.visiontemplate.examples.sample;

import org.jspecify.annotations.NullMarked;
