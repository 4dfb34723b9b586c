package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.LtiPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;
import org.preuve.web.session.LaunchSessionRepository;

/** Ends a launch session: the row is deleted, so that neither its cookie nor its token opens it. */
@Path("/end")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class EndResource {

  private final LaunchSessionRepository sessions;
  private final Caller caller;
  private final CourseRequest request;
  private final Frame frame;

  @Inject
  public EndResource(
      LaunchSessionRepository sessions, Caller caller, CourseRequest request, Frame frame) {
    this.sessions = sessions;
    this.caller = caller;
    this.request = request;
    this.frame = frame;
  }

  /** What the page shows. */
  public record View(String course, boolean ended) {}

  /** Asks once more: a link alone ends nothing. */
  @GET
  public Response ask() {
    var page = frame.page(LtiPages.PAGES);
    return show(page, page.t("end.ask"), false);
  }

  /**
   * Says so on a page of nobody's. Every session of the person in the course ends: a tab that stays
   * open beside it, on a computer that others use, would be theirs.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response end() {
    sessions.end(caller.user().value(), caller.course().value());
    request.endsHere();
    var page = frame.page(LtiPages.PAGES);
    return Response.fromResponse(show(page, page.t("end.title"), true))
        .header(HttpHeaders.SET_COOKIE, LaunchCookies.sessionOver(caller.handle()))
        .build();
  }

  private Response show(Page page, String title, boolean ended) {
    return frame.show(page, title, "launch/end.jte", new View(caller.courseTitle(), ended));
  }
}
