package io.github.visiontemplate.examples.web.account;

import io.github.visiontemplate.examples.web.Site;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What can be asked of the host.
 *
 * @param method the HTTP method
 * @param path the path, with variables such as {@code /exports/{id}}
 */
record Endpoint(String method, String path) {

  private static final List<String> FOR_ALL = List.of("/login", "/error", "/api/v1/openapi");

  /** Returns all endpoints of the host's own controllers, but for those that everybody may ask. */
  static List<Endpoint> all(Site site) {
    return site
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping -> of(mapping).stream())
        .filter(endpoint -> FOR_ALL.stream().noneMatch(endpoint.path()::startsWith))
        .sorted(Comparator.comparing(Endpoint::toString))
        .toList();
  }

  private static List<Endpoint> of(RequestMappingInfo mapping) {
    List<String> methods =
        mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                (methods.isEmpty() ? List.of("GET") : methods)
                    .stream().map(method -> new Endpoint(method, path)))
        .toList();
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  boolean isOfOne() {
    return path.contains("{");
  }

  /** Returns the path with the identifiers of one school's things. */
  String at(String template, String upload, String pupil) {
    return path.replace("{key}", pupil)
        .replace("{semester}", "2026-1")
        .replace("{kind}", "original")
        .replace(
            "{id}", path.contains("templates") || path.startsWith("/exports") ? template : upload);
  }
}
