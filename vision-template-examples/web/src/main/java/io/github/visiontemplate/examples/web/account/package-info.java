/**
 * Who acts, and for which schools: accounts, roles, scopes, how people and systems log in, and
 * which uploads are let in.
 */
@NullMarked
package io.github.visiontemplate.examples.web.account;

import org.jspecify.annotations.NullMarked;
