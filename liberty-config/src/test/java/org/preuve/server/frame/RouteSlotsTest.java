package org.preuve.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Routes;
import org.preuve.server.harness.Routes.Route;

class RouteSlotsTest {

  private static final List<Route> ROUTES = Routes.all();

  /** Fails for a route that is added later until somebody says whose thing its address names. */
  @Test
  void say_of_every_parameter_of_every_route_what_it_names() {
    var slots = new LinkedHashSet<String>();
    ROUTES.forEach(route -> slots.addAll(route.slots()));

    assertThat(slots)
        .as("a thing of ForeignThings, or nobody's, in RouteSlots")
        .hasSizeGreaterThan(60)
        .allMatch(s -> RouteSlots.thing(s).or(() -> RouteSlots.word(s)).isPresent());
    assertThat(slots).as("nothing that is no more").containsAll(RouteSlots.known());
  }

  /** Fails for a resource that takes fields from the request until somebody says what they name. */
  @Test
  void say_of_every_resource_that_reads_fields_by_itself_what_they_name() {
    var resources =
        ROUTES.stream().<Class<?>>map(route -> route.method().getDeclaringClass()).toList();
    var readers =
        new ClassFileImporter()
            .importClasses(resources).stream()
                .filter(RouteSlotsTest::readsTheRequest)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    ROUTES.stream()
        .filter(route -> multipart(route.method()))
        .forEach(route -> readers.add(route.method().getDeclaringClass().getSimpleName()));

    assertThat(readers).hasSizeGreaterThan(15).isEqualTo(RouteSlots.readers());
  }

  private static boolean readsTheRequest(JavaClass resource) {
    return Stream.concat(
            resource.getMethodCallsFromSelf().stream(),
            resource.getMethodReferencesFromSelf().stream())
        .anyMatch(
            access ->
                access.getTargetOwner().isAssignableTo(ServletRequest.class)
                    && access.getName().startsWith("getParameter"));
  }

  private static boolean multipart(Method method) {
    var types = method.getAnnotation(Consumes.class);
    return types != null && List.of(types.value()).contains(MediaType.MULTIPART_FORM_DATA);
  }
}
