package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Optional;
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

  private static final String CONTENT_RANGE = "Content-Range";

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
  public Response download(
      @PathParam("id") String id,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String condition) {
    return findEvidence
        .visible(caller, id)
        .map(e -> of(e, ByteRange.of(range, condition, tag(e), e.bytes())))
        .orElseGet(
            () ->
                frame.refuse(frame.page(PortfolioPages.PAGES), EvidenceReason.EVIDENCE_NOT_FOUND));
  }

  private static String tag(Evidence e) {
    return "\"" + e.sha256() + "\"";
  }

  private Response of(Evidence e, Optional<ByteRange> range) {
    return files
        .open(e.sha256())
        .fold(
            intact -> of(e, intact, range),
            damaged -> frame.refuse(frame.page(PortfolioPages.PAGES), damaged.damage().reason()));
  }

  private static Response of(Evidence e, StoredFile.Intact stored, Optional<ByteRange> range) {
    return range.map(part -> part(e, stored, part)).orElseGet(() -> whole(e, stored));
  }

  private static Response whole(Evidence e, StoredFile.Intact stored) {
    return headers(Response.ok(stored.bytes()), e)
        .header(HttpHeaders.CONTENT_LENGTH, e.bytes())
        .build();
  }

  private static Response part(Evidence e, StoredFile.Intact stored, ByteRange part) {
    if (!part.satisfiable()) {
      close(stored);
      return headers(Response.status(416), e).header(CONTENT_RANGE, part.of(e.bytes())).build();
    }
    StreamingOutput bytes = out -> copy(stored, part, out);
    return headers(Response.status(206).entity(bytes), e)
        .header(CONTENT_RANGE, part.of(e.bytes()))
        .header(HttpHeaders.CONTENT_LENGTH, part.length())
        .build();
  }

  private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, Evidence e) {
    return answer
        .type(e.kind() == EvidenceKind.FILE ? "application/octet-stream" : e.mediaType())
        .header(HttpHeaders.ETAG, tag(e))
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(e.downloadName()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  private static void copy(StoredFile.Intact stored, ByteRange part, OutputStream out)
      throws IOException {
    try (var in = stored.bytes()) {
      in.skipNBytes(part.first());
      long left = part.length();
      var buffer = new byte[8192];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("file ended " + left + " bytes before its part");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static void close(StoredFile.Intact stored) {
    try {
      stored.bytes().close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** RFC 6266, section 4.1: plain name for old clients, then the whole name (RFC 8187). */
  static String disposition(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    var whole = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
  }
}
