/**
 * Reads and changes the XML of a part. {@link io.github.visiontemplate.poi.internal.xml.XmlScanner}
 * finds the tags and texts of a part of any size, {@link
 * io.github.visiontemplate.poi.internal.xml.XmlRewriter} copies one with some elements changed, and
 * {@link io.github.visiontemplate.poi.internal.xml.XmlElement} holds a small one in memory.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.xml;

import org.jspecify.annotations.NullMarked;
