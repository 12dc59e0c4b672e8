/**
 * Imports within the transactions of Spring. {@link
 * io.github.visiontemplate.examples.spring.SpringConnections} lets the stores of the JDBC example
 * use Spring's connections and join its transactions; {@link
 * io.github.visiontemplate.examples.spring.ImportService} is a service of a host that imports in a
 * transaction together with a record of its own.
 */
@NullMarked
package io.github.visiontemplate.examples.spring;

import org.jspecify.annotations.NullMarked;
