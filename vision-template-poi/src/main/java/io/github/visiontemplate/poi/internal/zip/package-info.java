/**
 * The archive around the parts: {@link io.github.visiontemplate.poi.internal.zip.ZipArchive} reads
 * parts by the archive's directory and copies an archive with some parts changed, all other bytes
 * as they are.
 *
 * <p>The zip streams of the JDK and of Commons Compress do not fit: the one reads files only, both
 * rewrite names, times and extra fields when they copy, and both load a hostile directory of
 * millions of entries before one can refuse it.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.zip;

import org.jspecify.annotations.NullMarked;
