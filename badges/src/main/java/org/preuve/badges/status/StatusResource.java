package org.preuve.badges.status;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Hashes;

/** Public status lists: {@code /status/{list}}. */
@Path("/status/{list: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class StatusResource {

  private final StatusLists lists;

  @Inject
  public StatusResource(StatusLists lists) {
    this.lists = lists;
  }

  /** The signed BitstringStatusListCredential. */
  @GET
  public Response list(@PathParam("list") String list, @Context Request request) {
    var signed = CredentialJson.write(lists.signed(list).orElseThrow(NotFoundException::new));
    var tag = new EntityTag(Hashes.sha256(signed).substring(0, 32));
    var unchanged = request.evaluatePreconditions(tag);
    var answer =
        unchanged == null
            ? Response.ok(signed, MediaType.valueOf("application/vc+ld+json").withCharset("UTF-8"))
            : unchanged;
    return answer
        .tag(tag)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-cache")
        .build();
  }
}
