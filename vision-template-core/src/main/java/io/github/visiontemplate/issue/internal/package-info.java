/**
 * Helpers with which imports and exports collect issues, such as {@link
 * io.github.visiontemplate.issue.internal.IssueCollector}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.issue.internal;

import org.jspecify.annotations.NullMarked;
