package org.preuve.badges.rule;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.bulk.PrepareAward;
import org.preuve.badges.rule.Proposals.Before;
import org.preuve.badges.rule.Proposals.Proposal;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Whom the rule of a badge proposes now, and why; a teacher confirms each. */
@Path("/designs/{design: [a-z2-7]{26}}/proposals")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ProposalsResource {

  private final Frame frame;
  private final Caller caller;
  private final Achievements achievements;
  private final Proposals proposals;
  private final PrepareAward preparing;
  private final ShowProposals showing;
  private final Page page;

  @Inject
  public ProposalsResource(
      Frame frame,
      Caller caller,
      Achievements achievements,
      Proposals proposals,
      PrepareAward preparing,
      ShowProposals showing) {
    this.frame = frame;
    this.caller = caller;
    this.achievements = achievements;
    this.proposals = proposals;
    this.preparing = preparing;
    this.showing = showing;
    this.page = frame.page(PAGES);
  }

  /** The rule in words, and for whom it holds. */
  @GET
  public Response show(@PathParam("design") String design) {
    return with(design, version -> page(200, version, List.of(), Optional.empty()));
  }

  /**
   * Prepares the award for those who are ticked; it is looked at once more before it starts.
   *
   * @param people row ids
   * @param all {@code yes} for everybody to whom nothing was before
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(
      @PathParam("design") String design,
      @FormParam("person") List<String> people,
      @FormParam("all") @DefaultValue("") String all) {
    return with(design, version -> confirm(version, people, all.equals("yes")));
  }

  private Response confirm(Achievement version, List<String> people, boolean all) {
    var rule = showing.inForce(version);
    if (rule.isEmpty() || !proposals.applies(rule.get())) {
      return frame.refuse(page, RuleReason.RULE_NONE);
    }
    var open = proposals.of(version, rule.get());
    var chosen = all ? unquestioned(open) : ticked(people);
    if (!open.stream().map(Proposal::person).toList().containsAll(chosen)) {
      return page(409, version, chosen, Optional.of(RuleReason.RULE_PERSON));
    }
    return preparing
        .propose(caller.course(), caller.user(), version, rule.get().id(), chosen)
        .fold(
            job -> frame.seeOther(page, "/awards/" + job, null),
            refused -> page(refused.status(), version, chosen, Optional.of(refused)));
  }

  private static List<UserId> unquestioned(List<Proposal> open) {
    return open.stream()
        .filter(one -> one.before() == Before.NOTHING)
        .map(Proposal::person)
        .limit(PrepareAward.MOST)
        .toList();
  }

  private static List<UserId> ticked(List<String> people) {
    return people.stream()
        .filter(person -> person.matches("\\d{1,18}"))
        .map(person -> new UserId(Long.parseLong(person)))
        .distinct()
        .toList();
  }

  private Response with(String design, Function<Achievement, Response> answer) {
    return achievements.versions(caller.course(), design).stream()
        .findFirst()
        .map(answer)
        .orElseGet(() -> frame.refuse(page, AchievementReason.DESIGN_UNKNOWN));
  }

  private Response page(
      int status, Achievement version, List<UserId> ticked, Optional<Reason> refusal) {
    var view = showing.view(page, version, ticked, refusal);
    return frame.show(
        status, page, page.t("proposals.title", view.name()), "rule/proposals.jte", view);
  }
}
