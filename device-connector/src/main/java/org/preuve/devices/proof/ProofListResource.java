package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.preuve.devices.DevicePages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The lab proofs of a course, where a link of the course leads. */
@Path("/proofs")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class ProofListResource {

  private final Frame frame;
  private final Caller caller;
  private final ListProofs proofs;

  @Inject
  public ProofListResource(Frame frame, Caller caller, ListProofs proofs) {
    this.frame = frame;
    this.caller = caller;
    this.proofs = proofs;
  }

  /** The list, or how to fill it. */
  @GET
  public Response list() {
    var page = frame.page(DevicePages.PAGES);
    var view = proofs.of(page, caller);
    return frame.show(page, page.t("proofs.title"), "proof/list.jte", view);
  }
}
