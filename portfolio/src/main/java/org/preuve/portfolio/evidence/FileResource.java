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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
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
  private final PieceFiles pieces;
  private final EvidenceFiles files;
  private final HideNames hideNames;

  @Inject
  public FileResource(
      Frame frame,
      Caller caller,
      FindEvidence findEvidence,
      PieceFiles pieces,
      EvidenceFiles files,
      HideNames hideNames) {
    this.frame = frame;
    this.caller = caller;
    this.findEvidence = findEvidence;
    this.pieces = pieces;
    this.files = files;
    this.hideNames = hideNames;
  }

  /** The bytes, for the owner; for assessors once they are submitted. */
  @GET
  public Response download(
      @PathParam("id") String id,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String condition) {
    return download(id, 1, range, condition);
  }

  /** One file of a piece that has several. */
  @GET
  @Path("/{file: [1-9][0-9]?}")
  public Response download(
      @PathParam("id") String id,
      @PathParam("file") int file,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String condition) {
    return findEvidence
        .visible(caller, id)
        .map(e -> pieces.find(e, file).map(kept -> of(e, kept, range, condition)))
        .flatMap(found -> found)
        .orElseGet(() -> refuse(EvidenceReason.EVIDENCE_NOT_FOUND));
  }

  private Response of(Evidence e, KeptFile file, String range, String condition) {
    var type = e.kind() == EvidenceKind.FILE ? "application/octet-stream" : e.mediaType();
    var name = hideNames.veil(caller, e.owner()).over(file.name());
    return new Handed(file.sha256(), file.bytes(), type, disposition(name))
        .answer(files, range, condition, this::refuse);
  }

  private Response refuse(Reason reason) {
    return frame.refuse(frame.page(PortfolioPages.PAGES), reason);
  }

  /**
   * How bytes are handed out.
   *
   * @param disposition {@code attachment} with a name, or {@code inline}
   */
  record Handed(String sha256, long bytes, String type, String disposition) {

    /** All of them, or the part that was asked for. */
    Response answer(
        EvidenceFiles files,
        @Nullable String range,
        @Nullable String condition,
        Function<Reason, Response> refuse) {
      var part = ByteRange.of(range, condition, tag(), bytes);
      var stored =
          part.map(asked -> files.openFrom(sha256, asked.satisfiable() ? asked.first() : 0))
              .orElseGet(() -> files.open(sha256));
      return stored.fold(
          intact -> part.map(asked -> part(intact, asked)).orElseGet(() -> whole(intact)),
          damaged -> refuse.apply(damaged.damage().reason()));
    }

    private String tag() {
      return "\"" + sha256 + "\"";
    }

    private Response whole(StoredFile.Intact stored) {
      return headers(Response.ok(stored.bytes())).header(HttpHeaders.CONTENT_LENGTH, bytes).build();
    }

    private Response part(StoredFile.Intact stored, ByteRange part) {
      if (!part.satisfiable()) {
        close(stored);
        return headers(Response.status(416)).header(CONTENT_RANGE, part.of(bytes)).build();
      }
      StreamingOutput out = to -> copy(stored, part, to);
      return headers(Response.status(206).entity(out))
          .header(CONTENT_RANGE, part.of(bytes))
          .header(HttpHeaders.CONTENT_LENGTH, part.length())
          .build();
    }

    private Response.ResponseBuilder headers(Response.ResponseBuilder answer) {
      return answer
          .type(type)
          .header(HttpHeaders.ETAG, tag())
          .header("Accept-Ranges", "bytes")
          .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "sandbox; default-src 'none'")
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }

  private static void copy(StoredFile.Intact stored, ByteRange part, OutputStream out)
      throws IOException {
    try (var in = stored.bytes()) {
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
