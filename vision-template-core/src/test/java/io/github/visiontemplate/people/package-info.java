/** That the people of the fixtures are what they say. */
@NullMarked
package io.github.visiontemplate.people;

import org.jspecify.annotations.NullMarked;
