package org.preuve.badges.status;

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
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Public status lists: {@code /status/{list}}. */
@Path("/status/{list: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class StatusResource {

  private final StatusLists lists;
  private final Frame frame;

  @Inject
  public StatusResource(StatusLists lists, Frame frame) {
    this.lists = lists;
    this.frame = frame;
  }

  /** The signed BitstringStatusListCredential; for a person, what it is. */
  @GET
  public Response list(
      @PathParam("list") String list, @Context HttpHeaders headers, @Context Request request) {
    var signed = lists.signed(list).orElseThrow(NotFoundException::new);
    var page = frame.page(PAGES);
    var wanted = PublicDocument.wanted(headers, PublicDocument.CREDENTIAL);
    if (wanted.isEmpty()) {
      return frame.refuse(page, DocumentReason.DOCUMENT_TYPE);
    }
    if (PublicDocument.page(wanted.get())) {
      var view = new StatusListView(issuerPage(signed.path("issuer").asText()));
      var shown = frame.show(page, page.t("status.title"), "status/list.jte", view);
      shown.getHeaders().putSingle("Vary", "Accept, Accept-Language");
      return shown;
    }
    return new PublicDocument(CredentialJson.write(signed), wanted.get(), 0).answer(request);
  }

  private static String issuerPage(String did) {
    return "/issuers/" + did.substring(did.lastIndexOf(':') + 1);
  }
}
