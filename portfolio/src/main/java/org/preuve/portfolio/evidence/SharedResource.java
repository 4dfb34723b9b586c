package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Words;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/**
 * What a link shows, to whoever has it: pages and bytes ask each time whether it still holds and
 * whether its owner still wants to show the piece.
 */
@Path("/shared/{id: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class SharedResource {

  /** Characters of a text that the page shows; the file holds all of it. */
  private static final int SHOWN = 20_000;

  private final Frame frame;
  private final ShareEvidence shareEvidence;
  private final ShareLinkRepository links;
  private final EvidenceFiles files;
  private final EvidenceWords words;
  private final People people;

  @Inject
  public SharedResource(
      Frame frame,
      ShareEvidence shareEvidence,
      ShareLinkRepository links,
      EvidenceFiles files,
      EvidenceWords words,
      People people) {
    this.frame = frame;
    this.shareEvidence = shareEvidence;
    this.links = links;
    this.files = files;
    this.words = words;
    this.people = people;
  }

  /** The pieces. */
  @GET
  public Response show(@PathParam("id") String id) {
    var page = page();
    return shareEvidence
        .open(id)
        .map(link -> frame.show(page, link.name(), "evidence/shared.jte", view(page, link)))
        .orElseGet(() -> frame.refuse(page, ShareReason.SHARE_GONE));
  }

  /** The bytes of one, as a download that no browser runs or guesses about. */
  @GET
  @Path("{piece: [a-z2-7]{26}}/file")
  public Response file(@PathParam("id") String id, @PathParam("piece") String piece) {
    return shareEvidence
        .open(id)
        .flatMap(link -> links.piece(link.id(), piece))
        .map(this::bytes)
        .orElseGet(() -> frame.refuse(page(), ShareReason.SHARE_GONE));
  }

  private SharedView view(Page page, ShareLink link) {
    return new SharedView(
        link.name(),
        link.named() ? Optional.of(people.name(link.owner())) : Optional.empty(),
        page.t("share.until", page.dateTime(link.expiresAt())),
        links.pieces(link.id()).stream().map(e -> piece(page, link, e)).toList());
  }

  private SharedView.Piece piece(Page page, ShareLink link, Evidence e) {
    var reading = words.read(e, SHOWN);
    var path = "/shared/" + link.id() + "/" + e.id().value() + "/file";
    var kind = page.t("evidence.kind." + e.kind().word());
    return new SharedView.Piece(
        e.title(),
        Words.icon(e.kind()),
        kind + " · " + Words.size(page, e.bytes()) + " · " + page.date(e.addedAt()),
        e.sha256(),
        reading.damage().isPresent() ? Optional.empty() : Optional.of(path),
        reading.address(),
        reading.text(),
        reading.cut());
  }

  private Response bytes(Evidence e) {
    return files
        .open(e.sha256())
        .fold(
            intact ->
                Response.ok(intact.bytes())
                    .type(
                        e.kind() == EvidenceKind.FILE ? "application/octet-stream" : e.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, e.bytes())
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, FileResource.disposition(e.downloadName()))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Robots-Tag", "noindex")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build(),
            damaged -> frame.refuse(page(), damaged.damage().reason()));
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
