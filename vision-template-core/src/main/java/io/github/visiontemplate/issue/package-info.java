/**
 * The problems that are found in a file. An {@link io.github.visiontemplate.issue.Issue} has a
 * stable {@link io.github.visiontemplate.issue.IssueCode} and the place of the problem. {@link
 * io.github.visiontemplate.issue.IssueMessages} returns its message in Chinese or English.
 */
@NullMarked
package io.github.visiontemplate.issue;

import org.jspecify.annotations.NullMarked;
