/**
 * The reference host: the screens and the REST API of a city. Each menu of the manual is a package:
 * {@code exporting}, {@code importing}, {@code pupils}, {@code summary} and {@code system}. They
 * share {@code account} (who acts, and for which schools), {@code files} (what was uploaded,
 * encrypted), {@code reading} (files that are read in the background) and {@code page}.
 *
 * <p>A service of a menu takes the {@link io.github.visiontemplate.examples.web.account.Actor} and
 * gives out only what belongs to that actor. A controller only turns requests into calls and
 * answers into pages.
 */
@NullMarked
package io.github.visiontemplate.examples.web;

import org.jspecify.annotations.NullMarked;
