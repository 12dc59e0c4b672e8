/**
 * Synthetic sample files: a roster, national templates and a city template that fit together. Start
 * at {@link io.github.visiontemplate.examples.sample.Samples}. All people are made up. The region
 * code in their numbers was never assigned, so no number can belong to anybody.
 */
@NullMarked
package io.github.visiontemplate.examples.sample;

import org.jspecify.annotations.NullMarked;
