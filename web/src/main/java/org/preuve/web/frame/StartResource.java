package org.preuve.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** The address without a path: what this is, for people who arrive without a course. */
@Path("/")
@OpenTo(Who.ANYBODY)
@Dependent
public class StartResource {

  private final Frame frame;

  @Inject
  public StartResource(Frame frame) {
    this.frame = frame;
  }

  /** Start page; inside a course, on to the portfolio. */
  @GET
  public Response start() {
    var page = frame.page(FrameLayout.PAGES);
    if (page.caller().isPresent()) {
      return frame.seeOther(page, "/portfolio", null);
    }
    return frame.show(page, page.t("start.title"), "frame/start.jte", new StartView("/verify"));
  }
}
