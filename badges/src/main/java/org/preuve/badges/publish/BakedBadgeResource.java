package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.formats.BakeBadge;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/**
 * A published badge in a picture or sheet: {@code /b/{id}/badge.png}, {@code .svg}, {@code .pdf}.
 * 404 unless its holder published it; given also once it was taken back, as the credential is,
 * since its status list says so.
 */
@Path("/b")
@OpenTo(Who.ANYBODY)
@Dependent
public class BakedBadgeResource {

  private static final String ID = "{id: [a-z2-7]{26}}";

  private final FindBadges badges;
  private final BakeBadge baking;
  private final MakePdf pdf;
  private final GenuineCredential genuine;
  private final Frame frame;

  @Inject
  public BakedBadgeResource(
      FindBadges badges, BakeBadge baking, MakePdf pdf, GenuineCredential genuine, Frame frame) {
    this.badges = badges;
    this.baking = baking;
    this.pdf = pdf;
    this.genuine = genuine;
    this.frame = frame;
  }

  /** 480 by 480 pixels. */
  @GET
  @Path(ID + "/badge.png")
  public Response png(@PathParam("id") String id) {
    return baked(id, "badge.png", "image/png", badge -> badge.png(baking));
  }

  /** The drawing. */
  @GET
  @Path(ID + "/badge.svg")
  public Response svg(@PathParam("id") String id) {
    return baked(id, "badge.svg", "image/svg+xml;charset=UTF-8", badge -> badge.svg(baking));
  }

  /** A sheet in the language of the reader, with the badge attached. */
  @GET
  @Path(ID + "/badge.pdf")
  public Response pdf(@PathParam("id") String id) {
    var page = frame.page(PAGES);
    return baked(id, "badge.pdf", "application/pdf", badge -> pdf.of(page, badge));
  }

  private Response baked(
      String id, String name, String type, Function<ShownBadge, Optional<byte[]>> bake) {
    var badge = badges.published(id).orElseThrow(NotFoundException::new);
    return bake.apply(badge)
        .map(picture -> PublicDocument.download(picture, type, name))
        .orElseGet(() -> frame.refuse(frame.page(PAGES), genuine.why(badge.award())));
  }
}
