package org.preuve.web.assets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Hashes;

/** Style sheet, pictures, fonts and scripts: {@code /assets/…}, all from this installation. */
@Path("/assets")
@OpenTo(Who.ANYBODY)
@Dependent
public class AssetsResource {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=UTF-8",
          "js", "text/javascript; charset=UTF-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=UTF-8");

  private static final String OURS = "/META-INF/resources/assets/";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private final AssetsConfig config;

  @Inject
  public AssetsResource(AssetsConfig config) {
    this.config = config;
  }

  /** One file; unknown names and other types are 404. */
  @GET
  @Path("{name: [A-Za-z0-9/._-]+}")
  public Response asset(@PathParam("name") String name, @Context Request request)
      throws IOException {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || name.contains("..")) {
      throw new NotFoundException();
    }
    var file = name.equals("htmx.min.js") ? HTMX : OURS + name;
    try (var in = AssetsResource.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new NotFoundException();
      }
      var bytes = in.readAllBytes();
      var tag = new EntityTag(Hashes.sha256(bytes).substring(0, 32));
      var unchanged = request.evaluatePreconditions(tag);
      var answer = unchanged == null ? Response.ok(bytes).type(type) : unchanged;
      return answer
          .tag(tag)
          .header("Cache-Control", "public, max-age=" + config.maxAge().toSeconds())
          .build();
    }
  }
}
