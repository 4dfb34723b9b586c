package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.preview.Preview;
import org.preuve.portfolio.preview.PreviewKind;
import org.preuve.portfolio.preview.PreviewState;
import org.preuve.portfolio.preview.Previews;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Pictures that this server has drawn of a file, for those who may see the file. */
@Path("/evidence/{id}/preview/{file: [1-9][0-9]?}/{page: [1-9][0-9]{0,5}}")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class PreviewResource {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String RETRY = "5";

  private final Frame frame;
  private final Caller caller;
  private final FindEvidence findEvidence;
  private final PieceFiles pieces;
  private final EvidenceFiles files;
  private final Previews previews;

  @Inject
  public PreviewResource(
      Frame frame,
      Caller caller,
      FindEvidence findEvidence,
      PieceFiles pieces,
      EvidenceFiles files,
      Previews previews) {
    this.frame = frame;
    this.caller = caller;
    this.findEvidence = findEvidence;
    this.pieces = pieces;
    this.files = files;
    this.previews = previews;
  }

  /** A page of a document; a picture has one. */
  @GET
  public Response picture(
      @PathParam("id") String id, @PathParam("file") int file, @PathParam("page") int page) {
    return findEvidence
        .visible(caller, id)
        .flatMap(e -> pieces.find(e, file).map(kept -> picture(e, kept, page)))
        .orElseGet(() -> refuse(EvidenceReason.EVIDENCE_NOT_FOUND));
  }

  private Response picture(Evidence e, KeptFile file, int page) {
    var kind = PreviewKind.of(file.mediaType());
    if (kind != PreviewKind.PICTURE && kind != PreviewKind.DOCUMENT) {
      return refuse(EvidenceReason.PREVIEW_NONE);
    }
    var damage = files.damage(file.sha256());
    if (damage.isPresent()) {
      return refuse(damage.get().reason());
    }
    return files
        .place(file.sha256())
        .map(place -> previews.of(e.owner(), file.sha256(), place, kind, page, PATIENCE))
        .map(preview -> answer(preview, previews.picture(file.sha256(), page)))
        .orElseGet(() -> refuse(EvidenceReason.EVIDENCE_MISSING));
  }

  private Response answer(Preview preview, Optional<java.nio.file.Path> picture) {
    if (preview.state() == PreviewState.SOON || preview.state() == PreviewState.AWAY) {
      return Response.fromResponse(refuse(EvidenceReason.PREVIEW_SOON))
          .header(HttpHeaders.RETRY_AFTER, RETRY)
          .build();
    }
    return picture
        .filter(drawn -> preview.ready())
        .map(PreviewResource::bytes)
        .orElseGet(() -> refuse(EvidenceReason.PREVIEW_NONE));
  }

  private static Response bytes(java.nio.file.Path picture) {
    try {
      var type = picture.toString().endsWith(".png") ? "image/png" : "image/jpeg";
      return Response.ok(Files.readAllBytes(picture), type)
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "sandbox; default-src 'none'")
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
          .build();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Response refuse(EvidenceReason reason) {
    return frame.refuse(frame.page(PortfolioPages.PAGES), reason);
  }
}
