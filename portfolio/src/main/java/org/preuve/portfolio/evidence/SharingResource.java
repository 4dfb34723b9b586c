package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Gives and withdraws consent for one piece of evidence. */
@Path("/evidence/{id}/sharing")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class SharingResource {

  private final Frame frame;
  private final Caller caller;
  private final FindEvidence findEvidence;
  private final Sharing sharing;

  @Inject
  public SharingResource(Frame frame, Caller caller, FindEvidence findEvidence, Sharing sharing) {
    this.frame = frame;
    this.caller = caller;
    this.findEvidence = findEvidence;
    this.sharing = sharing;
  }

  /**
   * Changes the consent.
   *
   * @param shared {@code yes} or {@code no}
   */
  @POST
  public Response change(@PathParam("id") String id, @FormParam("shared") String shared) {
    var page = frame.page(PortfolioPages.PAGES);
    return findEvidence
        .visible(caller, id)
        .filter(e -> e.owner().equals(caller.user()))
        .map(own -> frame.seeOther(page, "/evidence/" + id, change(own, "yes".equals(shared))))
        .orElseGet(() -> frame.refuse(page, PortfolioReason.NOT_FOUND));
  }

  private String change(Evidence own, boolean consent) {
    if (consent) {
      sharing.share(caller, Set.of(own.id()));
      return "evidence.shared";
    }
    sharing.withdrawEverywhere(caller, own);
    return "evidence.withdrawn";
  }
}
