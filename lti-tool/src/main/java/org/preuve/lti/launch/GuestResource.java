package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.LtiPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/**
 * Where somebody lands to whom the platform gives no role that we know: least privilege, and no
 * refusal (LTI 1.3 core, section 5.3.7: the roles may be empty).
 */
@Path(GuestResource.PATH)
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class GuestResource {

  static final String PATH = "/guest";

  private final Frame frame;
  private final Caller caller;

  @Inject
  public GuestResource(Frame frame, Caller caller) {
    this.frame = frame;
    this.caller = caller;
  }

  /** What the page shows. */
  public record View(String course) {}

  /** Says what is missing, and who can give it. */
  @GET
  public Response show() {
    var page = frame.page(LtiPages.PAGES);
    return frame.show(
        page, page.t("guest.title"), "launch/guest.jte", new View(caller.courseTitle()));
  }
}
