package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** How the decisions of the course become scores in its grade book, for assessors. */
@Path("/grading")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class GradingResource {

  private final Frame frame;
  private final Caller caller;
  private final Grading grading;
  private final ChooseGrading choose;

  @Inject
  public GradingResource(Frame frame, Caller caller, Grading grading, ChooseGrading choose) {
    this.frame = frame;
    this.caller = caller;
    this.grading = grading;
    this.choose = choose;
  }

  /**
   * What the page shows.
   *
   * @param told what happens to scores that were sent already
   * @param teaches whether the reader may choose
   */
  public record View(String over, List<Choice> choices, String told, boolean teaches) {

    public View {
      choices = List.copyOf(choices);
    }
  }

  /** One way to grade "in progress". */
  public record Choice(String code, String label, String help, boolean current) {}

  /** The choice. */
  @GET
  public Response show() {
    var page = page();
    var now = grading.inProgress(caller.course());
    var choices = Stream.of(InProgress.values()).map(one -> choice(page, one, now)).toList();
    var told = page.t("grading.told", choose.told(caller.course()));
    var view = new View(caller.courseTitle(), choices, told, caller.teaches());
    return frame.show(page, page.t("grading.title"), "assessment/grading.jte", view);
  }

  /** Keeps another one. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@FormParam("in-progress") @DefaultValue("") String code) {
    if (!caller.teaches()) {
      return frame.refuse(page(), AssessReason.GRADING_TEACHERS);
    }
    return InProgress.read(code)
        .map(
            choice -> {
              choose.choose(caller, choice);
              return frame.seeOther(page(), "/grading", "grading.saved");
            })
        .orElseGet(() -> frame.refuse(page(), AssessReason.GRADING_UNKNOWN));
  }

  private static Choice choice(Page page, InProgress one, InProgress now) {
    var key = "grading." + one.code();
    return new Choice(one.code(), page.t(key), page.t(key + "-help"), one == now);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
