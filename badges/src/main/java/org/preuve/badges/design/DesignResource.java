package org.preuve.badges.design;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.achievement.Alignment;
import org.preuve.badges.achievement.SaveDesign;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.issuer.Issuers;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The badges that the teachers of a course design. */
@Path("/designs")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class DesignResource {

  private static final String ID = "{design: [a-z2-7]{26}}";

  private final Frame frame;
  private final Caller caller;
  private final Achievements achievements;
  private final AwardRepository awards;
  private final SaveDesign saving;
  private final Frameworks frameworks;
  private final Issuers issuers;
  private final Clock clock;
  private final Page page;

  @Inject
  public DesignResource(
      Frame frame,
      Caller caller,
      Achievements achievements,
      AwardRepository awards,
      SaveDesign saving,
      Frameworks frameworks,
      Issuers issuers,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.achievements = achievements;
    this.awards = awards;
    this.saving = saving;
    this.frameworks = frameworks;
    this.issuers = issuers;
    this.clock = clock;
    this.page = frame.page(PAGES);
  }

  /**
   * All of the course.
   *
   * @param acquired code of a competency: the one that is chosen goes to those who have it
   */
  @GET
  public Response list(@QueryParam("acquired") @DefaultValue("") String acquired) {
    var known = frameworks.of(caller.course()).competency(acquired).isPresent() ? acquired : "";
    var view = DesignsView.of(page, known, achievements.designs(caller.course()));
    return frame.show(page, page.t("designs.title"), "design/list.jte", view);
  }

  /** The form of a new one. */
  @GET
  @Path("new")
  public Response blank() {
    return form(200, DesignForm.BLANK, Optional.empty(), "", List.of(), false);
  }

  /** Keeps a new one; {@code do=preview} shows its picture and keeps nothing. */
  @POST
  @Path("new")
  public Response create(@Context HttpServletRequest request) {
    var form = DesignForm.of(request.getParameterMap());
    if (previews(request)) {
      return form(200, form, Optional.empty(), "", List.of(), true);
    }
    var framework = frameworks.of(caller.course());
    var problems = form.problems(codes(framework), today());
    return problems.isEmpty()
        ? done(saving.create(caller, form.content(alignments(framework, form))), form, "")
        : form(400, form, Optional.empty(), "", problems, true);
  }

  /** One design: what it says, its versions, who has it. */
  @GET
  @Path(ID)
  public Response show(@PathParam("design") String design) {
    var versions = achievements.versions(caller.course(), design);
    if (versions.isEmpty()) {
      return frame.refuse(page, AchievementReason.DESIGN_UNKNOWN);
    }
    var view =
        DesignView.of(
            page,
            versions,
            awards.ofDesign(caller.course().value(), design),
            issuers.standing(caller.registration()),
            clock.instant());
    return frame.show(page, view.name(), "design/show.jte", view);
  }

  /** The form of a change. */
  @GET
  @Path(ID + "/edit")
  public Response edit(@PathParam("design") String design) {
    return latest(design)
        .map(
            version ->
                form(
                    200,
                    DesignForm.of(version),
                    Optional.of(version),
                    SaveDesign.base(version),
                    List.of(),
                    false))
        .orElseGet(() -> frame.refuse(page, AchievementReason.DESIGN_UNKNOWN));
  }

  /**
   * Keeps a change, as the next version where a badge of this one was awarded.
   *
   * @param base what the form said of the version that it was opened on
   */
  @POST
  @Path(ID + "/edit")
  public Response change(
      @PathParam("design") String design,
      @FormParam("base") @DefaultValue("") String base,
      @Context HttpServletRequest request) {
    var version = latest(design);
    if (version.isEmpty()) {
      return frame.refuse(page, AchievementReason.DESIGN_UNKNOWN);
    }
    var form = DesignForm.of(request.getParameterMap());
    if (previews(request)) {
      return form(200, form, version, base, List.of(), true);
    }
    var framework = frameworks.of(caller.course());
    var problems = form.problems(codes(framework), today());
    return problems.isEmpty()
        ? done(
            saving.change(caller, design, base, form.content(alignments(framework, form))),
            form,
            base)
        : form(400, form, version, base, problems, true);
  }

  /** A picture of these choices, for the form. */
  @GET
  @Path("picture.svg")
  @Produces("image/svg+xml")
  public Response picture(
      @QueryParam("shape") @DefaultValue("") String shape,
      @QueryParam("colour") @DefaultValue("") String colour,
      @QueryParam("symbol") @DefaultValue("") String symbol) {
    return Response.ok(DesignForm.picture(shape, colour, symbol).svg(false)).build();
  }

  private static boolean previews(HttpServletRequest request) {
    return "preview".equals(request.getParameter("do"));
  }

  private Optional<Achievement> latest(String design) {
    return achievements.versions(caller.course(), design).stream().findFirst();
  }

  private Response done(SaveDesign.Outcome outcome, DesignForm form, String base) {
    return outcome.fold(
        saved -> frame.seeOther(page, "/designs/" + saved.version().design(), "design.saved"),
        refused ->
            refused.reason() == AchievementReason.DESIGN_UNKNOWN
                ? frame.refuse(page, refused.reason())
                : form(
                    refused.reason().status(),
                    form,
                    Optional.empty(),
                    base,
                    List.of(refused.reason().name()),
                    true));
  }

  /**
   * @param sent whether it shows what somebody typed: a preview is as little kept as what is
   *     refused
   */
  private Response form(
      int status,
      DesignForm form,
      Optional<Achievement> version,
      String base,
      List<String> problems,
      boolean sent) {
    var view =
        DesignFormView.of(
            page, form, frameworks.of(caller.course()), version, base, problems, sent);
    var title = page.t(base.isEmpty() ? "design.new" : "design.edit");
    return frame.show(status, page, title, "design/form.jte", view);
  }

  private LocalDate today() {
    return clock.instant().atZone(page.zone()).toLocalDate();
  }

  private static List<String> codes(Framework framework) {
    return framework.competencies().stream().map(Competency::code).toList();
  }

  /** In the order of the framework, with its words of today. */
  private List<Alignment> alignments(Framework framework, DesignForm form) {
    var title = frameworks.named(framework.id(), java.util.Locale.FRENCH);
    return framework.competencies().stream()
        .filter(one -> form.codes().contains(one.code()))
        .map(
            one ->
                new Alignment(
                    framework.id(),
                    title,
                    one.code(),
                    one.label().fr(),
                    one.label().en(),
                    one.statement().orElse("")))
        .toList();
  }
}
