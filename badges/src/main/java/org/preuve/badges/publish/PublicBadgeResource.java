package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.QrCode;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;

/** A badge for everybody, as a page or as JSON; 404 unless its holder published it. */
@Path("/b")
@OpenTo(Who.ANYBODY)
@Dependent
public class PublicBadgeResource {

  private static final String ID = "{id: [a-z2-7]{26}}";

  private final Frame frame;
  private final FindBadges badges;
  private final DescribeBadge description;
  private final ServerConfig server;

  @Inject
  public PublicBadgeResource(
      Frame frame, FindBadges badges, DescribeBadge description, ServerConfig server) {
    this.frame = frame;
    this.badges = badges;
    this.description = description;
    this.server = server;
  }

  /** Page or credential, by {@code Accept}. */
  @GET
  @Path(ID)
  public Response badge(@PathParam("id") String id) {
    var badge = published(id);
    if (frame.wantsJson()) {
      return credential(badge);
    }
    var page = frame.page(PAGES);
    var view = description.describe(page, badge);
    var title = page.t("public.title", view.verdict().title(), view.name(), view.holder());
    var shown = frame.show(page, title, "publish/public.jte", view);
    shown.getHeaders().putSingle("Vary", "Accept");
    return shown;
  }

  /** The credential, whatever is accepted. */
  @GET
  @Path(ID + ".json")
  public Response json(@PathParam("id") String id) {
    return credential(published(id));
  }

  /** The frozen snapshot's manifest: hashes and codes only. */
  @GET
  @Path(ID + "/manifest.json")
  public Response manifest(@PathParam("id") String id) {
    return badges
        .manifest(id)
        .map(bytes -> open(Response.ok(bytes, "application/json")))
        .orElseThrow(NotFoundException::new);
  }

  /** The picture; it says nothing about a person, so it needs no consent. */
  @GET
  @Path(ID + "/image.svg")
  public Response image(@PathParam("id") String id) {
    return badges
        .any(id)
        .map(badge -> badge.achievement().picture().svg(badge.hasMeasurements()))
        .map(svg -> open(Response.ok(svg, "image/svg+xml;charset=UTF-8")))
        .orElseThrow(NotFoundException::new);
  }

  /** The address of the page as a QR code. */
  @GET
  @Path(ID + "/qr.svg")
  public Response code(@PathParam("id") String id) {
    var svg = QrCode.of(server.at("/b/" + published(id).award().id()).toString()).svg();
    return open(Response.ok(svg, "image/svg+xml;charset=UTF-8"));
  }

  private ShownBadge published(String id) {
    return badges.published(id).orElseThrow(NotFoundException::new);
  }

  private static Response credential(ShownBadge badge) {
    return open(
        Response.ok(badge.award().credential(), "application/vc+ld+json;charset=UTF-8")
            .header("Vary", "Accept"));
  }

  private static Response open(Response.ResponseBuilder answer) {
    return answer
        .header("Access-Control-Allow-Origin", "*")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
