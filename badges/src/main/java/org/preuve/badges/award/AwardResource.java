package org.preuve.badges.award;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.approval.Approvals;
import org.preuve.badges.issuer.Issuers;
import org.preuve.lti.course.People;
import org.preuve.portfolio.Measured;
import org.preuve.portfolio.Measurements;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.UserId;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Shows exactly one badge before it is awarded, then awards it. */
@Path("/award/{student: \\d{1,18}}/{code: [A-Za-z0-9.-]{1,20}}")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class AwardResource {

  private final Frame frame;
  private final Caller caller;
  private final FindCandidate candidates;
  private final AwardBadge award;
  private final Achievements achievements;
  private final Issuers issuers;
  private final People people;
  private final Measurements measurements;
  private final Approvals approvals;

  @Inject
  public AwardResource(
      Frame frame,
      Caller caller,
      FindCandidate candidates,
      AwardBadge award,
      Achievements achievements,
      Issuers issuers,
      People people,
      Measurements measurements,
      Approvals approvals) {
    this.frame = frame;
    this.caller = caller;
    this.candidates = candidates;
    this.award = award;
    this.achievements = achievements;
    this.issuers = issuers;
    this.people = people;
    this.measurements = measurements;
    this.approvals = approvals;
  }

  /** The preview. */
  @GET
  public Response preview(@PathParam("student") long student, @PathParam("code") String code) {
    var page = frame.page(PAGES);
    return candidates
        .find(caller, new UserId(student), code)
        .map(c -> frame.show(page, title(page, c), "award/award.jte", view(page, c)))
        .orElseGet(() -> frame.refuse(page, AwardReason.AWARD_COMPETENCY));
  }

  /** Awards it; the form carries the session's token only. */
  @POST
  public Response award(@PathParam("student") long student, @PathParam("code") String code) {
    var page = frame.page(PAGES);
    return award
        .award(caller, new UserId(student), code)
        .fold(
            awarded -> frame.seeOther(page, "/badges", "badge.awarded"),
            asked -> frame.seeOther(page, "/awards/approval", "approval.asked"),
            refused -> frame.refuse(page, refused.reason()));
  }

  /** The picture that the badge will have. */
  @GET
  @Path("picture.svg")
  @Produces("image/svg+xml")
  public Response picture(@PathParam("student") long student, @PathParam("code") String code) {
    return candidates
        .find(caller, new UserId(student), code)
        .map(c -> Response.ok(picture(c).svg(measured(c))).build())
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
  }

  private Picture picture(Candidate candidate) {
    return achievements.picture(
        caller.registration(), candidate.framework(), candidate.competency());
  }

  private boolean measured(Candidate candidate) {
    return candidate.frozen().stream()
        .flatMap(frozen -> frozen.items().stream())
        .filter(item -> item.digests().containsKey("merkleRoot"))
        .anyMatch(item -> measurements.of(item).filter(Measured::byDevice).isPresent());
  }

  /** What there is to say of a second teacher. */
  private Optional<String> second(Page page, Candidate candidate) {
    if (!approvals.needed(caller.registration(), caller.course())) {
      return Optional.empty();
    }
    var subject = BadgeApproval.subject(candidate.student(), candidate.competency().code());
    boolean alone = approvals.alone(caller.course(), caller.user());
    return Optional.of(
        approvals.waiting(caller.course(), BadgeApproval.KIND, subject).isPresent()
            ? page.t("approval.waits")
            : page.t(alone ? "approval.prepare-alone" : "approval.prepare"));
  }

  private static String title(Page page, Candidate candidate) {
    return page.t("award.title", candidate.competency().label(page.locale()));
  }

  private AwardView view(Page page, Candidate candidate) {
    var name = candidate.competency().label(page.locale());
    var code = candidate.competency().code();
    var path = "/award/" + candidate.student().value() + "/" + code;
    return new AwardView(
        people.name(candidate.student()),
        name,
        code,
        candidate.framework().title().in(page.locale()),
        achievements
            .description(caller.registration(), candidate.framework(), candidate.competency())
            .in(page.locale()),
        page.url(path + "/picture.svg"),
        issuers.described(issuers.of(caller.registration())).name(),
        candidate
            .decision()
            .map(
                d ->
                    page.t(
                        "award.decided." + d.outcome(),
                        people.name(d.assessor()),
                        page.date(d.decidedAt())))
            .orElse(page.t("award.undecided")),
        AwardView.items(page, candidate, measurements),
        candidate.frozen().map(f -> f.sha256()).orElse(""),
        candidate.refusal().map(reason -> page.t("refused." + reason + ".title")),
        candidate.revoked().map(award -> AwardView.revoked(page, award)),
        second(page, candidate),
        page.url(path),
        page.url("/assess/" + candidate.student().value() + "/" + code));
  }
}
