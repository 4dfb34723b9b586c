package org.preuve.badges.achievement;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.DocumentReason;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.credential.AchievementJson;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.issuer.Issuers;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;

/**
 * One version of a designed achievement for everybody: {@code /achievements/{id}}; 404 until a
 * badge of it is awarded, since only then it stays as it is.
 */
@Path("/achievements/{id: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class AchievementResource {

  private static final int DAY = 86_400;

  private final Achievements achievements;
  private final Issuers issuers;
  private final Frame frame;
  private final ServerConfig server;

  @Inject
  public AchievementResource(
      Achievements achievements, Issuers issuers, Frame frame, ServerConfig server) {
    this.achievements = achievements;
    this.issuers = issuers;
    this.frame = frame;
    this.server = server;
  }

  /** Page or JSON (Open Badges 3.0, class Achievement), by {@code Accept}. */
  @GET
  public Response achievement(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
    var version = known(id);
    var page = frame.page(PAGES);
    var wanted = PublicDocument.wanted(headers, PublicDocument.LINKED_DATA);
    if (wanted.isEmpty()) {
      return frame.refuse(page, DocumentReason.DOCUMENT_TYPE);
    }
    var issuer = issuers.described(issuers.of(version.registration()));
    if (PublicDocument.page(wanted.get())) {
      var view = AchievementView.of(page, version, issuer, server.baseUrl().getAuthority());
      var shown = frame.show(page, view.name(), "achievement/achievement.jte", view);
      shown.getHeaders().putSingle("Vary", "Accept, Accept-Language");
      return shown;
    }
    var achieved = version.achieved(server.baseUrl(), server.at(version.path() + "/image.svg"));
    var json = CredentialJson.write(AchievementJson.document(achieved, issuer));
    return new PublicDocument(json, wanted.get(), DAY).answer(request);
  }

  /** Its picture. */
  @GET
  @Path("image.svg")
  public Response image(@PathParam("id") String id, @Context Request request) {
    var svg = known(id).picture().svg(false);
    return new PublicDocument(svg, PublicDocument.PICTURE.get(0), DAY).answer(request);
  }

  private Achievement known(String id) {
    return achievements
        .find(id)
        .filter(version -> version.designed() && version.frozen())
        .orElseThrow(NotFoundException::new);
  }
}
