package org.preuve.badges.verify;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.verify.VerifyView.AnswerView;
import org.preuve.badges.verify.VerifyView.FormView;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.SmallUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.page.Page;

/** The verify page, for anyone: a link, a file or pasted text in, an answer check by check out. */
@Path("/verify")
@OpenTo(Who.ANYBODY)
@Dependent
public class VerifyResource {

  /** A picture with a badge in it, and the form around it. */
  static final long LARGEST = BadgeFile.LARGEST + 16 * 1024;

  /** A link, or a name to compare. */
  private static final int LONGEST_FIELD = 8 * 1024;

  private static final int LONGEST_WHO = 200;

  private final VerifyCredential verification;
  private final VerifyTurn turn;
  private final ClientAddress addresses;
  private final Frame frame;
  private final ServerConfig server;
  private final OwnBadges own;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public VerifyResource(
      VerifyCredential verification,
      VerifyTurn turn,
      ClientAddress addresses,
      Frame frame,
      ServerConfig server,
      OwnBadges own) {
    this.verification = verification;
    this.turn = turn;
    this.addresses = addresses;
    this.frame = frame;
    this.server = server;
    this.own = own;
  }

  /** What was given, besides the file. */
  private record Given(String link, String who) {

    static final Given NOTHING = new Given("", "");
  }

  /**
   * The empty page; with the link of a badge of this installation, its checks; with another's, the
   * form that holds it, since a visit must not make this server fetch.
   */
  @GET
  public Response page(@QueryParam("link") @Nullable String link) throws IOException {
    if (link != null && link.startsWith(server.baseUrl() + "/b/")) {
      return limited(() -> link(new Given(link, "")));
    }
    var page = frame.page(PAGES);
    var given = link != null && IssuerAddress.web(link).isPresent() ? link : "";
    var view = VerifyView.asking(FormView.with(given, ""));
    return frame.show(page, page.t("verify.title"), "verify/verify.jte", view);
  }

  /**
   * Fields {@code link}, {@code file}, {@code json}: the first that is filled; and {@code who}, a
   * name or an address to compare. Of no field more is held than it may have, however large a
   * picture may be.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(LARGEST)
  public Response form(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
      throws IOException {
    return limited(() -> filled(SmallUpload.read(type, body, VerifyResource::take)));
  }

  private static Optional<byte[]> take(String field, InputStream content) throws IOException {
    return switch (field) {
      case "file" -> SentFile.receive(content);
      case "json" -> SentFile.text(content, CredentialJson.MAX_BYTES);
      case "link" -> SentFile.text(content, LONGEST_FIELD);
      default -> Optional.of(content.readNBytes(LONGEST_FIELD));
    };
  }

  private Response limited(VerifyTurn.Work<Response> work) throws IOException {
    return turn.take(
        addresses.of(request),
        work,
        (reason, pause) ->
            Response.fromResponse(frame.refuse(frame.page(PAGES), reason))
                .header("Retry-After", pause.toSeconds() + 1)
                .build());
  }

  private Response filled(List<SmallUpload.Part> parts) {
    var who = text(parts, "who");
    var given =
        new Given(
            text(parts, "link"), who.length() > LONGEST_WHO ? who.substring(0, LONGEST_WHO) : who);
    for (var part : parts) {
      if (part.tooLarge()) {
        var link = part.name().equals("link");
        var reason = link ? VerifyReason.VERIFY_LINK : VerifyReason.VERIFY_TOO_LARGE;
        return refuse(reason, part.name(), given);
      }
      if (part.content().length == 0) {
        continue;
      }
      if (part.name().equals("link") && !given.link().isEmpty()) {
        return link(given);
      }
      if (part.name().equals("file")) {
        return file(part.file(), part.content(), given);
      }
      if (part.name().equals("json")) {
        return pasted(part.content(), given);
      }
    }
    return refuse(VerifyReason.VERIFY_NOTHING, "link", given);
  }

  /** An address in the field for text, as a QR code gives it, is a link. */
  private Response pasted(byte[] content, Given given) {
    var text = new String(content, StandardCharsets.UTF_8).strip();
    return text.startsWith("http") && IssuerAddress.web(text).isPresent()
        ? link(new Given(text, given.who()))
        : file("", content, given);
  }

