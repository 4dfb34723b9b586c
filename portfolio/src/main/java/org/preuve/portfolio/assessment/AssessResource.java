package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.UnkeptPage;
import org.preuve.portfolio.anonymity.AnonymityReason;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.portfolio.remark.Written;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/**
 * One competency of one student before an assessor; the query keeps the class filter. The student
 * is named by the row id, or by the pseudonym of the submissions.
 */
@Path("/assess/{who:\\d{1,18}|[a-z2-7]{26}}/{code}")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class AssessResource {

  private final Frame frame;
  private final Caller caller;
  private final Frameworks frameworks;
  private final FindAssessmentItem findSeat;
  private final AssessPage assessPage;
  private final VersionsPage versionsPage;
  private final SaveDraft saveDraft;
  private final ReleaseDecision releaseDecision;
  private final WorkQueue queue;
  private final CommentBank bank;
  private final KeepRemarks keepRemarks;
  private final UnkeptPage unkept;

  @Inject
  public AssessResource(
      Frame frame,
      Caller caller,
      Frameworks frameworks,
      FindAssessmentItem findSeat,
      AssessPage assessPage,
      VersionsPage versionsPage,
      SaveDraft saveDraft,
      ReleaseDecision releaseDecision,
      WorkQueue queue,
      CommentBank bank,
      KeepRemarks keepRemarks,
      UnkeptPage unkept) {
    this.frame = frame;
    this.caller = caller;
    this.frameworks = frameworks;
    this.findSeat = findSeat;
    this.assessPage = assessPage;
    this.versionsPage = versionsPage;
    this.saveDraft = saveDraft;
    this.releaseDecision = releaseDecision;
    this.queue = queue;
    this.bank = bank;
    this.keepRemarks = keepRemarks;
    this.unkept = unkept;
  }

  /** Evidence left, criteria right. */
  @GET
  public Response show(
      @PathParam("who") String who,
      @PathParam("code") String code,
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String only,
      @QueryParam("link") @DefaultValue("") String link) {
    var filter = new ClassFilter(bloc, show, name, only, link);
    return findSeat.named(caller, who)
        ? frame.refuse(page(), AnonymityReason.NAMES_HIDDEN)
        : findSeat
            .newest(caller, who, code)
            .map(seat -> show(200, seat, filter, Optional.empty()))
            .orElseGet(this::notFound);
  }

  /** Saves the draft, and releases it if {@code do} is {@code release}. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @MaxBody(256 * 1024) // a comment for each criterion and a remark for each piece
  public Response judge(
      @PathParam("who") String who,
      @PathParam("code") String code,
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String only,
      @QueryParam("link") @DefaultValue("") String link,
      @Context HttpServletRequest request) {
    var fields = fields(request);
    var filter = new ClassFilter(bloc, show, name, only, link);
    if (frameworks.movedSince(caller.course(), fields.getOrDefault("framework", ""))) {
      return unkept.refuse(page(), FrameworkReason.COURSE_MOVED, fields);
    }
    if (findSeat.named(caller, who)) {
      return unkept.refuse(page(), AnonymityReason.NAMES_HIDDEN, fields);
    }
    return findSeat
        .at(caller, who, code, Opened.number(fields, "attempt"))
        .map(seat -> judge(seat, fields, filter))
        .orElseGet(() -> unkept.refuse(page(), AssessReason.ASSESSMENT_NOT_FOUND, fields));
  }

  private Response judge(AssessmentItem seat, Map<String, String> fields, ClassFilter filter) {
    var criteria = frameworks.of(caller.course()).criteriaFor(seat.code());
    var judgement = inserted(JudgementForm.read(fields, criteria), fields);
    var opened = Opened.read(fields);
    var refusal = JudgementForm.refusal(judgement);
    var written = Written.read(fields);
    if (refusal.isPresent()) {
      return refused(seat, filter, new Unsaved(judgement, written, opened, refusal.get()));
    }
    var wish = fields.getOrDefault("do", "");
    keepRemarks.takeBack(caller, seat, wish);
    var problem = keepRemarks.problem(page(), caller, seat, written, wish);
    if (problem.isPresent()) {
      var no = problem.get();
      return refused(
          seat, filter, new Unsaved(judgement, written, opened, no.reason(), no.place()));
    }
    return saveDraft
        .save(caller, seat, judgement, opened, KeepRemarks.checked(written, wish))
        .fold(
            saved -> saved(seat, judgement, saved, fields, filter),
            conflict -> conflict(seat, judgement, written, conflict, filter),
            full ->
                refused(
                    seat,
                    filter,
                    new Unsaved(judgement, written, opened, AssessReason.REMARK_FULL)));
  }

  private Response saved(
      AssessmentItem seat,
      Judgement judgement,
      DraftOutcome.Saved saved,
      Map<String, String> fields,
      ClassFilter filter) {
    if (frame.wantsJson()) {
      return said(saved);
    }
    var wish = fields.getOrDefault("do", "");
    return switch (wish) {
      case "release" ->
          release(seat, judgement, fields, filter, path(seat, filter), "decision.released");
      case "keep-comment" -> keepComment(seat, judgement, filter);
      case "release-next" -> releaseAndGoOn(seat, judgement, fields, filter);
      case "group" -> frame.seeOther(page(), seat.path() + "/group" + filter.query(), null);
      case "next", "previous" -> turn(seat, wish.equals("next"), saved, filter);
      default ->
          wish.startsWith("remark-")
                  && !fields.getOrDefault("r.words." + wish.substring(7), "").isBlank()
              ? frame.seeOther(
                  page(), path(seat, filter) + "#piece-" + wish.substring(7), "remark.added")
              : frame.seeOther(page(), path(seat, filter), "draft.saved");
    };
  }

  /** A comment of the bank at the end of the message, for pages without a script. */
  private Judgement inserted(Judgement judgement, Map<String, String> fields) {
    var wish = fields.getOrDefault("do", "");
    return bank.of(caller, wish)
        .map(words -> judgement.saying((judgement.message() + "\n" + words).strip()))
        .orElse(judgement);
  }

  private Response keepComment(AssessmentItem seat, Judgement judgement, ClassFilter filter) {
    return bank.add(caller, judgement.message())
        .map(reason -> frame.refuse(page(), reason))
        .orElseGet(() -> frame.seeOther(page(), path(seat, filter), "bank.kept"));
  }

  /**
   * {@code {"version", "said", "remarks"}}: what the page says about its draft and its remarks from
   * now on.
   */
  private Response said(DraftOutcome.Saved saved) {
    var page = page();
    var said = page.t("assess.draft-saved", page.seconds(saved.at()));
    return Response.ok(Map.of("version", saved.version(), "said", said, "remarks", saved.remarks()))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /** On to the neighbour; the page says so if that has saved something. */
  private Response turn(
      AssessmentItem seat, boolean next, DraftOutcome.Saved saved, ClassFilter filter) {
    var way = queue.way(caller, seat, filter);
    var path = (next ? way.next() : way.previous()).map(stop -> AssessPage.path(stop, filter));
    var note = saved.version() == 0 ? null : "draft.saved-before";
    return frame.seeOther(page(), path.orElseGet(() -> path(seat, filter)), note);
  }

  /**
   * The next one is looked for before: what is released leaves the queue. It is the last one where
   * nothing else of the whole queue waits, and not at the end of every list.
   */
  private Response releaseAndGoOn(
      AssessmentItem seat, Judgement judgement, Map<String, String> fields, ClassFilter filter) {
    var way = queue.way(caller, seat, filter);
    boolean last = way.alone() && filter.equals(ClassFilter.ALL.due());
    var end = last ? "decision.released-last" : "decision.released-end";
    return way.next()
        .map(stop -> AssessPage.path(stop, filter))
        .map(next -> release(seat, judgement, fields, filter, next, "decision.released-next"))
        .orElseGet(() -> release(seat, judgement, fields, filter, filter.page(), end));
  }

  private Response release(
      AssessmentItem seat,
      Judgement judgement,
      Map<String, String> fields,
      ClassFilter filter,
      String then,
      String note) {
    return releaseDecision
        .release(caller, seat, judgement, Opened.number(fields, "seen"), fields)
        .fold(
            done -> frame.seeOther(page(), then, note),
            no -> show(no.reason().status(), seat, filter, Optional.of(no.reason())),
            conflict -> conflict(seat, judgement, conflict, filter),
            restedOn -> restedOn(seat, judgement, fields, filter));
  }

  private Response restedOn(
      AssessmentItem seat, Judgement yours, Map<String, String> fields, ClassFilter filter) {
    var page = page();
    var view = assessPage.lowered(page, caller, seat, yours, fields, path(seat, filter));
    return frame.show(
        AssessReason.DECISION_RESTED_ON.status(),
        page,
        page.t("lowered.title"),
        "assessment/lowered.jte",
        view);
  }

  /** The form again with what was entered, or the reason alone for a program. */
  private Response refused(AssessmentItem seat, ClassFilter filter, Unsaved unsaved) {
    if (frame.wantsJson()) {
      return frame.refuse(page(), unsaved.reason());
    }
    var page = page();
    var title = page.t("form.error-title", page.t("assess.title", seat.code()));
    var view = assessPage.view(page, caller, seat, filter, unsaved);
    return frame.show(unsaved.reason().status(), page, title, "assessment/assess.jte", view);
  }

  /** Both versions; nothing is replaced before somebody has seen them. */
  private Response conflict(
      AssessmentItem seat,
      Judgement yours,
      Map<String, Written> written,
      DraftOutcome.Conflict conflict,
      ClassFilter filter) {
    if (frame.wantsJson()) {
      return frame.refuse(page(), AssessReason.DRAFT_CONFLICT);
    }
    var page = page();
    var view = versionsPage.view(page, caller, seat, yours, written, conflict, path(seat, filter));
    return frame.show(
        AssessReason.DRAFT_CONFLICT.status(),
        page,
        page.t("draft-conflict.title"),
        "assessment/versions.jte",
        view);
  }

  private Response conflict(
      AssessmentItem seat, Judgement yours, ReleaseOutcome.Conflict conflict, ClassFilter filter) {
    var page = page();
    var view = assessPage.conflict(page, seat, yours, conflict.theirs(), path(seat, filter));
    return frame.show(
        AssessReason.DECISION_CONFLICT.status(),
        page,
        page.t("conflict.title"),
        "assessment/conflict.jte",
        view);
  }

  private Response show(
      int status, AssessmentItem seat, ClassFilter filter, Optional<AssessReason> problem) {
    var page = page();
    var title = page.t("assess.title", seat.code());
    var view = assessPage.view(page, caller, seat, filter, problem);
    return frame.show(
        status,
        page,
        problem.isEmpty() ? title : page.t("form.error-title", title),
        "assessment/assess.jte",
        view);
  }

  private static String path(AssessmentItem seat, ClassFilter filter) {
    return seat.path() + filter.query();
  }

  /** From the servlet, because the check of the token has read the body there. */
  private static Map<String, String> fields(HttpServletRequest request) {
    var fields = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    return fields;
  }

  private Response notFound() {
    return frame.refuse(page(), AssessReason.ASSESSMENT_NOT_FOUND);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
