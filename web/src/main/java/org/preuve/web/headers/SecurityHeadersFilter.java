package org.preuve.web.headers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.tenant.Tenant;

/**
 * Headers of every answer: strict Content Security Policy, who may frame it, no sniffing, no
 * referrer to others, no caching of pages.
 */
@Provider
@ApplicationScoped
public class SecurityHeadersFilter implements ContainerResponseFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
          + " media-src 'self'%1$s; connect-src 'self'; base-uri 'none'; img-src 'self'%1$s;"
          + " form-action 'self'%2$s; frame-ancestors %3$s";

  private final Instance<CourseRequest> requests;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public SecurityHeadersFilter() {
    this(null);
  }

  @Inject
  public SecurityHeadersFilter(Instance<CourseRequest> requests) {
    this.requests = requests;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Tenant.clear();
    var course = requests.get();
    var headers = response.getHeaders();
    if (!headers.containsKey("Content-Security-Policy")) {
      headers.putSingle(
          "Content-Security-Policy",
          String.format(
              Locale.ROOT,
              POLICY,
              course.pictures(),
              course.formTargets(),
              course.frameAncestors()));
    }
    headers.putSingle("X-Content-Type-Options", "nosniff");
    // no-referrer would turn the Origin of a form into "null" (Fetch, section 3.2)
    headers.putSingle("Referrer-Policy", course.keepsOrigin() ? "same-origin" : "no-referrer");
    headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!headers.containsKey("Cache-Control")) {
      headers.putSingle("Cache-Control", "no-store");
    }
  }
}
