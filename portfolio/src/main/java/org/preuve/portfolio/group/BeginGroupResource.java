package org.preuve.portfolio.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.evidence.EvidenceReason;
import org.preuve.portfolio.evidence.FindEvidence;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Makes a piece of evidence that of a group, with its owner as the only member so far. */
@Path("/evidence/{id: [a-z2-7]{26}}/group")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class BeginGroupResource {

  private final Frame frame;
  private final Caller caller;
  private final FindEvidence findEvidence;
  private final NameMembers nameMembers;

  @Inject
  public BeginGroupResource(
      Frame frame, Caller caller, FindEvidence findEvidence, NameMembers nameMembers) {
    this.frame = frame;
    this.caller = caller;
    this.findEvidence = findEvidence;
    this.nameMembers = nameMembers;
  }

  /** Only what its owner has brought, and nobody was handed yet. */
  @POST
  public Response begin(@PathParam("id") String id) {
    var page = frame.page(PortfolioPages.PAGES);
    var own = findEvidence.own(caller, new EvidenceId(id));
    if (own.isEmpty()) {
      return frame.refuse(page, EvidenceReason.EVIDENCE_NOT_FOUND);
    }
    return own.filter(piece -> piece.kind().ownWords())
        .flatMap(piece -> nameMembers.begin(caller, id))
        .map(group -> frame.seeOther(page, GroupPage.path(group), "group.begun"))
        .orElseGet(() -> frame.refuse(page, GroupReason.GROUP_PIECE));
  }
}
