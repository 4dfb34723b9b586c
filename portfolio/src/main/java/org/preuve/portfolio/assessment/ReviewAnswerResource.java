package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.UnkeptPage;
import org.preuve.portfolio.anonymity.AnonymityReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** An assessor answers a student who asked to look at a decision again. */
@Path("/assess/{who:\\d{1,18}|[a-z2-7]{26}}/{code}/review")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ReviewAnswerResource {

  private final Frame frame;
  private final Caller caller;
  private final FindAssessmentItem findSeat;
  private final AskForReview askForReview;
  private final UnkeptPage unkept;

  @Inject
  public ReviewAnswerResource(
      Frame frame,
      Caller caller,
      FindAssessmentItem findSeat,
      AskForReview askForReview,
      UnkeptPage unkept) {
    this.frame = frame;
    this.caller = caller;
    this.findSeat = findSeat;
    this.askForReview = askForReview;
    this.unkept = unkept;
  }

  /** Keeps the answer; the decision stays as it is. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("who") String who,
      @PathParam("code") String code,
      @FormParam("answer") @DefaultValue("") String words) {
    var page = frame.page(PortfolioPages.PAGES);
    var fields = Map.of("answer", words);
    if (findSeat.named(caller, who)) {
      return unkept.refuse(page, AnonymityReason.NAMES_HIDDEN, fields);
    }
    return findSeat
        .newest(caller, who, code)
        .map(
            seat ->
                askForReview
                    .answer(caller, seat.student(), code, words)
                    .map(reason -> unkept.refuse(page, reason, fields))
                    .orElseGet(() -> frame.seeOther(page, seat.path(), "review.answered")))
        .orElseGet(() -> unkept.refuse(page, AssessReason.ASSESSMENT_NOT_FOUND, fields));
  }
}
