package org.preuve.server.planted;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Does not say to whom it is open. */
@Path("/planted")
public final class OpenToNobodyResource {

  /** An answer. */
  @GET
  public String get() {
    return "";
  }
}
