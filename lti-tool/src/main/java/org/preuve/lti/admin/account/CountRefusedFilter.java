package org.preuve.lti.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.base.RefusalCounts;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.limit.ClientAddress;

/**
 * Counts the pages of courses that were refused: what is not allowed, and what is not one's own.
 */
@Provider
@InCourse
@ApplicationScoped
public class CountRefusedFilter implements ContainerResponseFilter {

  private final Instance<CourseRequest> requests;
  private final Instance<ClientAddress> addresses;
  private final RefusedTries refused;
  private final RefusalCounts counts;

  @Context private @Nullable HttpServletRequest servletRequest;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public CountRefusedFilter() {
    this(null, null, null, null);
  }

  @Inject
  CountRefusedFilter(
      Instance<CourseRequest> requests,
      Instance<ClientAddress> addresses,
      RefusedTries refused,
      RefusalCounts counts) {
    this.requests = requests;
    this.addresses = addresses;
    this.refused = refused;
    this.counts = counts;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    var from = servletRequest;
    if (from == null
        || (status != Status.FORBIDDEN.getStatusCode()
            && status != Status.NOT_FOUND.getStatusCode())) {
      return;
    }
    counts.count(RefusalCounts.Kind.PAGE);
    try (var address = addresses.getHandle()) {
      var place = address.get().of(from);
      requests.get().caller().ifPresent(caller -> refused.page(person(caller), place));
    }
  }

  private static String person(Caller caller) {
    return caller.registration() + "/" + caller.user().value();
  }
}
