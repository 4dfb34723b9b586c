package org.preuve.badges.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** The public keys that checkpoints of award logs are verified with. */
@Path("/keys/award-log")
@OpenTo(Who.ANYBODY)
@Dependent
public class CheckpointKeysResource {

  private static final String CACHE = "public, max-age=3600";

  private final CheckpointKeys keys;

  @Inject
  public CheckpointKeysResource(CheckpointKeys keys) {
    this.keys = keys;
  }

  /** {@code {"keys": [{"id", "pem"}]}}, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response all() {
    var list =
        keys.all().stream()
            .map(key -> Map.of("id", key.id(), "pem", key.address().toString()))
            .toList();
    return Response.ok(Map.<String, List<?>>of("keys", list))
        .header(HttpHeaders.CACHE_CONTROL, CACHE)
        .build();
  }

  /** One key, as {@code openssl} reads it. */
  @GET
  @Path("{id: [0-9a-f]{64}}.pem")
  public Response one(@PathParam("id") String id) {
    var key = keys.find(id).orElseThrow(NotFoundException::new);
    return Response.ok(key.pem())
        .type("application/x-pem-file")
        .header(HttpHeaders.CACHE_CONTROL, CACHE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"award-log.pem\"")
        .build();
  }
}
