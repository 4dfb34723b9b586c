package org.preuve.badges.endorsement;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Hashes;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;
import org.preuve.web.page.Page;
import org.preuve.web.tenant.Tenant;

/**
 * Where somebody without an account says a word about a badge. The secret in the path is all that
 * lets anybody in, so no other site can send this form; it opens one request, once.
 */
@Path("/endorse/{token: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class EndorseResource {

  private final Frame frame;
  private final EndorsementRepository endorsements;
  private final Instance<GiveEndorsement> giving;
  private final EndorsementAttempts attempts;
  private final ClientAddress addresses;
  private final Clock clock;
  private final Page page;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public EndorseResource(
      Frame frame,
      EndorsementRepository endorsements,
      Instance<GiveEndorsement> giving,
      EndorsementAttempts attempts,
      ClientAddress addresses,
      Clock clock) {
    this.frame = frame;
    this.endorsements = endorsements;
    this.giving = giving;
    this.attempts = attempts;
    this.addresses = addresses;
    this.clock = clock;
    this.page = frame.page(PAGES);
  }

  /** What is done with an open request about a badge that stands. */
  @FunctionalInterface
  private interface Open {
    Response answer(GiveEndorsement use, Endorsement asked, Award award);
  }

  /** The badge, and the form. */
  @GET
  public Response form(@PathParam("token") String token) {
    return open(
        token,
        (use, asked, award) -> show(200, token, use, asked, award, EndorsementAnswer.asked(asked)));
  }

  /**
   * Answers, or with {@code do=decline} says that the request is none for this person.
   *
   * @param sure {@code yes}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token,
      @FormParam("do") @DefaultValue("") String what,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("role") @DefaultValue("") String role,
      @FormParam("organisation") @DefaultValue("") String organisation,
      @FormParam("words") @DefaultValue("") String words,
      @FormParam("sure") @DefaultValue("") String sure) {
    var form = EndorsementAnswer.of(name, role, organisation, words, sure);
    return open(
        token,
        (use, asked, award) ->
            what.equals("decline")
                ? done(use.decline(asked, clock.instant()), "endorse.declined", award)
                : given(token, use, asked, award, form));
  }

  private Response given(
      String token, GiveEndorsement use, Endorsement asked, Award award, EndorsementAnswer form) {
    return form.wrong()
        ? show(EndorsementReason.ENDORSEMENT_FORM.status(), token, use, asked, award, form)
        : done(use.give(page, asked, award, form), "endorse.done", award);
  }

  private Response done(boolean taken, String what, Award award) {
    if (!taken) {
      return frame.refuse(page, EndorsementReason.ENDORSEMENT_USED);
    }
    var title = page.t(what + ".title");
    var view = new DoneView(title, page.t(what, award.recipientName()));
    return frame.show(page, title, "endorsement/done.jte", view);
  }

  private Response show(
      int status,
      String token,
      GiveEndorsement use,
      Endorsement asked,
      Award award,
      EndorsementAnswer form) {
    if (status != 200 && frame.wantsJson()) {
      return frame.refuse(page, EndorsementReason.ENDORSEMENT_FORM);
    }
    var about = use.about(page, award);
    var view =
        new EndorseView(
            "/endorse/" + token,
            award.recipientName(),
            about.name(),
            about.can(),
            page.dateTime(asked.expiresAt()),
            form,
            status != 200);
    var title = page.t("endorse.title", view.holder());
    return frame.show(status, page, title, "endorsement/endorse.jte", view);
  }

  private Response open(String token, Open then) {
    var now = clock.instant();
    var wait = attempts.take(addresses.of(request), now);
    if (wait.isPresent()) {
      return Response.fromResponse(frame.refuse(page, EndorsementReason.ENDORSEMENT_RATE))
          .header(HttpHeaders.RETRY_AFTER, TryLimit.retryAfter(wait.get()))
          .build();
    }
    var asked = endorsements.byToken(Hashes.sha256(token));
    if (asked.isEmpty()) {
      return frame.refuse(page, EndorsementReason.ENDORSEMENT_UNKNOWN);
    }
    return closed(asked.get(), now)
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> within(asked.get(), then));
  }

  /** Of a platform that was disabled nothing is taken, nor shown. */
  private Optional<EndorsementReason> closed(Endorsement asked, Instant now) {
    return endorsements.active(asked.registration()) == 0
        ? Optional.of(EndorsementReason.ENDORSEMENT_AWAY)
        : asked.over(now);
  }

  /** On behalf of the request's tenant. */
  private Response within(Endorsement asked, Open then) {
    return Tenant.call(
        asked.registration(),
        () -> {
          try (var use = giving.getHandle()) {
            return use.get()
                .badge(asked)
                .map(award -> then.answer(use.get(), asked, award))
                .orElseGet(() -> frame.refuse(page, EndorsementReason.ENDORSEMENT_BADGE));
          }
        });
  }
}
