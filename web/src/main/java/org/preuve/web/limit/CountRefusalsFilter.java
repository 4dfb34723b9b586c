package org.preuve.web.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.RefusalCounts;
import org.preuve.web.base.RefusalCounts.Kind;

/** Counts the limits that were reached, wherever, and the addresses that nobody may forward. */
@Provider
@ApplicationScoped
public class CountRefusalsFilter implements ContainerResponseFilter {

  private static final int TOO_MANY_REQUESTS = 429;

  private final Instance<ClientAddress> addresses;
  private final RefusalCounts counts;

  @Context private @Nullable HttpServletRequest servletRequest;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public CountRefusalsFilter() {
    this(null, null);
  }

  @Inject
  CountRefusalsFilter(Instance<ClientAddress> addresses, RefusalCounts counts) {
    this.addresses = addresses;
    this.counts = counts;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == TOO_MANY_REQUESTS) {
      counts.count(Kind.LIMIT);
    }
    var from = servletRequest;
    if (from != null && ClientAddress.forwarded(from::getHeader)) {
      try (var address = addresses.getHandle()) {
        if (!address.get().trusted(from.getRemoteAddr())) {
          counts.count(Kind.FORWARDED);
        }
      }
    }
  }
}
