/** Workbooks of this library in the programs that other people use. */
@org.jspecify.annotations.NullMarked
package io.github.visiontemplate.examples.programs;
