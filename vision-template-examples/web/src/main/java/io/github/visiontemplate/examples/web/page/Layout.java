package io.github.visiontemplate.examples.web.page;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.ActorArgument;
import io.github.visiontemplate.issue.IssueMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page shows: who has logged in, the menu, the switch of languages. */
@ControllerAdvice(annotations = Controller.class)
class Layout {

  @ModelAttribute("actor")
  @Nullable Actor actor() {
    return ActorArgument.current();
  }

  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getServletPath();
  }

  /** Returns the texts of the library in the reader's language. */
  @ModelAttribute("words")
  IssueMessages words(Locale locale) {
    return IssueMessages.of(locale);
  }

  /** Returns the address of the same page in the other language. */
  @ModelAttribute("otherLanguage")
  String otherLanguage(HttpServletRequest request, Locale locale) {
    String other = locale.getLanguage().equals("en") ? "zh-CN" : "en";
    if (!HttpMethod.GET.matches(request.getMethod())) {
      return "/?lang=" + other;
    }
    return UriComponentsBuilder.fromPath(request.getServletPath())
        .query(request.getQueryString())
        .replaceQueryParam("lang", other)
        .build()
        .toUriString();
  }
}
