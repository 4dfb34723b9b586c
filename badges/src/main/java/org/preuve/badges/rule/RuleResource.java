package org.preuve.badges.rule;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.Achievements;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The rule of a designed badge. */
@Path("/designs/{design: [a-z2-7]{26}}/rule")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class RuleResource {

  private final Frame frame;
  private final Caller caller;
  private final Achievements achievements;
  private final SetRule setting;
  private final ShowRule showing;
  private final Page page;

  @Inject
  public RuleResource(
      Frame frame, Caller caller, Achievements achievements, SetRule setting, ShowRule showing) {
    this.frame = frame;
    this.caller = caller;
    this.achievements = achievements;
    this.setting = setting;
    this.showing = showing;
    this.page = frame.page(PAGES);
  }

  /** The form, as the rule in force has it. */
  @GET
  public Response show(@PathParam("design") String design) {
    return with(
        design,
        version ->
            form(
                200,
                version,
                showing.form(caller, version),
                showing.base(version),
                List.of(),
                false));
  }

  /**
   * Keeps it as the next wording.
   *
   * @param base what the form said of the wording that it was opened on
   * @param what {@code remove} for no rule any more
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @PathParam("design") String design,
      @FormParam("base") @DefaultValue("") String base,
      @FormParam("do") @DefaultValue("") String what,
      @Context HttpServletRequest request) {
    return with(
        design,
        version -> {
          var form = RuleForm.of(request.getParameterMap());
          if (what.equals("remove")) {
            return kept(version, base, form, new AwardRule.Said(List.of(), false));
          }
          var problems = form.problems(showing.known(page, caller, design));
          if (!problems.isEmpty()) {
            return form(400, version, form, base, problems, true);
          }
          var conditions = form.conditions();
          return conditions.isEmpty()
              ? form(400, version, form, base, List.of(RuleReason.RULE_EMPTY.name()), true)
              : kept(version, base, form, new AwardRule.Said(conditions, form.automatic()));
        });
  }

  private Response kept(Achievement version, String base, RuleForm form, AwardRule.Said said) {
    return setting
        .set(caller, version.design(), base, said)
        .map(refused -> refused(version, base, form, refused))
        .orElseGet(
            () ->
                frame.seeOther(
                    page,
                    "/designs/" + version.design() + "/proposals",
                    said.conditions().isEmpty() ? "rule.removed" : "rule.saved"));
  }

  private Response refused(Achievement version, String base, RuleForm form, Reason reason) {
    return reason.status() == 409
        ? form(409, version, form, base, List.of(reason.name()), true)
        : frame.refuse(page, reason);
  }

  private Response with(String design, Function<Achievement, Response> answer) {
    return achievements.versions(caller.course(), design).stream()
        .findFirst()
        .map(answer)
        .orElseGet(() -> frame.refuse(page, AchievementReason.DESIGN_UNKNOWN));
  }

  /**
   * @param problems fields to mend, or the one reason why it was refused
   * @param sent whether it shows what somebody typed
   */
  private Response form(
      int status,
      Achievement version,
      RuleForm form,
      String base,
      List<String> problems,
      boolean sent) {
    var refusal =
        Optional.of(problems)
            .filter(all -> all.size() == 1)
            .map(all -> all.get(0))
            .filter(one -> one.startsWith("RULE_"));
    var view = showing.view(page, caller, version, form, base, problems, refusal, sent);
    return frame.show(status, page, page.t("rule.of", view.name()), "rule/rule.jte", view);
  }
}
