package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;

/** Files of a group's piece, as downloads, for those who are asked whether they made it. */
@Path("/groups/{id: [a-z2-7]{26}}/file/{file: [1-9][0-9]?}")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class AskedFileResource {

  private final Frame frame;
  private final Caller caller;
  private final AskedPiece asked;
  private final EvidenceFiles files;

  @Inject
  public AskedFileResource(Frame frame, Caller caller, AskedPiece asked, EvidenceFiles files) {
    this.frame = frame;
    this.caller = caller;
    this.asked = asked;
    this.files = files;
  }

  /** The bytes. */
  @GET
  public Response download(
      @PathParam("id") String id,
      @PathParam("file") int file,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String condition) {
    return asked
        .file(caller, id, file)
        .map(kept -> download(kept, range, condition))
        .orElseGet(() -> refuse(EvidenceReason.EVIDENCE_NOT_FOUND));
  }

  private Response download(KeptFile file, String range, String condition) {
    return new FileResource.Handed(
            file.sha256(),
            file.bytes(),
            "application/octet-stream",
            FileResource.disposition(file.name()))
        .answer(files, range, condition, this::refuse);
  }

  private Response refuse(Reason reason) {
    return frame.refuse(frame.page(PortfolioPages.PAGES), reason);
  }
}
