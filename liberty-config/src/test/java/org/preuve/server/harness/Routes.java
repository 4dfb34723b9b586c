package org.preuve.server.harness;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** Every route of every resource, found in the classes, so that a new one is among them. */
public final class Routes {

  private static final Pattern PARAMETER =
      Pattern.compile("\\{(\\w+)\\s*(?::\\s*((?:[^{}]|\\{[^}]*})*))?}");

  private Routes() {}

  /**
   * One method of a resource.
   *
   * @param verb {@code GET}, {@code POST}, …
   * @param template path with its parameters
   */
  public record Route(String verb, String template, Method method) {

    /** Whom it serves. */
    public List<Who> openTo() {
      return Optional.ofNullable(method.getAnnotation(OpenTo.class))
          .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(OpenTo.class)))
          .map(open -> List.of(open.value()))
          .orElse(List.of());
    }

    /** A path that matches, with that value for every parameter that takes it. */
    public String path(String value) {
      return PARAMETER
          .matcher(template)
          .replaceAll(found -> sample(Optional.ofNullable(found.group(2)).orElse(".+"), value));
    }

    /** Its parameters, each as the path up to its name: {@code /evidence/{id}/file/{file}}. */
    public List<String> slots() {
      var plain = PARAMETER.matcher(template).replaceAll("{$1}");
      return Pattern.compile("\\{\\w+}")
          .matcher(plain)
          .results()
          .map(found -> plain.substring(0, found.end()))
          .toList();
    }

    /**
     * A path in which each parameter has the value of its slot.
     *
     * @throws IllegalArgumentException when a value does not match its parameter
     */
    public String filled(UnaryOperator<String> ofSlot) {
      var slots = slots().iterator();
      return PARAMETER
          .matcher(template)
          .replaceAll(
              found -> {
                var value = ofSlot.apply(slots.next());
                var pattern = Optional.ofNullable(found.group(2)).orElse("[^/]+").strip();
                if (!value.matches(pattern)) {
                  throw new IllegalArgumentException(value + " in " + this);
                }
                return Matcher.quoteReplacement(value);
              });
    }

    /** Names of the fields of a query or form that the method itself names. */
    public List<String> fields(Class<? extends Annotation> kind) {
      return Arrays.stream(method.getParameterAnnotations())
          .flatMap(Arrays::stream)
          .filter(kind::isInstance)
          .map(one -> one instanceof QueryParam q ? q.value() : ((FormParam) one).value())
          .toList();
    }

    @Override
    public String toString() {
      return verb + " " + template;
    }
  }

  private static final class Holder {
    /** Reading every class of the WAR takes seconds. */
    static final List<Route> ALL = List.copyOf(read());
  }

  /** All of them, in the order of their paths. */
  public static List<Route> all() {
    return Holder.ALL;
  }

  private static List<Route> read() {
    var routes = new ArrayList<Route>();
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.preuve");
    for (var type : classes) {
      if (type.isAnnotatedWith(Path.class)) {
        routes.addAll(of(type));
      }
    }
    routes.sort(Comparator.comparing(Route::template).thenComparing(Route::verb));
    return routes;
  }

  private static List<Route> of(JavaClass type) {
    var resource = type.reflect();
    var base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .filter(method -> verb(method).isPresent())
        .map(
            method ->
                new Route(
                    verb(method).orElseThrow(),
                    joined(base, Optional.ofNullable(method.getAnnotation(Path.class))),
                    method))
        .toList();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
        .filter(named -> named != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String joined(String base, Optional<Path> more) {
    var start = base.startsWith("/") ? base : "/" + base;
    var end = more.map(Path::value).orElse("");
    var joined = end.isEmpty() || end.startsWith("/") ? start + end : start + "/" + end;
    return joined.replaceAll("//+", "/");
  }

  private static String sample(String pattern, String value) {
    for (var candidate :
        List.of(value, "1", "a".repeat(26), "0".repeat(64), "C.1", "0".repeat(16), "moodle", "x")) {
      if (candidate.matches(pattern)) {
        return candidate;
      }
    }
    var first = pattern.split("\\|", -1)[0]; // one of a few words
    if (first.matches(pattern)) {
      return first;
    }
    throw new IllegalArgumentException("no sample for " + pattern);
  }
}
