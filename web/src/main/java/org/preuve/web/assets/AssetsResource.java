package org.preuve.web.assets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/**
 * Style sheet, pictures, fonts and scripts: {@code /assets/…}, all from this installation. Under an
 * address that names the hash of the content a file never changes.
 */
@Path("/assets")
@OpenTo(Who.ANYBODY)
@Dependent
public class AssetsResource {

  private static final Pattern GZIP =
      Pattern.compile("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");

  private final AssetsConfig config;

  @Inject
  public AssetsResource(AssetsConfig config) {
    this.config = config;
  }

  /** One file; unknown names and other types are 404. */
  @GET
  @Path("{name: [A-Za-z0-9/._-]+}")
  public Response asset(
      @PathParam("name") String name, @Context Request request, @Context HttpHeaders headers) {
    return asset(name, "", request, headers);
  }

  /** One file under the hash of its content, or of the style sheet that names it. */
  @GET
  @Path("{hash: [0-9a-f]{16}}/{name: [A-Za-z0-9/._-]+}")
  public Response hashed(
      @PathParam("hash") String hash,
      @PathParam("name") String name,
      @Context Request request,
      @Context HttpHeaders headers) {
    return asset(name, hash, request, headers);
  }

  private Response asset(String name, String hash, Request request, HttpHeaders headers) {
    var asset = Asset.find(name).orElseThrow(NotFoundException::new);
    boolean gzip = asset.compressed() && takesGzip(headers);
    var tag = new EntityTag(asset.hash() + (gzip ? "-gzip" : ""));
    var unchanged = request.evaluatePreconditions(tag);
    var answer =
        unchanged == null
            ? Response.ok(gzip ? asset.gzip() : asset.bytes()).type(asset.type())
            : unchanged;
    if (gzip) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer
        .tag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header(
            HttpHeaders.CACHE_CONTROL,
            hash.equals(asset.hash())
                ? "public, max-age=31536000, immutable"
                : "public, max-age=" + config.maxAge().toSeconds())
        .build();
  }

  private static boolean takesGzip(HttpHeaders headers) {
    var accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && GZIP.matcher(accepted).matches();
  }
}
