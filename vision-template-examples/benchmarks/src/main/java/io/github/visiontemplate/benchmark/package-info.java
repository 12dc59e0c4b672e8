/**
 * Measures the library beside its peers, on the same files in the same run; {@code mvn -q
 * -Pbenchmark} does all of it and prints one table. {@link
 * io.github.visiontemplate.benchmark.Benchmarks} is the entry; a comparison more is a JMH class and
 * a line in {@link io.github.visiontemplate.benchmark.Comparison}.
 */
@NullMarked
package io.github.visiontemplate.benchmark;

import org.jspecify.annotations.NullMarked;
