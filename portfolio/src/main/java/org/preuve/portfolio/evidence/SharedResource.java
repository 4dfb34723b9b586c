package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.lti.course.People;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Words;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
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
  private final PieceFiles pieces;
  private final EvidenceWords words;
  private final MeasuredPieces measured;
  private final People people;
  private final SharedGate gate;
  private final ClientAddress addresses;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public SharedResource(
      Frame frame,
      ShareEvidence shareEvidence,
      ShareLinkRepository links,
      EvidenceFiles files,
      PieceFiles pieces,
      EvidenceWords words,
      MeasuredPieces measured,
      People people,
      SharedGate gate,
      ClientAddress addresses) {
    this.frame = frame;
    this.shareEvidence = shareEvidence;
    this.links = links;
    this.files = files;
    this.pieces = pieces;
    this.words = words;
    this.measured = measured;
    this.people = people;
    this.gate = gate;
    this.addresses = addresses;
  }

  /** The pieces. */
  @GET
  public Response show(@PathParam("id") String id) {
    var page = page();
    return visitor(
        () ->
            shareEvidence
                .open(id)
                .map(link -> frame.show(page, link.name(), "evidence/shared.jte", view(page, link)))
                .orElseGet(() -> frame.refuse(page, ShareReason.SHARE_GONE)));
  }

  private Response visitor(Supplier<Response> work) {
    return gate.visitor(addresses.of(request), work)
        .orElseGet(() -> frame.refuse(page(), ShareReason.SHARE_BUSY));
  }

  /** The bytes of one, as a download that no browser runs or guesses about. */
  @GET
  @Path("{piece: [a-z2-7]{26}}/file")
  public Response file(
      @PathParam("id") String id,
      @PathParam("piece") String piece,
      @QueryParam("number") @DefaultValue("1") int number) {
    return visitor(
        () ->
            shareEvidence
                .open(id)
                .flatMap(link -> links.piece(link.id(), piece))
                .flatMap(e -> pieces.find(e, number).map(file -> bytes(e, file)))
                .orElseGet(() -> frame.refuse(page(), ShareReason.SHARE_GONE)));
  }

  private SharedView view(Page page, ShareLink link) {
    var all = links.pieces(link.id());
    var pieceFiles = pieces.of(all);
    var damages = files.damages(pieceFiles); // as much as one list may hash
    var pills = measured.of(page, all);
    return new SharedView(
        link.name(),
        link.named() ? Optional.of(people.name(link.owner())) : Optional.empty(),
        page.t("share.until", page.dateTime(link.expiresAt())),
        all.stream()
            .map(
                e ->
                    piece(
                        page,
                        link,
                        e,
                        Optional.ofNullable(pills.get(e.id())),
                        pieceFiles.getOrDefault(e.id(), List.of()),
                        reading(e, damages)))
            .toList());
  }

  /** The bytes of a file are compared again when they are handed out. */
  private EvidenceWords.Reading reading(Evidence e, Map<EvidenceId, Damage> damages) {
    boolean read = e.kind() != EvidenceKind.FILE && e.kind() != EvidenceKind.TELEMETRY;
    return read && !damages.containsKey(e.id())
        ? words.read(e, SHOWN)
        : new EvidenceWords.Reading(
            Optional.empty(), Optional.empty(), false, Optional.ofNullable(damages.get(e.id())));
  }

  private SharedView.Piece piece(
      Page page,
      ShareLink link,
      Evidence e,
      Optional<MeasuredPill> pill,
      List<KeptFile> kept,
      EvidenceWords.Reading reading) {
    var path = "/shared/" + link.id() + "/" + e.id().value() + "/file";
    var kind =
        kept.size() > 1
            ? page.t("evidence.files", kept.size())
            : page.t("evidence.kind." + e.kind().word());
    var further =
        kept.stream()
            .skip(1)
            .map(f -> new SharedView.File(f.name(), path + "?number=" + f.number(), f.sha256()))
            .toList();
    return new SharedView.Piece(
        e.title(),
        Words.icon(e.kind()),
        kind + " · " + Words.size(page, PieceFiles.bytes(kept)) + " · " + page.date(e.addedAt()),
        pill,
        e.sha256(),
        reading.damage().isPresent() ? Optional.empty() : Optional.of(path),
        further,
        reading.address(),
        reading.text(),
        reading.cut());
  }

  private Response bytes(Evidence e, KeptFile file) {
    return files
        .open(file.sha256())
        .fold(
            intact ->
                Response.ok(intact.bytes())
                    .type(
                        e.kind() == EvidenceKind.FILE ? "application/octet-stream" : e.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                    .header(HttpHeaders.CONTENT_DISPOSITION, FileResource.disposition(file.name()))
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
