package org.preuve.badges.issuer;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.DocumentReason;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;

/** Public documents of an issuer: {@code /issuers/{id}} and {@code /issuers/{id}/did.json}. */
@Path("/issuers/{id: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class IssuerResource {

  private static final int MINUTE = 60;

  private final Issuers issuers;
  private final Frame frame;
  private final ServerConfig server;

  @Inject
  public IssuerResource(Issuers issuers, Frame frame, ServerConfig server) {
    this.issuers = issuers;
    this.frame = frame;
    this.server = server;
  }

  /** Profile (Open Badges 3.0, section B.1.22); for a person, a page that says the same. */
  @GET
  public Response profile(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
    var issuer = known(id);
    var page = frame.page(PAGES);
    var wanted = PublicDocument.wanted(headers, PublicDocument.LINKED_DATA);
    if (wanted.isEmpty()) {
      return frame.refuse(page, DocumentReason.DOCUMENT_TYPE);
    }
    if (PublicDocument.page(wanted.get())) {
      var view = IssuerView.of(page, issuers.described(issuer), issuers.keys(issuer), server);
      var title = page.t("issuer.title", view.name());
      var shown = frame.show(page, title, "issuer/issuer.jte", view);
      shown.getHeaders().putSingle("Vary", "Accept, Accept-Language");
      return shown;
    }
    var json = CredentialJson.write(ControllerDocument.profile(issuers.described(issuer)));
    return new PublicDocument(json, wanted.get(), MINUTE).answer(request);
  }

  /** Its keys (did:web). */
  @GET
  @Path("did.json")
  public Response document(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
    var json = CredentialJson.write(issuers.document(known(id)));
    // the name of the address says JSON, so a browser gets it too
    var type =
        PublicDocument.wanted(headers, PublicDocument.DID)
            .map(wanted -> PublicDocument.page(wanted) ? PublicDocument.DID.get(0) : wanted);
    return type.map(found -> new PublicDocument(json, found, MINUTE).answer(request))
        .orElseGet(() -> frame.refuse(frame.page(PAGES), DocumentReason.DOCUMENT_TYPE));
  }

  /** Profile for readers of Open Badges 2.0. */
  @GET
  @Path("ob2.json")
  public Response hosted(@PathParam("id") String id, @Context Request request) {
    var issuer = issuers.described(known(id));
    var profile = ControllerDocument.profile(issuer, Issuers.hosted(issuer));
    // else an assertion counts that somebody has put anywhere on this server
    profile.putObject("verification").put("startsWith", issuers.badges().toString());
    var json = CredentialJson.write(profile);
    return new PublicDocument(json, PublicDocument.LINKED_DATA.get(0), MINUTE).answer(request);
  }

  private BadgeIssuer known(String id) {
    return issuers.find(id).orElseThrow(NotFoundException::new);
  }
}
