/**
 * What is wrong, in which cell: {@link io.github.visiontemplate.issue.Issue} with a stable {@link
 * io.github.visiontemplate.issue.IssueCode}, put into words by {@link
 * io.github.visiontemplate.issue.IssueMessages} in Chinese and English.
 */
@NullMarked
package io.github.visiontemplate.issue;

import org.jspecify.annotations.NullMarked;
