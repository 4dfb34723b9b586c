package org.preuve.badges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Lets a browser ask whether a script of another site may read a public document (Fetch, section
 * 4.8): it may, with the headers that ask for a form and for what changed.
 */
@Provider
@PreMatching
@ApplicationScoped
public class PreflightFilter implements ContainerRequestFilter {

  private static final Pattern DOCUMENTS =
      Pattern.compile("/(b|issuers|status|achievements)/[a-z2-7]{26}.*");

  @Override
  public void filter(ContainerRequestContext request) {
    var path = request.getUriInfo().getRequestUri().getRawPath();
    if (request.getMethod().equals("OPTIONS") && DOCUMENTS.matcher(path).matches()) {
      request.abortWith(
          Response.noContent()
              .header("Allow", "GET, HEAD, OPTIONS")
              .header("Access-Control-Allow-Origin", "*")
              .header("Access-Control-Allow-Methods", "GET, HEAD")
              .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
              .header("Access-Control-Max-Age", "86400")
              .build());
    }
  }
}
