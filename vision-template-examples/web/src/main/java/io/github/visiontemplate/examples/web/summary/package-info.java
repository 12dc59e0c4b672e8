/** What a school, a district and the city see of a semester. */
@NullMarked
package io.github.visiontemplate.examples.web.summary;

import org.jspecify.annotations.NullMarked;
