package io.github.visiontemplate.examples.web;

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
public record Endpoint(String method, String path) {

  private static final List<String> FOR_ALL = List.of("/login", "/error", "/api/v1/openapi");

  /** Returns all endpoints of the host's own controllers, but for those that everybody may ask. */
  public static List<Endpoint> all(Site site) {
    return mapping(site).getHandlerMethods().keySet().stream()
        .flatMap(mapping -> of(mapping).stream())
        .filter(endpoint -> FOR_ALL.stream().noneMatch(endpoint.path()::startsWith))
        .sorted(Comparator.comparing(Endpoint::toString))
        .toList();
  }

  /** Returns the paths of all pages that people look at. */
  public static List<String> pages(Site site) {
    return mapping(site).getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().getMethod().getReturnType() == String.class)
        .flatMap(each -> of(each.getKey()).stream())
        .filter(endpoint -> endpoint.method().equals("GET"))
        .map(Endpoint::path)
        .sorted()
        .toList();
  }

  private static RequestMappingHandlerMapping mapping(Site site) {
    return site.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
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

  public boolean isApi() {
    return path.startsWith("/api/");
  }

  public boolean isOfOne() {
    return path.contains("{");
  }

  /** Returns the path with the identifiers of one school's things. */
  public String at(String template, String upload, String pupil) {
    return path.replace("{key}", pupil)
        .replace("{semester}", "2026-1")
        .replace("{kind}", "original")
        .replace(
            "{id}", path.contains("templates") || path.startsWith("/exports") ? template : upload);
  }
}
