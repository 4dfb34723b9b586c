package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;

/** Moves a course to another version: what goes where, before it does. */
@Path("/frameworks/moves/{to: [a-z0-9-]{1,60}}")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class MovesResource {

  private final Frame frame;
  private final Caller caller;
  private final MoveCourse moves;
  private final PublishedVersions versions;

  @Inject
  public MovesResource(Frame frame, Caller caller, MoveCourse moves, PublishedVersions versions) {
    this.frame = frame;
    this.caller = caller;
    this.moves = moves;
    this.versions = versions;
  }

  /** What would go where, as far as codes and texts say, and the query that says otherwise. */
  @GET
  public Response preview(@PathParam("to") String to, @Context HttpServletRequest request) {
    return moves
        .look(caller, to)
        .map(
            both ->
                preview(both, MoveQuery.read(both.before(), proposed(both), request::getParameter)))
        .orElseGet(() -> refuse(FrameworkReason.FRAMEWORK_VERSION_UNKNOWN));
  }

  private Response preview(MoveCourse.Both both, Map<String, String> map) {
    return show(known(both, map) ? 200 : 422, both, map);
  }

  private static Map<String, String> proposed(MoveCourse.Both both) {
    return VersionMap.propose(both.before(), both.after());
  }

  private static boolean known(MoveCourse.Both both, Map<String, String> map) {
    return map.values().stream().allMatch(code -> both.after().competency(code).isPresent());
  }

  /**
   * Shows it once more or does it.
   *
   * @param what {@code move} to do it
   * @param before id of the version that the page showed as the old one
   */
  @POST
  public Response move(
      @PathParam("to") String to,
      @FormParam("do") @DefaultValue("") String what,
      @FormParam("before") @DefaultValue("") String before,
      @Context HttpServletRequest request) {
    if (!caller.teaches()) {
      return refuse(PortfolioReason.COURSE_TEACHERS);
    }
    var both = moves.look(caller, to);
    if (both.isEmpty()) {
      return refuse(FrameworkReason.FRAMEWORK_VERSION_UNKNOWN);
    }
    if (!both.get().before().id().equals(before)) {
      return refuse(FrameworkReason.FRAMEWORK_MOVED);
    }
    return move(both.get(), what, map(both.get(), request));
  }

  private Response move(MoveCourse.Both both, String what, Map<String, String> map) {
    if (!known(both, map)) {
      return show(422, both, map);
    }
    if (!what.equals("move")) {
      return again(both, map);
    }
    return moves
        .move(caller, both, map)
        .map(this::refuse)
        .orElseGet(
            () -> frame.seeOther(frame.page(PortfolioPages.PAGES), "/frameworks", "course.moved"));
  }

  /** Under an address that can be loaded again, unless it would be too long. */
  private Response again(MoveCourse.Both both, Map<String, String> map) {
    var query = MoveQuery.of(both.before(), proposed(both), map);
    return query.length() > MoveQuery.LONGEST
        ? show(200, both, map)
        : frame.seeOther(
            frame.page(PortfolioPages.PAGES),
            "/frameworks/moves/" + both.after().id() + query,
            null);
  }

  /** Fields {@code to.C1}; empty where nothing goes along. */
  private static Map<String, String> map(MoveCourse.Both both, HttpServletRequest request) {
    return MoveQuery.read(both.before(), Map.of(), request::getParameter);
  }

  private Response show(int status, MoveCourse.Both both, Map<String, String> map) {
    var page = frame.page(PortfolioPages.PAGES);
    var view = VersionPages.move(page, both, map, versions);
    return frame.show(status, page, page.t("move.title"), "framework/move.jte", view);
  }

  private Response refuse(Reason reason) {
    return frame.refuse(frame.page(PortfolioPages.PAGES), reason);
  }
}
