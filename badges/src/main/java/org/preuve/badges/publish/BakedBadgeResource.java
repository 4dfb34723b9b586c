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
import org.preuve.badges.DocumentReason;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.formats.BakeBadge;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/**
 * A published badge as a picture that holds it: {@code /b/{id}/badge.png}, {@code .svg}. 404 unless
 * its holder published it; given also once it was taken back, as the credential is, since its
 * status list says so.
 */
@Path("/b")
@OpenTo(Who.ANYBODY)
@Dependent
public class BakedBadgeResource {

  private final FindBadges badges;
  private final BakeBadge baking;
  private final Frame frame;

  @Inject
  public BakedBadgeResource(FindBadges badges, BakeBadge baking, Frame frame) {
    this.badges = badges;
    this.baking = baking;
    this.frame = frame;
  }

  /** 480 by 480 pixels. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.png")
  public Response png(@PathParam("id") String id) {
    return baked(id, "badge.png", "image/png", badge -> badge.png(baking));
  }

  /** The drawing. */
  @GET
  @Path("{id: [a-z2-7]{26}}/badge.svg")
  public Response svg(@PathParam("id") String id) {
    return baked(id, "badge.svg", "image/svg+xml;charset=UTF-8", badge -> badge.svg(baking));
  }

  private Response baked(
      String id, String name, String type, Function<ShownBadge, Optional<byte[]>> bake) {
    return bake.apply(badges.published(id).orElseThrow(NotFoundException::new))
        .map(picture -> PublicDocument.download(picture, type, name))
        .orElseGet(() -> frame.refuse(frame.page(PAGES), DocumentReason.DOCUMENT_ALTERED));
  }
}
