package org.preuve.portfolio.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.evidence.ArrivedFiles;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;

/**
 * Files of evidence in parts, so that a cut line costs no more than one: tus 1.0.0 with creation,
 * expiration, checksum and termination. Each part needs the form's token in {@code X-Csrf}.
 */
@Path("/evidence/uploads")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class TusResource {

  private static final String RESUMABLE = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String ID = "{id: [a-z2-7]{26}}";
  private static final long LARGEST_PART = 8L * 1024 * 1024;

  private final Frame frame;
  private final Caller caller;
  private final BeginUpload begin;
  private final ContinueUpload uploads;
  private final EndUpload end;
  private final ArrivedFiles files;

  @Inject
  public TusResource(
      Frame frame,
      Caller caller,
      BeginUpload begin,
      ContinueUpload uploads,
      EndUpload end,
      ArrivedFiles files) {
    this.frame = frame;
    this.caller = caller;
    this.begin = begin;
    this.uploads = uploads;
    this.end = end;
    this.files = files;
  }

  /** What this server knows of the protocol. */
  @OPTIONS
  public Response options() {
    return Response.noContent()
        .header(RESUMABLE, TusHeaders.VERSION)
        .header("Tus-Version", TusHeaders.VERSION)
        .header("Tus-Extension", "creation,expiration,checksum,termination")
        .header("Tus-Checksum-Algorithm", Checksum.OFFERED)
        .header("Tus-Max-Size", files.limit())
        .build();
  }

  /** 201 with the address of a file of {@code Upload-Length} bytes. */
  @POST
  public Response begin(
      @HeaderParam(RESUMABLE) @DefaultValue("") String version,
      @HeaderParam("Upload-Length") @DefaultValue("") String length,
      @HeaderParam("Upload-Metadata") @DefaultValue("") String metadata) {
    var bytes = TusHeaders.number(length);
    var name = TusHeaders.fileName(metadata);
    if (!version.equals(TusHeaders.VERSION)) {
      return refuse(TusReason.TUS_VERSION);
    }
    if (bytes.isEmpty() || name.isEmpty()) {
      return refuse(bytes.isEmpty() ? TusReason.TUS_LENGTH : TusReason.TUS_METADATA);
    }
    return begin
        .begin(caller, name.get(), bytes.getAsLong())
        .fold(begun -> begun(begun.id()), no -> refuse(no.reason()));
  }

  private Response begun(String id) {
    var upload = uploads.find(caller, id).orElseThrow();
    return answer(201, upload)
        .header(
            HttpHeaders.LOCATION, frame.page(PortfolioPages.PAGES).url("/evidence/uploads/" + id))
        .build();
  }

  /** How much has arrived. */
  @HEAD
  @Path(ID)
  public Response head(
      @PathParam("id") String id, @HeaderParam(RESUMABLE) @DefaultValue("") String version)
      throws IOException {
    var upload = uploads.find(caller, id);
    var offset = upload.isEmpty() ? Optional.<Long>empty() : uploads.offset(upload.get());
    if (!version.equals(TusHeaders.VERSION) || offset.isEmpty()) {
      boolean other = !version.equals(TusHeaders.VERSION);
      return refuse(other ? TusReason.TUS_VERSION : TusReason.TUS_NOT_FOUND);
    }
    return answer(200, upload.orElseThrow())
        .header(OFFSET, offset.get())
        .header("Upload-Length", upload.orElseThrow().bytes())
        .build();
  }

  /** The file of a form that it has become: {@code {"id", "name", "size"}}. */
  @GET
  @Path(ID)
  public Response file(@PathParam("id") String id) {
    var page = frame.page(PortfolioPages.PAGES);
    return uploads
        .find(caller, id)
        .flatMap(Upload::kept)
        .flatMap(kept -> files.waiting(page, caller, kept))
        .map(kept -> Map.of("id", kept.id(), "name", kept.name(), "size", kept.size()))
        .map(said -> Response.ok(said, MediaType.APPLICATION_JSON_TYPE).build())
        .orElseGet(() -> refuse(TusReason.TUS_NOT_FOUND));
  }

  /** Takes a part, {@code Upload-Offset} on. */
  @PATCH
  @Path(ID)
  @Consumes("application/offset+octet-stream")
  @MaxBody(LARGEST_PART)
  public Response append(
      @PathParam("id") String id,
      @HeaderParam(RESUMABLE) @DefaultValue("") String version,
      @HeaderParam(OFFSET) @DefaultValue("") String offset,
      @HeaderParam("Upload-Checksum") @DefaultValue("") String checksum,
      InputStream part)
      throws IOException {
    var from = TusHeaders.number(offset);
    var expected = checksum.isEmpty() ? Optional.<Checksum>empty() : Checksum.read(checksum);
    if (!version.equals(TusHeaders.VERSION)) {
      return refuse(TusReason.TUS_VERSION);
    }
    if (from.isEmpty() || !checksum.isEmpty() && expected.isEmpty()) {
      return refuse(from.isEmpty() ? TusReason.TUS_OFFSET : TusReason.TUS_ALGORITHM);
    }
    var upload = uploads.find(caller, id);
    if (upload.isEmpty()) {
      return refuse(TusReason.TUS_NOT_FOUND);
    }
    var refusal = uploads.append(caller, upload.get(), from.getAsLong(), part, expected);
    return refusal.isPresent() ? refuse(refusal.get()) : appended(id);
  }

  private Response appended(String id) throws IOException {
    var upload = uploads.find(caller, id).orElseThrow();
    return answer(204, upload).header(OFFSET, uploads.offset(upload).orElse(0L)).build();
  }

  /** Ends it. */
  @DELETE
  @Path(ID)
  public Response end(
      @PathParam("id") String id, @HeaderParam(RESUMABLE) @DefaultValue("") String version) {
    if (!version.equals(TusHeaders.VERSION)) {
      return refuse(TusReason.TUS_VERSION);
    }
    return uploads.find(caller, id).isPresent() && end.end(caller, id)
        ? Response.noContent().header(RESUMABLE, TusHeaders.VERSION).build()
        : refuse(TusReason.TUS_NOT_FOUND);
  }

  private static Response.ResponseBuilder answer(int status, Upload upload) {
    var over = upload.over().atOffset(ZoneOffset.UTC);
    return Response.status(status)
        .header(RESUMABLE, TusHeaders.VERSION)
        .header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(over))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private Response refuse(Reason reason) {
    return Response.fromResponse(frame.refuse(frame.page(PortfolioPages.PAGES), reason))
        .header(RESUMABLE, TusHeaders.VERSION)
        .header("Tus-Version", TusHeaders.VERSION)
        .build();
  }
}
