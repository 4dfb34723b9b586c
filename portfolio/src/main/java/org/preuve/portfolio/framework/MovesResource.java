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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** What would go where, as far as codes and texts say. */
  @GET
  public Response preview(@PathParam("to") String to) {
    return moves
        .look(caller, to)
        .map(both -> show(200, both, VersionMap.propose(both.before(), both.after())))
        .orElseGet(() -> refuse(FrameworkReason.FRAMEWORK_VERSION_UNKNOWN));
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
    var after = both.after();
    if (!map.values().stream().allMatch(code -> after.competency(code).isPresent())) {
      return show(422, both, map);
    }
    if (!what.equals("move")) {
      return show(200, both, map);
    }
    return moves
        .move(caller, both, map)
        .map(this::refuse)
        .orElseGet(
            () -> frame.seeOther(frame.page(PortfolioPages.PAGES), "/frameworks", "course.moved"));
  }

  /** Fields {@code to.C1}; empty where nothing goes along. */
  private static Map<String, String> map(MoveCourse.Both both, HttpServletRequest request) {
    var map = new LinkedHashMap<String, String>();
    for (var one : both.before().competencies()) {
      Optional.ofNullable(request.getParameter("to." + one.code()))
          .map(code -> code.strip().toUpperCase(Locale.ROOT))
          .filter(code -> !code.isEmpty())
          .ifPresent(code -> map.put(one.code(), code));
    }
    return map;
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
