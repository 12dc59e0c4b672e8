/** 系统: accounts, calendar, audit trail. */
@NullMarked
package io.github.visiontemplate.examples.web.system;

import org.jspecify.annotations.NullMarked;
