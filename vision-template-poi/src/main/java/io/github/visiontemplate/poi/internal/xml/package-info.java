/**
 * Reads the XML of a part. {@link io.github.visiontemplate.poi.internal.xml.XmlScanner} finds the
 * tags and texts of a part of any size, {@link io.github.visiontemplate.poi.internal.xml.XmlReader}
 * reads one element by element, and {@link io.github.visiontemplate.poi.internal.xml.XmlElement}
 * holds a small one in memory.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.xml;

import org.jspecify.annotations.NullMarked;
