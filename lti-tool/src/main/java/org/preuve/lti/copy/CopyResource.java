package org.preuve.lti.copy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.lti.CourseSetup;
import org.preuve.lti.LtiPages;
import org.preuve.lti.copy.CopyCheck.Candidate;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Asks a teacher from which course a copy takes its setup. */
@Path(CopyResource.PATH)
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class CopyResource {

  static final String PATH = "/copy";

  private static final Pattern OWN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*){1,5}");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final String NONE = "none";
  private static final int UNPROCESSABLE = 422;

  private final Caller caller;
  private final CopyCourse copying;
  private final Instance<CourseSetup> setups;
  private final Frame frame;
  private final Page page;

  @Inject
  public CopyResource(
      Caller caller, CopyCourse copying, @Any Instance<CourseSetup> setups, Frame frame) {
    this.caller = caller;
    this.copying = copying;
    this.setups = setups;
    this.frame = frame;
    this.page = frame.page(LtiPages.PAGES);
  }

  /** The question; learners read that a teacher has to answer it. */
  @GET
  public Response ask(@QueryParam("to") @DefaultValue("") String to) {
    if (!copying.asks(caller.course())) {
      return frame.seeOther(page, own(to), null);
    }
    return caller.assessor() ? show(200, to, false) : frame.refuse(page, CopyReason.COPY_WAITING);
  }

  /**
   * The answer.
   *
   * @param from row id of a course, {@code none} to begin anew
   */
  @POST
  public Response choose(
      @FormParam("from") @DefaultValue("") String from,
      @FormParam("to") @DefaultValue("") String to) {
    if (!copying.asks(caller.course())) {
      return frame.seeOther(page, own(to), null);
    }
    if (!caller.assessor()) {
      return frame.refuse(page, CopyReason.COPY_WAITING);
    }
    if (from.isEmpty()) {
      return show(UNPROCESSABLE, to, true);
    }
    if (!from.equals(NONE) && !ID.matcher(from).matches()) {
      return frame.refuse(page, CopyReason.COPY_UNKNOWN);
    }
    var chosen =
        from.equals(NONE)
            ? Optional.<CourseId>empty()
            : Optional.of(new CourseId(Long.parseLong(from)));
    if (!copying.choose(caller, chosen)) {
      return frame.refuse(page, CopyReason.COPY_UNKNOWN);
    }
    return frame.seeOther(page, chosen.isEmpty() ? "/frameworks" : own(to), "copy.chosen");
  }

  private Response show(int status, String to, boolean problem) {
    var choices = copying.candidates(caller.course()).stream().map(this::choice).toList();
    var view = new CopyView(caller.courseTitle(), own(to), choices, problem);
    return frame.show(status, page, page.t("copy.title"), "copy/copy.jte", view);
  }

  private CopyView.Choice choice(Candidate candidate) {
    var setup =
        setups.stream()
            .map(s -> s.label(s.in(candidate.course()), page.locale()))
            .collect(Collectors.joining(" · "));
    var title = candidate.title().isEmpty() ? page.t("copy.untitled") : candidate.title();
    return new CopyView.Choice(candidate.course().value(), title, setup);
  }

  private static String own(String to) {
    return OWN.matcher(to).matches() && !to.equals(PATH) ? to : "/portfolio";
  }
}
