/** What all pages share: language, errors, navigation, charts. */
@NullMarked
package io.github.visiontemplate.examples.web.page;

import org.jspecify.annotations.NullMarked;
