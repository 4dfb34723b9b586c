package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Registrations;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The last refused launches of all platforms, known or not, each with its cure. */
@Path("/admin/refusals")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class RefusalsResource {

  private static final String NONE = "–";

  private final RefusedLaunches refused;
  private final Registrations registrations;
  private final Frame frame;

  @Inject
  public RefusalsResource(RefusedLaunches refused, Registrations registrations, Frame frame) {
    this.refused = refused;
    this.registrations = registrations;
    this.frame = frame;
  }

  /** What the page shows. */
  public record View(String lead, List<RefusalRow> rows) {}

  /** The page. */
  @GET
  public Response list() {
    var page = frame.page(LtiPages.PAGES);
    var hosts =
        registrations.all().stream()
            .collect(Collectors.toMap(Registration::id, Registration::responsibleHost));
    hosts.put(0L, NONE); // never empty: every row names its platform
    var rows = refused.all().stream().map(r -> RefusalRow.of(page, r, hosts)).toList();
    var view = new View(page.t("admin.refusals.lead", rows.size()), rows);
    return frame.show(page, page.t("admin.refusals.title"), "admin/refusals.jte", view);
  }
}
