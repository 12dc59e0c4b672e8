/**
 * Reads the XML of a part. {@link io.github.visiontemplate.poi.internal.xml.XmlScanner} finds the
 * tags and texts of a part of any size. {@link io.github.visiontemplate.poi.internal.xml.XmlReader}
 * reads a part element by element. {@link io.github.visiontemplate.poi.internal.xml.XmlElement}
 * holds an element of a small part in memory.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.xml;

import org.jspecify.annotations.NullMarked;
