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
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.credential.ComputingTime;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.SmallUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.page.Page;

/** The verify page, for anyone: a link, a file or pasted JSON in, an answer check by check out. */
@Path("/verify")
@OpenTo(Who.ANYBODY)
@Dependent
public class VerifyResource {

  /** A badge and the form around it. */
  private static final long LARGEST = CredentialJson.MAX_BYTES + 16 * 1024;

  private static final Pattern WEB = Pattern.compile("https?://[^\\s]{3,2000}");

  private final VerifyCredential verification;
  private final Frame frame;
  private final ServerConfig server;
  private final VerifyLimits limits;
  private final ClientAddress addresses;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public VerifyResource(
      VerifyCredential verification,
      VerifyLimits limits,
      ClientAddress addresses,
      Frame frame,
      ServerConfig server) {
    this.verification = verification;
    this.addresses = addresses;
    this.limits = limits;
    this.frame = frame;
    this.server = server;
  }

  /** The empty page; with the link of a badge of this installation, its checks. */
  @GET
  public Response page(@QueryParam("link") @Nullable String link) throws IOException {
    if (link != null && link.startsWith(server.baseUrl() + "/b/")) {
      return limited(() -> link(link));
    }
    var page = frame.page(PAGES);
    return frame.show(page, page.t("verify.title"), "verify/verify.jte", VerifyView.empty());
  }

  /** Fields {@code link}, {@code file}, {@code json}: the first that is filled. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(LARGEST)
  public Response form(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
      throws IOException {
    return limited(() -> filled(type, body));
  }

  private Response filled(String type, InputStream body) throws IOException {
    for (var part : SmallUpload.read(type, body)) {
      if (part.content().length == 0) {
        continue;
      }
      if (part.name().equals("link")) {
        return link(new String(part.content(), StandardCharsets.UTF_8).strip());
      }
      if (part.name().equals("file") || part.name().equals("json")) {
        return file(part.file(), part.content());
      }
    }
    return frame.refuse(frame.page(PAGES), VerifyReason.VERIFY_NOTHING);
  }

  /** The credential itself as the body. */
  @POST
  @Consumes({"application/json", "application/vc", "application/vc+ld+json", "application/ld+json"})
  @MaxBody(LARGEST)
  public Response body(InputStream body) throws IOException {
    return limited(() -> file("", read(body)));
  }

  /** Something that answers after work. */
  @FunctionalInterface
  private interface Work {
    Response answer() throws IOException;
  }

  private Response limited(Work work) throws IOException {
    var address = addresses.of(request);
    var refusal = limits.begin(address, verification.now());
    if (refusal.isPresent()) {
      var pause = limits.pause(address, verification.now()).toSeconds() + 1;
      return Response.fromResponse(frame.refuse(frame.page(PAGES), refusal.get()))
          .header("Retry-After", pause)
          .build();
    }
    var time = new ComputingTime(VerifyLimits.DEAREST);
    try {
      return work.answer();
    } finally {
      limits.end(address, time.spent(), verification.now());
    }
  }

  private Response link(String link) {
    var address = WEB.matcher(link).matches() ? uri(link) : Optional.<URI>empty();
    if (address.isEmpty()) {
      return frame.refuse(frame.page(PAGES), VerifyReason.VERIFY_LINK);
    }
    return verification
        .download(address.get())
        .map(bytes -> file(link, bytes))
        .orElseGet(() -> frame.refuse(frame.page(PAGES), VerifyReason.VERIFY_UNREACHABLE));
  }

  private Response file(String source, byte[] bytes) {
    var page = frame.page(PAGES);
    if (bytes.length > CredentialJson.MAX_BYTES) {
      return frame.refuse(page, VerifyReason.VERIFY_TOO_LARGE);
    }
    var report = verification.verify(bytes);
    if (frame.wantsJson()) {
      return Response.status(VerifyAnswer.status(report))
          .entity(CredentialJson.write(VerifyAnswer.json(page, report, verification.now())))
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .build();
    }
    var view = view(page, source, report);
    return frame.show(
        VerifyAnswer.status(report), page, page.t("verify.title"), "verify/verify.jte", view);
  }

  private VerifyView view(Page page, String source, Report report) {
    var now = verification.now();
    return new VerifyView(
        source,
        Optional.of(VerdictView.of(page, report)),
        report.content().map(c -> SummaryView.of(page, c, server.baseUrl().toString())),
        CheckView.of(page, report),
        VerifyAnswer.status(report) != 200,
        page.t("verify.checked-at", page.date(now), page.seconds(now)));
  }

  private static Optional<URI> uri(String link) {
    try {
      return Optional.of(new URI(link));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    return in.readNBytes(CredentialJson.MAX_BYTES + 1);
  }
}
