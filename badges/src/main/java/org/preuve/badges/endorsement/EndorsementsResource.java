package org.preuve.badges.endorsement;

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
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardReason;
import org.preuve.badges.verify.VerifyEndorsement;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;
import org.preuve.web.base.QrCode;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;
import org.preuve.web.page.Page;

/** What others say of a holder's badge: asking, bringing, taking back. */
@Path("/badges/{id: [a-z2-7]{26}}/endorsements")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class EndorsementsResource {

  private final Frame frame;
  private final Caller caller;
  private final AskEndorsement asking;
  private final ShowEndorsements showing;
  private final VerifyEndorsement verification;
  private final Achievements achievements;
  private final EndorsementAttempts attempts;
  private final ClientAddress addresses;
  private final ServerConfig server;
  private final Clock clock;
  private final Page page;

  @Inject
  public EndorsementsResource(
      Frame frame,
      Caller caller,
      AskEndorsement asking,
      ShowEndorsements showing,
      VerifyEndorsement verification,
      Achievements achievements,
      EndorsementAttempts attempts,
      ClientAddress addresses,
      ServerConfig server,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.asking = asking;
    this.showing = showing;
    this.verification = verification;
    this.achievements = achievements;
    this.attempts = attempts;
    this.addresses = addresses;
    this.server = server;
    this.clock = clock;
    this.page = frame.page(PAGES);
  }

  /** What was asked and said, with both forms. */
  @GET
  public Response list(@PathParam("id") String id) {
    return own(id, award -> show(200, award, EndorsementAsked.BLANK, "", Optional.empty()));
  }

  /** Makes a request and shows its link. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("id") String id,
      @FormParam("endorser") @DefaultValue("") String endorser,
      @FormParam("organisation") @DefaultValue("") String organisation,
      @FormParam("draw") @DefaultValue("") String draw) {
    var form = EndorsementAsked.of(endorser, organisation);
    return own(id, award -> ask(award, form, draw));
  }

  private Response ask(Award award, EndorsementAsked form, String draw) {
    if (form.wrong()) {
      return refuse(award, form, "", EndorsementReason.ENDORSEMENT_FORM);
    }
    var asked = asking.ask(award, form, draw);
    return asked
        .refusal()
        .map(reason -> refuse(award, form, "", reason))
        .orElseGet(() -> link(award, form, asked.link().orElseThrow()));
  }

  /**
   * Keeps what another institution signed.
   *
   * @param json an EndorsementCredential with its proof
   */
  @POST
  @Path("kept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(
      @PathParam("id") String id,
      @FormParam("json") @DefaultValue("") String json,
      @Context HttpServletRequest request) {
    return own(id, award -> keep(award, json, addresses.of(request)));
  }

  private Response keep(Award award, String json, String from) {
    var wait = attempts.take(from, clock.instant());
    if (wait.isPresent()) {
      return Response.fromResponse(
              refuse(award, EndorsementAsked.BLANK, json, EndorsementReason.ENDORSEMENT_RATE))
          .header("Retry-After", TryLimit.retryAfter(wait.get()))
          .build();
    }
    // before any row is locked: it may ask the issuer's server
    var brought = verification.brought(json, AskEndorsement.credential(award));
    return asking
        .keep(award, brought)
        .map(reason -> refuse(award, EndorsementAsked.BLANK, json, reason))
        .orElseGet(() -> frame.seeOther(page, path(award), "endorsement.kept"));
  }

  /** Takes a request or an endorsement back. */
  @POST
  @Path("{endorsement: [a-z2-7]{26}}/withdraw")
  public Response withdraw(
      @PathParam("id") String id, @PathParam("endorsement") String endorsement) {
    return own(
        id,
        award ->
            asking.withdraw(award, endorsement)
                ? frame.seeOther(page, path(award), "endorsement.withdrawn")
                : frame.refuse(page, EndorsementReason.ENDORSEMENT_UNKNOWN));
  }

  private Response own(String id, Function<Award, Response> then) {
    return asking
        .own(caller, id)
        .map(then)
        .orElseGet(() -> frame.refuse(page, AwardReason.AWARD_UNKNOWN));
  }

  private static String path(Award award) {
    return "/badges/" + award.id() + "/endorsements";
  }

  private Response link(Award award, EndorsementAsked form, AskEndorsement.Link made) {
    var address = server.at("/endorse/" + made.token()).toString();
    var view =
        new LinkView(
            form.endorser(),
            page.url(path(award)),
            address,
            QrCode.of(address),
            page.dateTime(made.until()));
    return frame.show(page, page.t("endorsement.link.title"), "endorsement/link.jte", view);
  }

  private Response refuse(
      Award award, EndorsementAsked form, String json, EndorsementReason reason) {
    return frame.wantsJson()
        ? frame.refuse(page, reason)
        : show(reason.status(), award, form, json, Optional.of(reason));
  }

  private Response show(
      int status,
      Award award,
      EndorsementAsked form,
      String json,
      Optional<EndorsementReason> refusal) {
    var badge = AskEndorsement.credential(award);
    var now = clock.instant();
    var rows =
        asking.of(award).stream()
            .map(one -> EndorsementsView.Row.of(page, one, now, showing.shown(page, one, badge)))
            .toList();
    var view =
        new EndorsementsView(
            achievements.find(award.achievement()).orElseThrow().name().in(page.locale()),
            path(award),
            asking.stands(award),
            rows,
            form,
            Ids.random(),
            json,
            refusal);
    return frame.show(status, page, page.t("endorsed.title"), "endorsement/endorsements.jte", view);
  }
}
