package org.preuve.badges.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardReason;
import org.preuve.badges.bundle.MakeBundle;
import org.preuve.badges.formats.BadgeToken;
import org.preuve.badges.formats.BakeBadge;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.badges.rekey.SignedAgain;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A student's own badges and who may see them; for assessors, the badges of the course. */
@Path("/badges")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class BadgesResource {

  private final Frame frame;
  private final Caller caller;
  private final FindBadges badges;
  private final PublishBadge publishing;
  private final KeepSnapshot keeping;
  private final BadgeToken tokens;
  private final GenuineCredential genuine;
  private final MakeBundle bundles;
  private final BakeBadge baking;
  private final MakePdf pdf;
  private final SignedAgain again;
  private final Issuers issuers;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  public BadgesResource(
      Frame frame,
      Caller caller,
      FindBadges badges,
      PublishBadge publishing,
      KeepSnapshot keeping,
      BadgeToken tokens,
      GenuineCredential genuine,
      MakeBundle bundles,
      BakeBadge baking,
      MakePdf pdf,
      SignedAgain again,
      Issuers issuers,
      ServerConfig server,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.badges = badges;
    this.publishing = publishing;
    this.keeping = keeping;
    this.tokens = tokens;
    this.genuine = genuine;
    this.bundles = bundles;
    this.baking = baking;
    this.pdf = pdf;
    this.again = again;
    this.issuers = issuers;
    this.server = server;
    this.clock = clock;
  }

  /** The list. */
  @GET
  public Response list() {
    var page = frame.page(PAGES);
    var base = server.baseUrl().toString();
    return caller.assessor()
        ? frame.show(
            page,
            page.t("badges.class"),
            "publish/class.jte",
            BadgesView.of(page, badges.inCourse(caller.course()), base, keys(), clock.instant()))
        : frame.show(page, page.t("badges.mine"), "publish/mine.jte", own(page, base));
  }

  private BadgesView own(Page page, String base) {
    var held = badges.heldBy(caller.user(), caller.course());
    return BadgesView.of(page, held, base, keys(), clock.instant())
        .since(page, held, again.last(caller.registration()));
  }

  private StandingKeys keys() {
    return issuers.standing(caller.registration());
  }

  /** Shows it to everybody, with the ticked evidence. */
  @POST
  @Path("{id: [a-z2-7]{26}}/publish")
  public Response publish(
      @PathParam("id") String id,
      @FormParam("evidence") List<String> evidence,
      @FormParam("listed") @Nullable String listed) {
    if (own(id).map(ShownBadge::award).filter(Award::refused).isPresent()) {
      return frame.refuse(frame.page(PAGES), HolderReason.BADGE_REFUSED);
    }
    var done = publishing.publish(caller, id, Set.copyOf(evidence), "yes".equals(listed));
    if (done) {
      keeping.keep(id);
    }
    return answer(done, "badge.published");
  }

  /** Takes it: it is the holder's wish to have it. */
  @POST
  @Path("{id: [a-z2-7]{26}}/accept")
  public Response accept(@PathParam("id") String id) {
    return answer(publishing.accept(caller, id), "badge.accepted");
  }

  /** Does not want it; can be changed by accepting it later. */
  @POST
  @Path("{id: [a-z2-7]{26}}/refuse")
  public Response refuse(@PathParam("id") String id) {
    return answer(publishing.refuse(caller, id), "badge.refused");
  }

  /** Shows it to nobody any more. */
  @POST
  @Path("{id: [a-z2-7]{26}}/unpublish")
  public Response unpublish(@PathParam("id") String id) {
    return answer(publishing.unpublish(caller, id), "badge.unpublished");
  }

  /** The file, for its holder, also before it is published. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.json")
  public Response file(@PathParam("id") String id) {
    return download(
        id,
        "badge.json",
        "application/vc+ld+json;charset=UTF-8",
        badge -> Optional.of(badge.award().credential().getBytes(UTF_8)));
  }

  /** The same as a token. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.jwt")
  public Response token(@PathParam("id") String id) {
    return download(
        id,
        "badge.jwt",
        "application/vc+jwt",
        badge -> tokens.of(badge.award()).map(token -> token.getBytes(UTF_8)));
  }

  /** Its picture with the badge in it. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.png")
  public Response png(@PathParam("id") String id) {
    return download(id, "badge.png", "image/png", badge -> badge.png(baking));
  }

  /** The same as a drawing. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.svg")
  public Response svg(@PathParam("id") String id) {
    return download(id, "badge.svg", "image/svg+xml;charset=UTF-8", badge -> badge.svg(baking));
  }

  /** A sheet with the badge attached. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.pdf")
  public Response pdf(@PathParam("id") String id) {
    var page = frame.page(PAGES);
    return download(id, "badge.pdf", "application/pdf", badge -> pdf.of(page, badge));
  }

  /** The badge with all that it takes to verify it without a network. */
  @GET
  @Path("{id: [a-z2-7]{26}}/bundle.zip")
  public Response bundle(@PathParam("id") String id) {
    return download(
        id,
        "bundle.zip",
        "application/zip",
        badge -> bundles.of(badge.award(), badges.manifest(badge.award())));
  }

  private Response download(
      String id, String name, String type, Function<ShownBadge, Optional<byte[]>> bytes) {
    var badge = own(id);
    if (badge.isEmpty()) {
      return frame.refuse(frame.page(PAGES), AwardReason.AWARD_UNKNOWN);
    }
    return bytes
        .apply(badge.get())
        .map(
            found ->
                Response.ok(found, type)
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .build())
        .orElseGet(() -> frame.refuse(frame.page(PAGES), genuine.why(badge.get().award())));
  }

  private Optional<ShownBadge> own(String id) {
    return badges.any(id).filter(badge -> badge.award().recipient().equals(caller.user()));
  }

  private Response answer(boolean done, String note) {
    var page = frame.page(PAGES);
    return done
        ? frame.seeOther(page, "/badges", note)
        : frame.refuse(page, AwardReason.AWARD_UNKNOWN);
  }
}
