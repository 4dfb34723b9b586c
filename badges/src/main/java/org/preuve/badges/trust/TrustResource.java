package org.preuve.badges.trust;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.trust.TrustView.Typed;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Whose badges this installation trusts besides its own. */
@Path("/admin/trusted-issuers")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class TrustResource {

  /** A registry of 256 KiB, as a form writes it. */
  static final long LARGEST = 768 * 1024;

  private static final String HERE = "/admin/trusted-issuers";
  private static final String LIST = "{list: [a-z2-7]{26}}";
  private static final int ON_A_PAGE = 100;

  private final Frame frame;
  private final ChangeTrust trust;

  @Inject
  public TrustResource(Frame frame, ChangeTrust trust) {
    this.frame = frame;
    this.trust = trust;
  }

  /** Not before the session is known: its forms carry its token. */
  private Page page() {
    return frame.page(PAGES);
  }

  /** All lists, with both forms. */
  @GET
  public Response lists() {
    return show(200, Optional.empty(), 1, Typed.NOTHING);
  }

  /** The issuers of one. */
  @GET
  @Path(LIST)
  public Response list(
      @PathParam("list") String id, @QueryParam("page") @DefaultValue("1") String number) {
    int shown = number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) : 1;
    return trust
        .list(id)
        .map(row -> show(200, Optional.of(row), shown, Typed.NOTHING))
        .orElseGet(() -> frame.refuse(page(), TrustReason.TRUST_UNKNOWN));
  }

  /**
   * Takes a registry in the place of the list of that name.
   *
   * @param registry JSON
   */
  @POST
  @Path("registry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @MaxBody(LARGEST)
  public Response registry(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("source") @DefaultValue("") String source,
      @FormParam("registry") @DefaultValue("") String registry) {
    return answer(
        trust.take(name, source, registry),
        refusal -> new Typed(name, source, registry, "", "", "", refusal));
  }

  /** Adds one issuer to a list. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @FormParam("list") @DefaultValue("") String list,
      @FormParam("identifier") @DefaultValue("") String identifier,
      @FormParam("issuer") @DefaultValue("") String issuer) {
    return answer(
        trust.add(list, TrustedIssuer.of(identifier, issuer)),
        refusal -> new Typed("", "", "", list, identifier, issuer, refusal));
  }

  /** Trusts nobody any more only because of that list. */
  @POST
  @Path(LIST + "/remove")
  public Response remove(@PathParam("list") String id) {
    return trust.remove(id)
        ? frame.seeOther(page(), HERE, "trust.removed")
        : frame.refuse(page(), TrustReason.TRUST_UNKNOWN);
  }

  /** The same for one issuer. */
  @POST
  @Path(LIST + "/remove-issuer")
  public Response remove(
      @PathParam("list") String id, @FormParam("identifier") @DefaultValue("") String identifier) {
    return trust.remove(id, identifier)
        ? frame.seeOther(page(), HERE + "/" + id, "trust.removed")
        : frame.refuse(page(), TrustReason.TRUST_UNKNOWN);
  }

  /** What stands in the forms after a refusal. */
  @FunctionalInterface
  private interface Kept {
    Typed with(Optional<TrustReason> refusal);
  }

  private Response answer(Optional<TrustReason> refusal, Kept typed) {
    if (refusal.isEmpty()) {
      return frame.seeOther(page(), HERE, "trust.saved");
    }
    return frame.wantsJson()
        ? frame.refuse(page(), refusal.get())
        : show(refusal.get().status(), Optional.empty(), 1, typed.with(refusal));
  }

  private Response show(int status, Optional<TrustRow> list, int number, Typed typed) {
    int from = (number - 1) * ON_A_PAGE;
    var issuers =
        list.map(row -> trust.issuers(row.id(), ON_A_PAGE, from)).orElse(List.<TrustedIssuer>of());
    var more = list.filter(row -> row.issuers() > from + ON_A_PAGE);
    var view =
        new TrustView(
            trust.lists().stream().map(this::row).toList(),
            list.map(this::row),
            issuers,
            list.filter(row -> number > 1).map(row -> path(row, number - 1)).orElse(""),
            more.map(row -> path(row, number + 1)).orElse(""),
            typed);
    return frame.show(status, page(), page().t("trust.title"), "trust/trust.jte", view);
  }

  private static String path(TrustRow row, int number) {
    return HERE + "/" + row.id() + "?page=" + number;
  }

  private TrustView.Row row(TrustRow row) {
    var meta =
        page()
            .t(
                "trust.meta",
                row.issuers(),
                page().dateTime(row.changedAt().toInstant()),
                row.changedBy());
    return new TrustView.Row(
        row.id(), row.name(), row.source().isEmpty() ? meta : meta + " " + row.source());
  }
}
