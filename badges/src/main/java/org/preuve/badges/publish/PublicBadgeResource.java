package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.badges.BadgeSeen;
import org.preuve.badges.DocumentReason;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.formats.BadgeToken;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.QrCode;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.frame.PublicHead;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.page.Page;

/** A badge for everybody: page, JSON, token; 404 unless its holder published it. */
@Path("/b")
@OpenTo(Who.ANYBODY)
@Dependent
public class PublicBadgeResource {

  private static final String ID = "{id: [a-z2-7]{26}}";

  /** A picture is drawn from three choices that are made with the achievement. */
  private static final int PICTURE_SECONDS = 86_400;

  private static final MediaType TOKEN = MediaType.valueOf("application/vc+jwt");

  private final Frame frame;
  private final FindBadges badges;
  private final DescribeBadge description;
  private final BadgeToken tokens;
  private final GenuineCredential genuine;
  private final ServerConfig server;
  private final KeepSnapshot keeping;
  private final KeptBadgePage without;
  private final Event<BadgeSeen> seen;
  private final ClientAddress addresses;

  @Context private HttpServletRequest visitor;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public PublicBadgeResource(
      Frame frame,
      FindBadges badges,
      DescribeBadge description,
      BadgeToken tokens,
      GenuineCredential genuine,
      ServerConfig server,
      KeepSnapshot keeping,
      KeptBadgePage without,
      Event<BadgeSeen> seen,
      ClientAddress addresses) {
    this.frame = frame;
    this.badges = badges;
    this.description = description;
    this.tokens = tokens;
    this.genuine = genuine;
    this.server = server;
    this.keeping = keeping;
    this.without = without;
    this.seen = seen;
    this.addresses = addresses;
  }

  /** Page, credential or token, by {@code Accept}. */
  @GET
  @Path(ID)
  public Response badge(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
    return without.or(
        id, () -> shown(id, headers, request), kept -> without.badge(kept, headers, request));
  }

  private Response shown(String id, HttpHeaders headers, Request request) {
    var badge = published(id);
    var page = frame.page(PAGES);
    var wanted = PublicDocument.wanted(headers, PublicDocument.BADGE);
    if (wanted.isEmpty()) {
      return frame.refuse(page, DocumentReason.DOCUMENT_TYPE);
    }
    if (PublicDocument.page(wanted.get())) {
      return page(page, badge);
    }
    return wanted.get().isCompatible(TOKEN)
        ? token(badge, request)
        : credential(badge, wanted.get(), request);
  }

  /** Never kept by anybody: it says that it was checked now, and ends when its holder says so. */
  private Response page(Page page, ShownBadge badge) {
    var view = description.describe(page, badge, addresses.of(visitor));
    keeping.refresh(badge.award().id());
    seen.fire(new BadgeSeen(badge.award().id(), BadgeSeen.How.OPENED));
    var holder = view.told().map(ToldBadge::holder).orElse("");
    var title = page.t("public.title", view.verdict().title(), view.name(), holder);
    var shown = frame.show(page, title, "publish/public.jte", view, head(page, badge, view));
    shown.getHeaders().putSingle("Vary", "Accept, Accept-Language");
    return shown;
  }

  /** What others keep of a page must not say that it is valid: they would go on saying it. */
  private PublicHead head(Page page, ShownBadge badge, PublicBadgeView view) {
    var told = view.told();
    return new PublicHead(
        badge.award().listed(),
        told.map(said -> page.t("public.card", said.name(), said.holder())).orElse(view.name()),
        told.map(said -> page.t("public.card-text", said.issuer(), said.host()))
            .orElse(view.name()),
        server.at("/b/" + view.id()),
        server.at("/b/" + view.id() + "/card.png"),
        page.t("public.card-picture"),
        told.map(said -> badge.award().credential()).orElse(""));
  }

  /** The credential, whatever is accepted. */
  @GET
  @Path(ID + ".json")
  public Response json(@PathParam("id") String id, @Context Request request) {
    var type = PublicDocument.CREDENTIAL.get(0);
    return without.or(
        id,
        () -> credential(published(id), type, request),
        kept -> Optional.of(without.credential(kept, type, request)));
  }

  /** The credential as a token (VC-JWT, ES256), whatever is accepted. */
  @GET
  @Path(ID + ".jwt")
  public Response jwt(@PathParam("id") String id, @Context Request request) {
    return without.or(
        id, () -> token(published(id), request), kept -> without.token(kept, request));
  }

  /**
   * The frozen snapshot's manifest: hashes, codes and the text of the criteria, nothing of
   * deadlines.
   */
  @GET
  @Path(ID + "/manifest.json")
  public Response manifest(@PathParam("id") String id, @Context Request request) {
    return badges
        .manifest(id)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(json -> new PublicDocument(json, MediaType.APPLICATION_JSON_TYPE, 0).answer(request))
        .orElseThrow(NotFoundException::new);
  }

  /** The picture; it says nothing about a person, so it needs no consent. */
  @GET
  @Path(ID + "/image.svg")
  public Response image(@PathParam("id") String id, @Context Request request) {
    return without.or(
        id,
        () ->
            badges
                .any(id)
                .map(badge -> badge.achievement().picture().svg(badge.hasMeasurements()))
                .map(svg -> picture(svg, PICTURE_SECONDS, request))
                .orElseThrow(NotFoundException::new),
        kept -> Optional.of(without.picture(kept, request)));
  }

  /** The address of the page as a QR code. */
  @GET
  @Path(ID + "/qr.svg")
  public Response code(@PathParam("id") String id, @Context Request request) {
    return without.or(
        id,
        () -> qr(published(id).award().id(), request),
        kept -> Optional.of(qr(kept.id(), request)));
  }

  private Response qr(String id, Request request) {
    return picture(QrCode.of(server.at("/b/" + id).toString()).svg(), 0, request);
  }

  private ShownBadge published(String id) {
    return badges.published(id).orElseThrow(NotFoundException::new);
  }

  private static Response credential(ShownBadge badge, MediaType type, Request request) {
    return new PublicDocument(badge.award().credential(), type, 0).answer(request);
  }

  private Response token(ShownBadge badge, Request request) {
    return tokens
        .of(badge.award())
        .map(token -> new PublicDocument(token, TOKEN, 0).answer(request))
        .orElseGet(() -> frame.refuse(frame.page(PAGES), genuine.why(badge.award())));
  }

  private static Response picture(String svg, int maxAge, Request request) {
    return new PublicDocument(svg, PublicDocument.PICTURE.get(0), maxAge).answer(request);
  }
}
