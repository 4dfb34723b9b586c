package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.preuve.badges.DocumentReason;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.achievement.PictureImage;
import org.preuve.badges.award.Award;
import org.preuve.badges.bundle.BundleLimit;
import org.preuve.badges.bundle.MakeBundle;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.badges.formats.HostedBadge;
import org.preuve.badges.issuer.Issuers;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;

/**
 * A published badge for readers of Open Badges 2.0, and its picture for those of no SVG. 404 unless
 * its holder published it; 410 once it was taken back.
 */
@Path("/b")
@OpenTo(Who.ANYBODY)
@Dependent
public class OtherFormsResource {

  private static final String ID = "{id: [a-z2-7]{26}}";
  private static final int DAY = 86_400;

  private final FindBadges badges;
  private final GenuineCredential genuine;
  private final Issuers issuers;
  private final ServerConfig server;
  private final MakeBundle bundles;
  private final BundleLimit limit;
  private final ClientAddress addresses;
  private final Frame frame;
  private final Clock clock;

  @Inject
  public OtherFormsResource(
      FindBadges badges,
      GenuineCredential genuine,
      Issuers issuers,
      ServerConfig server,
      MakeBundle bundles,
      BundleLimit limit,
      ClientAddress addresses,
      Frame frame,
      Clock clock) {
    this.badges = badges;
    this.genuine = genuine;
    this.issuers = issuers;
    this.server = server;
    this.bundles = bundles;
    this.limit = limit;
    this.addresses = addresses;
    this.frame = frame;
    this.clock = clock;
  }

  /** Assertion; suspended and revoked are one there, as in the status list. */
  @GET
  @Path(ID + "/ob2.json")
  public Response assertion(@PathParam("id") String id, @Context Request request) {
    var award = published(id).award();
    return hosted(award)
        .map(badge -> assertion(award, badge, request))
        .orElseGet(() -> refuse(award));
  }

  private static Response assertion(Award award, HostedBadge hosted, Request request) {
    if (award.revokedAt().isPresent()) {
      return document(hosted.revoked(award.revokedReason())).gone();
    }
    return award.suspended()
        ? document(hosted.revoked(award.change().map(Award.Change::why).orElse(""))).gone()
        : document(hosted.assertion()).answer(request);
  }

  /** BadgeClass, as it was when the badge was signed. */
  @GET
  @Path(ID + "/ob2-class.json")
  public Response badgeClass(@PathParam("id") String id, @Context Request request) {
    var award = published(id).award();
    return hosted(award)
        .map(badge -> document(badge.badgeClass()).answer(request))
        .orElseGet(() -> refuse(award));
  }

  /** 1,200 by 630 pixels, for networks that show a link with a picture. */
  @GET
  @Path(ID + "/card.png")
  @Produces("image/png")
  public Response card(@PathParam("id") String id) {
    var badge = published(id);
    var caching = new CacheControl();
    caching.setMaxAge(DAY);
    var png = PictureImage.card(badge.achievement().picture(), badge.hasMeasurements());
    return Response.ok(png).cacheControl(caching).header("X-Robots-Tag", "noindex").build();
  }

  /** The badge with all that it takes to verify it without a network. */
  @GET
  @Path(ID + "/bundle.zip")
  public Response bundle(@PathParam("id") String id, @Context HttpServletRequest request) {
    var award = published(id).award();
    var wait = limit.take(addresses.of(request), clock.instant());
    if (wait.isPresent()) {
      return Response.fromResponse(frame.refuse(frame.page(PAGES), DocumentReason.DOCUMENT_OFTEN))
          .header("Retry-After", TryLimit.retryAfter(wait.get()))
          .build();
    }
    return bundles
        .of(award, badges.manifest(award))
        .map(zip -> PublicDocument.download(zip, "application/zip", "bundle.zip"))
        .orElseGet(() -> refuse(award));
  }

  /** Without a signature its address is all that vouches for it, so that the proof is checked. */
  private Optional<HostedBadge> hosted(Award award) {
    var profile = Issuers.hosted(issuers.described(issuers.of(award.registration())));
    return genuine
        .of(award)
        .map(credential -> new HostedBadge(server.at("/b/" + award.id()), profile, credential));
  }

  private Response refuse(Award award) {
    return frame.refuse(frame.page(PAGES), genuine.why(award));
  }

  private static PublicDocument document(ObjectNode json) {
    return new PublicDocument(CredentialJson.write(json), PublicDocument.LINKED_DATA.get(0), 0);
  }

  private ShownBadge published(String id) {
    return badges.published(id).orElseThrow(NotFoundException::new);
  }
}
