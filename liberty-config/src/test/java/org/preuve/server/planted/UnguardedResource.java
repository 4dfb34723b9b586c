package org.preuve.server.planted;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** Says that it is for learners, but no filter asks for a session. */
@Path("/planted")
@OpenTo(Who.LEARNER)
public final class UnguardedResource {

  /** An answer. */
  @GET
  public String get() {
    return "";
  }
}
