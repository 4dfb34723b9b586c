package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.preview.PreviewKind;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;

/** Videos and sounds to play in a page, part by part; nothing else is handed out here. */
@Path("/evidence/{id}/media/{file: [1-9][0-9]?}")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class MediaResource {

  private final Frame frame;
  private final Caller caller;
  private final FindEvidence findEvidence;
  private final PieceFiles pieces;
  private final EvidenceFiles files;

  @Inject
  public MediaResource(
      Frame frame,
      Caller caller,
      FindEvidence findEvidence,
      PieceFiles pieces,
      EvidenceFiles files) {
    this.frame = frame;
    this.caller = caller;
    this.findEvidence = findEvidence;
    this.pieces = pieces;
    this.files = files;
  }

  /** The bytes under the type that browsers play, for those who may see the file. */
  @GET
  public Response play(
      @PathParam("id") String id,
      @PathParam("file") int file,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String condition) {
    return findEvidence
        .visible(caller, id)
        .flatMap(e -> pieces.find(e, file))
        .map(kept -> play(kept, range, condition))
        .orElseGet(() -> refuse(EvidenceReason.EVIDENCE_NOT_FOUND));
  }

  private Response play(KeptFile file, String range, String condition) {
    var type = PreviewKind.playedAs(file.mediaType());
    if (type.isEmpty()) {
      return refuse(EvidenceReason.PREVIEW_NONE);
    }
    return new FileResource.Handed(file.sha256(), file.bytes(), type.get(), "inline")
        .answer(files, range, condition, this::refuse);
  }

  private Response refuse(Reason reason) {
    return frame.refuse(frame.page(PortfolioPages.PAGES), reason);
  }
}
