package org.preuve.portfolio.submission;

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

/** The public keys that manifests are verified with, also those that no longer sign. */
@Path("/keys/submissions")
@OpenTo(Who.ANYBODY)
@Dependent
public class SubmissionKeysResource {

  private static final String CACHE = "public, max-age=3600";

  private final SubmissionKeys keys;

  @Inject
  public SubmissionKeysResource(SubmissionKeys keys) {
    this.keys = keys;
  }

  /** {@code {"keys": [{"id", "from", "pem"}]}}, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response all() {
    var list =
        keys.all().stream()
            .map(
                key ->
                    Map.of(
                        "id", key.id(),
                        "from", key.from().toString(),
                        "pem", key.address().toString()))
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
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"preuve.pem\"") // as the commands of the README name it
        .build();
  }
}
