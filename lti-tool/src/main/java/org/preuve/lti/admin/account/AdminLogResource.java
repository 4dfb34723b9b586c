package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.lti.LtiPages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The journal of the administration. */
@Path("/admin/log")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class AdminLogResource {

  private final AdminLog log;
  private final RefusedRound refused;
  private final Frame frame;

  @Inject
  public AdminLogResource(AdminLog log, RefusedRound refused, Frame frame) {
    this.log = log;
    this.refused = refused;
    this.frame = frame;
  }

  /** One line. */
  public record Line(String at, String who, String action, String what) {}

  /** What the page shows. */
  public record View(List<Line> lines) {}

  /** The last actions, and what this node refused until now. */
  @GET
  public Response list() {
    refused.run();
    var page = frame.page(LtiPages.PAGES);
    var lines =
        log.newest().stream()
            .map(
                a ->
                    new Line(
                        page.date(a.doneAt()) + ", " + page.seconds(a.doneAt()),
                        a.who().equals("-") ? page.t("admin.log.server") : a.who(),
                        page.t("admin.log." + a.action()),
                        a.what()))
            .toList();
    return frame.show(page, page.t("admin.log.title"), "admin/log.jte", new View(lines));
  }
}
