/**
 * The zip archive that contains the parts. {@link
 * io.github.visiontemplate.poi.internal.zip.ZipArchive} finds and reads parts by the archive's
 * directory. It also copies an archive with some parts changed, and keeps all other bytes as they
 * are.
 *
 * <p>The zip classes of the JDK and of Commons Compress are not used, for three reasons. Those of
 * the JDK read only files. Both change names, times and extra fields when they copy. Both load a
 * hostile directory of millions of entries before it can be refused.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.zip;

import org.jspecify.annotations.NullMarked;
