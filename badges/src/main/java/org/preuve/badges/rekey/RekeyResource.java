package org.preuve.badges.rekey;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.issuer.RenewKeys;
import org.preuve.badges.rekey.IssuerKeysView.Form;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The keys that sign badges: renewed at leisure, or withdrawn at once when they were stolen. */
@Path("/admin/badge-keys")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class RekeyResource {

  private static final String ISSUER = "{issuer: [a-z2-7]{26}}";
  private static final String HERE = "/admin/badge-keys/";

  private final Issuers issuers;
  private final RenewKeys keys;
  private final WithdrawKeys withdrawing;
  private final ResigningRepository work;
  private final LeftBadges left;
  private final AdminDesk desk;
  private final Frame frame;

  @Inject
  public RekeyResource(
      Issuers issuers,
      RenewKeys keys,
      WithdrawKeys withdrawing,
      ResigningRepository work,
      LeftBadges left,
      AdminDesk desk,
      Frame frame) {
    this.issuers = issuers;
    this.keys = keys;
    this.withdrawing = withdrawing;
    this.work = work;
    this.left = left;
    this.desk = desk;
    this.frame = frame;
  }

  /** All institutions. */
  @GET
  public Response list() {
    var page = frame.page(PAGES);
    var rows = keys.all().stream().map(issuer -> row(page, issuer)).toList();
    return frame.show(page, page.t("rekey.title"), "rekey/list.jte", new IssuersKeysView(rows));
  }

  private IssuersKeysView.Row row(Page page, BadgeIssuer issuer) {
    var running = work.underWay(issuer.registration()) > 0;
    var state =
        page.t(running ? "rekey.row-running" : "rekey.row", Math.max(keys.number(issuer), 1));
    return new IssuersKeysView.Row(issuer.id(), issuer.name(), state);
  }

  /** The keys of one. */
  @GET
  @Path(ISSUER)
  public Response issuer(@PathParam("issuer") String id) {
    return show(200, frame.page(PAGES), known(id), Form.EMPTY);
  }

  /**
   * New keys sign from now on.
   *
   * @param number of the keys that the form was made for
   */
  @POST
  @Path(ISSUER + "/renew")
  public Response renew(
      @PathParam("issuer") String id, @FormParam("number") @DefaultValue("") String number) {
    var page = frame.page(PAGES);
    var issuer = known(id);
    if (!keys.renew(issuer, number(number))) {
      return frame.refuse(page, RekeyReason.REKEY_CHANGED);
    }
    desk.badgeKeysRenewed(desk.who(), issuer.name() + " (" + id + ")");
    return frame.seeOther(page, HERE + id, "rekey.renewed");
  }

  /**
   * The keys were stolen: they count for nothing from now on, and every badge is signed again.
   *
   * @param number of the keys that the form was made for
   * @param since as {@code datetime-local} sends it, empty where nobody knows
   */
  @POST
  @Path(ISSUER + "/stolen")
  public Response stolen(
      @PathParam("issuer") String id,
      @FormParam("number") @DefaultValue("") String number,
      @FormParam("since") @DefaultValue("") String since,
      @FormParam("why") @DefaultValue("") String why) {
    var page = frame.page(PAGES);
    var issuer = known(id);
    var at = moment(page, since);
    var refused =
        !since.isBlank() && at.isEmpty()
            ? Optional.of(RekeyReason.REKEY_SINCE)
            : withdrawing.ask(issuer, number(number), at, why, desk.who());
    if (refused.isPresent()) {
      return refused(page, issuer, refused.get(), since, why);
    }
    var asked = work.latest(issuer.registration()).get(0);
    keys.withdraw(issuer, asked.number(), asked.since(), asked.askedAt());
    return frame.seeOther(page, HERE + id, "rekey.withdrawn");
  }

  private Response refused(
      Page page, BadgeIssuer issuer, RekeyReason reason, String since, String why) {
    if (frame.wantsJson()) {
      return frame.refuse(page, reason);
    }
    var title =
        page.t("refused." + reason + ".title") + " " + page.t("refused." + reason + ".cure");
    var field =
        switch (reason) {
          case REKEY_SINCE -> "since";
          case REKEY_WHY -> "why";
          case REKEY_CHANGED, REKEY_OPEN -> "keys";
        };
    return show(reason.status(), page, issuer, new Form(since, why, field, reason.name(), title));
  }

  private Response show(int status, Page page, BadgeIssuer issuer, Form form) {
    var newest = work.latest(issuer.registration());
    var jobs =
        newest.stream()
            .map(job -> IssuerKeysView.work(page, job, left.of(issuer, job), job == newest.get(0)))
            .toList();
    var view =
        IssuerKeysView.of(page, issuer, issuers.described(issuer), keys.of(issuer), jobs, form);
    return frame.show(status, page, page.t("rekey.of", issuer.name()), "rekey/issuer.jte", view);
  }

  private BadgeIssuer known(String id) {
    return issuers.find(id).orElseThrow(NotFoundException::new);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }

  private static Optional<Instant> moment(Page page, String field) {
    try {
      return field.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(field).atZone(page.zone()).toInstant());
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }
}
