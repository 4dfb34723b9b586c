package org.preuve.web.headers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.MaxBody;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

/**
 * Refuses writes that no form of this session sent: foreign {@code Origin}, {@code Sec-Fetch-Site}
 * (Fetch Metadata, section 2.3) or a missing token.
 *
 * <p>Only a method that streams its body ({@link MaxBody#STREAMED}) looks at the token of its
 * multipart form itself.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 100)
public class FormTokenFilter implements ContainerRequestFilter {

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Instance<CourseRequest> requests;
  private final Instance<RefusalPage> refusals;
  private final ServerConfig server;

  @Context private @Nullable ResourceInfo matched;
  @Context private @Nullable HttpServletRequest servletRequest;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public FormTokenFilter() {
    this(null, null, null);
  }

  @Inject
  public FormTokenFilter(
      Instance<CourseRequest> requests, Instance<RefusalPage> refusals, ServerConfig server) {
    this.requests = requests;
    this.refusals = refusals;
    this.server = server;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var caller = requests.get().caller();
    if (caller.isEmpty() || READS.contains(context.getMethod())) {
      return;
    }
    if (!sameSite(context) || !carriesToken(context, caller.get())) {
      try (var page = refusals.getHandle()) {
        context.abortWith(page.get().of(FrameReason.FORM_TOKEN));
      }
    }
  }

  private static boolean streams(@Nullable ResourceInfo matched) {
    var method = matched == null ? null : matched.getResourceMethod();
    var cap = method == null ? null : method.getAnnotation(MaxBody.class);
    return cap != null && cap.value() == MaxBody.STREAMED;
  }

  private boolean sameSite(ContainerRequestContext context) {
    var origin = Optional.ofNullable(context.getHeaderString("Origin"));
    var site = Optional.ofNullable(context.getHeaderString("Sec-Fetch-Site"));
    return origin.map(o -> o.equals(server.origin())).orElse(true)
        && site.map(s -> s.equals("same-origin")).orElse(true);
  }

  private boolean carriesToken(ContainerRequestContext context, Caller caller) {
    if (streams(matched)) {
      return true;
    }
    var token = context.getHeaderString("X-Csrf");
    if (token == null && servletRequest != null) {
      token = servletRequest.getParameter("csrf");
    }
    return token != null && CsrfCheck.matches(caller, token);
  }
}
