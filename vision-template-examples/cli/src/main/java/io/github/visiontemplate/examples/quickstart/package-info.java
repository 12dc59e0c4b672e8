/**
 * The shortest program that uses the library: {@link
 * io.github.visiontemplate.examples.quickstart.QuickStart}.
 */
@NullMarked
package io.github.visiontemplate.examples.quickstart;

import org.jspecify.annotations.NullMarked;