  private static String text(List<SmallUpload.Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .map(part -> new String(part.content(), StandardCharsets.UTF_8).strip())
        .orElse("");
  }

  /** The credential itself as the body. */
  @POST
  @Consumes({
    "application/json",
    "application/vc",
    "application/vp",
    "application/vc+ld+json",
    "application/vc+jwt",
    "application/jwt",
    "application/ld+json"
  })
  @MaxBody(CredentialJson.MAX_BYTES)
  public Response body(InputStream body) throws IOException {
    return sent(body);
  }

  /** A picture or a PDF that holds the credential as the body. */
  @POST
  @Consumes({"image/png", "image/svg+xml", "application/pdf"})
  @MaxBody(BadgeFile.LARGEST)
  public Response picture(InputStream body) throws IOException {
    return sent(body);
  }

  private Response sent(InputStream body) throws IOException {
    return limited(
        () ->
            SentFile.receive(body)
                .map(bytes -> file("", bytes, Given.NOTHING))
                .orElseGet(() -> refuse(VerifyReason.VERIFY_TOO_LARGE, "file", Given.NOTHING)));
  }

  private Response link(Given given) {
    var address = IssuerAddress.web(given.link());
    if (address.isEmpty()) {
      return refuse(VerifyReason.VERIFY_LINK, "link", given);
    }
    return verification
        .download(address.get())
        .map(bytes -> file(given.link(), bytes, given))
        .orElseGet(() -> refuse(VerifyReason.VERIFY_UNREACHABLE, "link", given));
  }

  /** At its field in the form; for a program, as every refusal. */
  private Response refuse(VerifyReason reason, String field, Given given) {
    var page = frame.page(PAGES);
    if (frame.wantsJson()) {
      return frame.refuse(page, reason);
    }
    var form =
        new FormView(
            given.link(),
            given.who(),
            field,
            reason.name(),
            page.t("refused." + reason + ".title"),
            page.t("refused." + reason + ".cure"));
    return frame.show(
        reason.status(),
        page,
        page.t("verify.title"),
        "verify/verify.jte",
        VerifyView.asking(form));
  }

  private Response file(String source, byte[] bytes, Given given) {
    var report = verification.verify(bytes, given.who());
    if (report.findings().contains(Finding.FILE_LARGE) && bytes.length > CredentialJson.MAX_BYTES) {
      return refuse(VerifyReason.VERIFY_TOO_LARGE, "file", given);
    }
    own.count(report);
    var page = frame.page(PAGES);
    if (frame.wantsJson()) {
      return Response.status(VerifyAnswer.status(report))
          .entity(CredentialJson.write(VerifyAnswer.json(page, report, verification.now())))
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .build();
    }
    return frame.show(
        VerifyAnswer.status(report),
        page,
        page.t("verify.title"),
        "verify/verify.jte",
        view(page, source, report, given));
  }

  private VerifyView view(Page page, String source, Report report, Given given) {
    var now = verification.now();
    return new VerifyView(
        source,
        FormView.with("", given.who()),
        Optional.of(answer(page, report)),
        report.parts().stream().map(part -> answer(page, part)).toList(),
        page.t("verify.checked-at", page.date(now), page.seconds(now)));
  }

  private AnswerView answer(Page page, Report report) {
    return new AnswerView(
        VerdictView.of(page, report),
        report.content().map(c -> SummaryView.of(page, c, server.baseUrl().toString())),
        CheckView.of(page, report),
        EndorsementView.of(page, report),
        VerifyAnswer.falsified(report));
  }
}
