package org.preuve.server.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;

/**
 * Figures for monitoring in the text format of Prometheus, for this machine only: nobody else
 * learns that the address exists. What a proxy hands on is not from this machine.
 */
@Path("/metrics")
@OpenTo(Who.ANYBODY)
@Dependent
public class MetricsResource {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final MeasureNode node;
  private final RefusalPage refusals;

  @Resource(lookup = "jdbc/preuve", shareable = false)
  private @Nullable DataSource database;

  @Inject
  public MetricsResource(MeasureNode node, RefusalPage refusals) {
    this.node = node;
    this.refusals = refusals;
  }

  /** No personal data: counts and sizes. */
  @GET
  public Response show(@Context HttpServletRequest request) throws SQLException {
    return here(request)
        ? Response.ok(node.measure(database)).type(TEXT).build()
        : refusals.of(FrameReason.NOT_FOUND);
  }

  private static boolean here(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null
          && request.getHeader("Via") == null;
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
