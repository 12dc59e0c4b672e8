/**
 * The database of an example host, on H2 or PostgreSQL. {@link
 * io.github.visiontemplate.examples.jdbc.Database} provides the directory of pupils and the store
 * of records.
 */
@NullMarked
package io.github.visiontemplate.examples.jdbc;

import org.jspecify.annotations.NullMarked;
