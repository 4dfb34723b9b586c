package org.preuve.badges.rekey;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.issuer.Issuers;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** What could not be signed again is looked at once more. */
@Path("/admin/badge-keys/{issuer: [a-z2-7]{26}}/again")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class LookAgainResource {

  private final Issuers issuers;
  private final LookAgain looking;
  private final Frame frame;

  @Inject
  public LookAgainResource(Issuers issuers, LookAgain looking, Frame frame) {
    this.issuers = issuers;
    this.looking = looking;
    this.frame = frame;
  }

  /**
   * From the beginning.
   *
   * @param work id of the work that the page shows
   */
  @POST
  public Response again(
      @PathParam("issuer") String id, @FormParam("work") @DefaultValue("") String work) {
    var page = frame.page(PAGES);
    var issuer = issuers.find(id).orElseThrow(NotFoundException::new);
    return looking
        .ask(issuer.registration(), work)
        .map(why -> frame.refuse(page, why))
        .orElseGet(() -> frame.seeOther(page, "/admin/badge-keys/" + id, "rekey.looking"));
  }
}
