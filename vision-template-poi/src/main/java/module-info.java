/** Reads, fills and writes xlsx workbooks for {@code io.github.visiontemplate.core}. */
module io.github.visiontemplate.poi {
  requires transitive io.github.visiontemplate.core;
  requires java.xml;
  requires org.apache.commons.compress;
  requires org.apache.logging.log4j;
  requires org.apache.poi.ooxml;
  requires static transitive org.jspecify;

  exports io.github.visiontemplate.poi;
  exports io.github.visiontemplate.poi.limit;

  provides org.apache.logging.log4j.spi.Provider with
      io.github.visiontemplate.poi.internal.LastLog4jProvider;
}
