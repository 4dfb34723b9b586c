package org.preuve.badges.given;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;

/** Verifies a piece of evidence as a badge, for its student and for assessors. */
@Path("/evidence/{id}/badge")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class GivenBadgeResource {

  private final Frame frame;
  private final Caller caller;
  private final CheckGivenBadge check;
  private final ClientAddress addresses;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public GivenBadgeResource(
      Frame frame, Caller caller, CheckGivenBadge check, ClientAddress addresses) {
    this.frame = frame;
    this.caller = caller;
    this.check = check;
    this.addresses = addresses;
  }

  /** The answer stands on the page of the piece. */
  @POST
  public Response verify(@PathParam("id") String id) throws IOException {
    var page = frame.page(PAGES);
    return check
        .check(caller, id, addresses.of(request))
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/evidence/" + id + "#given-" + id, null));
  }
}
