package io.github.visiontemplate.examples.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Actor} of the request. */
public final class ActorArgument implements HandlerMethodArgumentResolver {

  /** Returns who acts in this thread, or null if nobody has logged in. */
  public static @Nullable Actor current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Object principal = authentication == null ? null : authentication.getPrincipal();
    if (principal instanceof Account account) {
      return account.actor();
    }
    return principal instanceof Actor actor ? actor : null;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory factory) {
    Actor actor = current();
    if (actor == null) {
      throw new AuthenticationCredentialsNotFoundException("nobody has logged in");
    }
    return actor;
  }
}
