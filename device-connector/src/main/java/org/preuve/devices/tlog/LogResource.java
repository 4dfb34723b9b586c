package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.Enrolments;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The log of proofs for everybody: a page for people, C2SP tlog-tiles for programs. */
@Path("/tlog")
@OpenTo(Who.ANYBODY)
@Dependent
public class LogResource {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BYTES = "application/octet-stream";
  private static final String SOON = "public, max-age=2";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final ShowLog log;
  private final Enrolments enrolments;
  private final Frame frame;

  @Inject
  public LogResource(ShowLog log, Enrolments enrolments, Frame frame) {
    this.log = log;
    this.enrolments = enrolments;
    this.frame = frame;
  }

  /** What the log is, and how to check it. */
  @GET
  public Response page() {
    var page = frame.page(DevicePages.PAGES);
    return frame.show(page, page.t("tlog.title"), "tlog/page.jte", log.view());
  }

  /** The signed head. */
  @GET
  @Path("checkpoint")
  public Response checkpoint() {
    return document(log.checkpoint(), TEXT, SOON);
  }

  /** The key that signs it, as Go's {@code sumdb/note} takes it. */
  @GET
  @Path("key")
  public Response key() {
    return document(log.key().map(key -> key + "\n"), TEXT, SOON);
  }

  /** Whom the installation shows each head, and how many must cosign it (C2SP tlog-policy). */
  @GET
  @Path("policy")
  public Response policy() {
    return document(log.policy(), TEXT, SOON);
  }

  /** The key that signs what happened to devices, JWK (RFC 8037). */
  @GET
  @Path("enrolment.jwk")
  public Response enrolmentKey() {
    return document(enrolments.key(), "application/jwk+json", SOON);
  }

  /** Hashes, 32 bytes each. */
  @GET
  @Path("tile/{level: [0-7]}/{tile: .+}")
  public Response tile(@PathParam("level") int level, @PathParam("tile") String tile) {
    return document(
        TilePath.read(tile).flatMap(path -> log.tile(level, path)).map(h -> joined(h, false)),
        BYTES,
        FOR_EVER);
  }

  /** Entries, each after its length in two bytes. */
  @GET
  @Path("tile/entries/{tile: .+}")
  public Response entries(@PathParam("tile") String tile) {
    return document(
        TilePath.read(tile).flatMap(log::entries).map(entries -> joined(entries, true)),
        BYTES,
        FOR_EVER);
  }

  private static Response document(Optional<?> content, String type, String cache) {
    return Response.ok(content.orElseThrow(NotFoundException::new))
        .type(type)
        .header(HttpHeaders.CACHE_CONTROL, cache)
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }

  private static byte[] joined(List<byte[]> parts, boolean lengths) {
    var bytes = new ByteArrayOutputStream();
    for (var part : parts) {
      if (lengths) {
        bytes.write(part.length >> 8);
        bytes.write(part.length);
      }
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
