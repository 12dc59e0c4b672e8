/** Who acts, and for which schools: accounts, roles, scopes, and how people and systems log in. */
@NullMarked
package io.github.visiontemplate.examples.web.account;

import org.jspecify.annotations.NullMarked;
