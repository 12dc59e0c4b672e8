/**
 * The database of a reference host, on H2 or PostgreSQL: {@link
 * io.github.visiontemplate.examples.jdbc.Database} gives its directory of pupils and its store of
 * records.
 */
@NullMarked
package io.github.visiontemplate.examples.jdbc;

import org.jspecify.annotations.NullMarked;
