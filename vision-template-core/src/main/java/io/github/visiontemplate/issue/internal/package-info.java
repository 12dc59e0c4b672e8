/**
 * What the pipelines collect issues with: {@link
 * io.github.visiontemplate.issue.internal.IssueCollector}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.issue.internal;

import org.jspecify.annotations.NullMarked;
