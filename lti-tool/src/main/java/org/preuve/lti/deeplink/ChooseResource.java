package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.lti.Caller;
import org.preuve.lti.DeepLinkAnswer;
import org.preuve.lti.Frame;
import org.preuve.lti.InCourse;
import org.preuve.lti.ServerConfig;
import org.preuve.lti.frame.FrameLayout;
import org.preuve.lti.platform.ToolConfig;

/** A teacher puts the portfolio into the course. */
@Path("/choose")
@InCourse
@Dependent
public class ChooseResource {

  private static final double POINTS = 100;

  private final Caller caller;
  private final DeepLinkAnswer answer;
  private final Frame frame;
  private final ServerConfig server;
  private final ToolConfig tool;

  @Inject
  public ChooseResource(
      Caller caller, DeepLinkAnswer answer, Frame frame, ServerConfig server, ToolConfig tool) {
    this.caller = caller;
    this.answer = answer;
    this.frame = frame;
    this.server = server;
    this.tool = tool;
  }

  /**
   * What the page shows.
   *
   * @param course title of the course
   */
  public record View(String course) {}

  /** What can be put into the course. */
  @GET
  public Response choices() {
    var page = frame.page(FrameLayout.PAGES);
    if (!caller.assessor()) {
      return frame.refuse(page, DeepLinkReason.DEEP_LINK_ROLE);
    }
    var view = new View(caller.courseTitle());
    return frame.show(page, page.t("deeplink.title"), "deeplink/choose.jte", view);
  }

  /** Sends the portfolio's link to the platform. */
  @POST
  public Response choose() {
    var page = frame.page(FrameLayout.PAGES);
    var item =
        new DeepLinkAnswer.Item(
            page.t("deeplink.item.title"),
            page.t("deeplink.item.text"),
            server.at(tool.targetPath()),
            POINTS,
            "preuve");
    return answer.send(caller, List.of(item));
  }
}
