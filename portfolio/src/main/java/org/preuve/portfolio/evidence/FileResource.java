package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Hands out bytes that a student brought: as a download that no browser runs or guesses about. */
@Path("/evidence/{id}/file")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class FileResource {

  private final Frame frame;
  private final Caller caller;
  private final FindEvidence findEvidence;
  private final EvidenceFiles files;

  @Inject
  public FileResource(Frame frame, Caller caller, FindEvidence findEvidence, EvidenceFiles files) {
    this.frame = frame;
    this.caller = caller;
    this.findEvidence = findEvidence;
    this.files = files;
  }

  /** The bytes, for the owner; for assessors once they are submitted. */
  @GET
  public Response download(@PathParam("id") String id) {
    return findEvidence
        .visible(caller, id)
        .map(this::of)
        .orElseGet(
            () ->
                frame.refuse(frame.page(PortfolioPages.PAGES), EvidenceReason.EVIDENCE_NOT_FOUND));
  }

  private Response of(Evidence e) {
    return files
        .open(e.sha256())
        .fold(
            intact -> of(e, intact),
            damaged -> frame.refuse(frame.page(PortfolioPages.PAGES), damaged.damage().reason()));
  }

  private static Response of(Evidence e, StoredFile.Intact stored) {
    return Response.ok(stored.bytes())
        .type(e.kind() == EvidenceKind.FILE ? "application/octet-stream" : e.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, e.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(e.downloadName()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** RFC 6266, section 4.1: plain name for old clients, then the whole name (RFC 8187). */
  static String disposition(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    var whole = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
  }
}
