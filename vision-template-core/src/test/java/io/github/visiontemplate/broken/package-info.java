/**
 * A test of the tests: directories, calendars and stores that are wrong in one point, and which
 * tests of their contract notice.
 */
@NullMarked
package io.github.visiontemplate.broken;

import org.jspecify.annotations.NullMarked;
