package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.lti.platform.Deployments;
import org.preuve.lti.platform.Registrations;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The first page of the administration: the platforms, what waits in front. */
@Path("/admin")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class PlatformsResource {

  private final Registrations registrations;
  private final Deployments deployments;
  private final Frame frame;

  @Inject
  public PlatformsResource(Registrations registrations, Deployments deployments, Frame frame) {
    this.registrations = registrations;
    this.deployments = deployments;
    this.frame = frame;
  }

  /** Every platform. */
  @GET
  public Response list() {
    var page = frame.page(LtiPages.PAGES);
    var view = PlatformViews.list(page, registrations.all(), deployments.refused());
    return frame.show(page, page.t("admin.title"), "admin/platforms.jte", view);
  }
}
