/**
 * Compares the library with other libraries on the same files in the same run. {@code mvn -q
 * -Pbenchmark} runs all comparisons and prints one table. Start at {@link
 * io.github.visiontemplate.benchmark.Benchmarks}. To add a comparison, write a JMH class and add a
 * line to {@link io.github.visiontemplate.benchmark.Comparison}.
 */
@NullMarked
package io.github.visiontemplate.benchmark;

import org.jspecify.annotations.NullMarked;
