package org.preuve.portfolio.submission;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Deadlines of the course and of its blocs, and more time for single students. */
@Path("/deadlines")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class DeadlinesResource {

  private final Frame frame;
  private final Caller caller;
  private final SetDeadlines setDeadlines;
  private final DeadlinesPage deadlines;

  @Inject
  public DeadlinesResource(
      Frame frame, Caller caller, SetDeadlines setDeadlines, DeadlinesPage deadlines) {
    this.frame = frame;
    this.caller = caller;
    this.setDeadlines = setDeadlines;
    this.deadlines = deadlines;
  }

  /** What holds now. */
  @GET
  public Response show() {
    return show(200, "", DeadlinesView.Form.EMPTY);
  }

  /** Sets the deadline of a bloc, 0 being the course. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @FormParam("bloc") @DefaultValue("") String bloc,
      @FormParam("due") @DefaultValue("") String due,
      @FormParam("late") @DefaultValue("") String late) {
    var page = page();
    var policy = Stream.of(LatePolicy.values()).filter(p -> p.name().equals(late)).findFirst();
    var refused =
        policy.isEmpty()
            ? Optional.of(DeadlineReason.DEADLINE_POLICY)
            : setDeadlines.set(caller, number(bloc), due, policy.get(), page.zone());
    return answer(page, refused, "deadline.set", DeadlinesView.Form.EMPTY);
  }

  /** Gives a student more time. */
  @POST
  @Path("extension")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response extend(
      @FormParam("student") @DefaultValue("") String student,
      @FormParam("bloc") @DefaultValue("") String bloc,
      @FormParam("due") @DefaultValue("") String due,
      @FormParam("reason") @DefaultValue("") String reason) {
    var page = page();
    var refused =
        setDeadlines.extend(
            caller, person(student), number(bloc), due, reason.strip(), page.zone());
    var typed = new DeadlinesView.Form(student, bloc, due, reason);
    return answer(page, refused, "deadline.extended", typed);
  }

  /** Takes it back. */
  @POST
  @Path("extension/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(
      @FormParam("student") @DefaultValue("") String student,
      @FormParam("bloc") @DefaultValue("") String bloc) {
    var refused = setDeadlines.end(caller, person(student), number(bloc));
    return answer(page(), refused, "deadline.ended", DeadlinesView.Form.EMPTY);
  }

  private Response answer(
      Page page, Optional<DeadlineReason> refused, String done, DeadlinesView.Form typed) {
    return refused
        .map(
            reason ->
                frame.wantsJson()
                    ? frame.refuse(page, reason)
                    : show(reason.status(), problem(page, reason), typed))
        .orElseGet(() -> frame.seeOther(page, "/deadlines", done));
  }

  private static String problem(Page page, DeadlineReason reason) {
    var key = "refused." + reason.name();
    return page.t(key + ".title") + " " + page.t(key + ".text") + " " + page.t(key + ".cure");
  }

  /** −1 for what is no number of a bloc. */
  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  private static long person(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private Response show(int status, String problem, DeadlinesView.Form typed) {
    var page = page();
    var view = deadlines.of(page, caller, problem, typed);
    return frame.show(status, page, page.t("deadline.title"), "submission/deadlines.jte", view);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
