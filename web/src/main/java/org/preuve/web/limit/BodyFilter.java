package org.preuve.web.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.preuve.web.MaxBody;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

/**
 * Refuses what a method does not take before a byte of it is read, and before anybody is asked who
 * sends it.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyFilter implements ContainerRequestFilter {

  private static final Set<String> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Map<Method, Rule> rules = new ConcurrentHashMap<>();
  private final Instance<RefusalPage> refusals;

  @Context private @Nullable ResourceInfo matched;
  @Context private @Nullable HttpServletRequest servletRequest;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public BodyFilter() {
    this(null);
  }

  @Inject
  public BodyFilter(Instance<RefusalPage> refusals) {
    this.refusals = refusals;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var method = matched == null ? null : matched.getResourceMethod();
    var request = servletRequest;
    if (method == null || request == null || WITHOUT_BODY.contains(context.getMethod())) {
      return;
    }
    var rule = rules.computeIfAbsent(method, Rule::of);
    CappedRequest.of(request).ifPresent(capped -> capped.allow(rule.cap()));
    refusal(rule, request.getContentLengthLong(), context)
        .ifPresent(reason -> context.abortWith(refuse(reason)));
  }

  private static Optional<FrameReason> refusal(
      Rule rule, long declared, ContainerRequestContext context) {
    if (rule.tooLong(declared)) {
      return Optional.of(FrameReason.TOO_LARGE);
    }
    return rule.reads(context.getMediaType())
        ? Optional.empty()
        : Optional.of(FrameReason.MEDIA_TYPE);
  }

  /** What was not read still stands in the connection, so that it cannot be used again. */
  private Response refuse(FrameReason reason) {
    try (var page = refusals.getHandle()) {
      return Response.fromResponse(page.get().of(reason)).header("Connection", "close").build();
    }
  }

  /**
   * What a resource method takes.
   *
   * @param cap bytes
   * @param formsOnly whether it reads nothing but the fields of a form
   */
  public record Rule(long cap, boolean formsOnly) {

    /** Looks at the method and its class. */
    public static Rule of(Method method) {
      long cap =
          Optional.ofNullable(method.getAnnotation(MaxBody.class))
              .map(MaxBody::value)
              .orElse(MaxBody.FORM);
      boolean namesTypes =
          method.isAnnotationPresent(Consumes.class)
              || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
      boolean entity = Arrays.stream(method.getParameters()).anyMatch(Rule::entity);
      return new Rule(cap, !namesTypes && !entity);
    }

    /** A parameter that JAX-RS does not fill from elsewhere is the body (section 3.3.2.1). */
    private static boolean entity(Parameter parameter) {
      return Arrays.stream(parameter.getAnnotations())
          .map(Annotation::annotationType)
          .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
    }

    /** Whether the length that a request says is too much. */
    boolean tooLong(long declared) {
      return declared > cap;
    }

    /** Whether the method reads that media type; those that name theirs are JAX-RS's affair. */
    boolean reads(@Nullable MediaType type) {
      return !formsOnly
          || type == null
          || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }
  }
}
