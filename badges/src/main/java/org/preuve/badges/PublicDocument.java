package org.preuve.badges;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.web.base.Hashes;

/**
 * A document for programs of any site at an address that people open too: the form is negotiated
 * (RFC 9110, section 12.5.1), any origin may read it (Fetch, section 3.2), and whoever has these
 * bytes already does not get them again (RFC 9110, section 8.8.3).
 *
 * @param bytes the same for the same content, whoever asks
 * @param type one of those that the request accepts
 * @param maxAge seconds for which it need not be asked for again, 0 for never
 */
public record PublicDocument(String bytes, MediaType type, int maxAge) {

  /** A credential; the first is what any may get (VC Data Model 2.0, section 6.1). */
  public static final List<MediaType> CREDENTIAL =
      types("application/vc+ld+json", "application/vc", "application/ld+json", "application/json");

  /** The same, or as a token (VC-JOSE-COSE 1.0, section 6.1.1). */
  public static final List<MediaType> BADGE =
      Stream.concat(CREDENTIAL.stream(), types("application/vc+jwt").stream()).toList();

  /** Linked data that is no credential. */
  public static final List<MediaType> LINKED_DATA =
      types("application/ld+json", "application/json");

  /** What a DID leads to (DID Core 1.0, section 6). */
  public static final List<MediaType> DID =
      types(
          "application/json", "application/did+json", "application/did+ld+json", "application/did");

  /** A picture. */
  public static final List<MediaType> PICTURE = types("image/svg+xml");

  private static final List<MediaType> PAGE = types("text/html", "application/xhtml+xml");

  private static List<MediaType> types(String... names) {
    return List.of(names).stream().map(MediaType::valueOf).toList();
  }

  /**
   * The form that a request wants: {@code text/html} for a browser that a person sits at; empty
   * where it accepts none that there is.
   *
   * @param offered forms for programs, the usual one first
   */
  public static Optional<MediaType> wanted(HttpHeaders headers, List<MediaType> offered) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(accepted -> !accepted.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?"))
        .flatMap(accepted -> match(accepted, offered).stream())
        .findFirst();
  }

  private static Optional<MediaType> match(MediaType accepted, List<MediaType> offered) {
    return offered.stream()
        .filter(accepted::isCompatible)
        .findFirst()
        .or(
            () ->
                PAGE.stream()
                    .filter(accepted::isCompatible)
                    .findFirst()
                    .map(page -> MediaType.TEXT_HTML_TYPE));
  }

  /** Whether {@link #wanted} is the page. */
  public static boolean page(MediaType wanted) {
    return wanted.isCompatible(MediaType.TEXT_HTML_TYPE);
  }

  /** 200 with the bytes, or 304 for who has them. */
  public Response answer(Request request) {
    var tag = new EntityTag(Hashes.sha256(type + "\n" + bytes).substring(0, 32));
    var unchanged = request.evaluatePreconditions(tag);
    var answer =
        unchanged == null
            ? Response.ok(bytes.getBytes(StandardCharsets.UTF_8), type.withCharset("UTF-8"))
            : unchanged;
    return open(answer.tag(tag).cacheControl(caching()));
  }

  /** 410 with the bytes: what they say stood here no longer does (RFC 9110, section 15.5.11). */
  public Response gone() {
    return open(
        Response.status(Response.Status.GONE)
            .entity(bytes.getBytes(StandardCharsets.UTF_8))
            .type(type.withCharset("UTF-8"))
            .cacheControl(caching()));
  }

  /** A file of this moment for people and programs of any site, which nobody keeps. */
  public static Response download(byte[] bytes, String type, String name) {
    return open(
        Response.ok(bytes, type)
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  private static Response open(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.VARY, "Accept")
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", "ETag")
        .header("X-Robots-Tag", "noindex")
        .build();
  }

  private CacheControl caching() {
    var caching = new CacheControl();
    caching.setNoTransform(false);
    if (maxAge == 0) {
      caching.setNoCache(true);
    } else {
      caching.setMaxAge(maxAge);
    }
    return caching;
  }
}
