package org.preuve.badges.issuer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** Public documents of an issuer: {@code /issuers/{id}} and {@code /issuers/{id}/did.json}. */
@Path("/issuers/{id: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class IssuerResource {

  private final Issuers issuers;

  @Inject
  public IssuerResource(Issuers issuers) {
    this.issuers = issuers;
  }

  /** Profile (Open Badges 3.0, section B.1.22). */
  @GET
  public Response profile(@PathParam("id") String id) {
    return json(ControllerDocument.profile(issuers.described(known(id))), "application/ld+json");
  }

  /** Its keys (did:web). */
  @GET
  @Path("did.json")
  public Response document(@PathParam("id") String id) {
    return json(issuers.document(known(id)), MediaType.APPLICATION_JSON);
  }

  private BadgeIssuer known(String id) {
    return issuers.find(id).orElseThrow(NotFoundException::new);
  }

  private static Response json(com.fasterxml.jackson.databind.JsonNode tree, String type) {
    return Response.ok(CredentialJson.write(tree), MediaType.valueOf(type).withCharset("UTF-8"))
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "public, max-age=60")
        .build();
  }
}
