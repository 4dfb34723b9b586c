package org.preuve.lti.toolkey;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** The key set that a platform checks our signatures with (RFC 7517, section 5). */
@Path("/lti/jwks/{registration:[a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class JwksResource {

  private final ToolKeys keys;

  @Inject
  public JwksResource(ToolKeys keys) {
    this.keys = keys;
  }

  /** {@code {"keys": [{"kty": "RSA", …}]}}: the next key, the one that signs, and the last one. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response keys(@PathParam("registration") String registration) {
    var published = keys.published(registration);
    if (published.isEmpty()) {
      throw new NotFoundException();
    }
    return Response.ok(new JWKSet(List.<JWK>copyOf(published)).toString())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + keys.cacheFor().toSeconds())
        .build();
  }
}
