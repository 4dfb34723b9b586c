package org.preuve.devices.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.pairing.PairingOutcome.Credential;
import org.preuve.devices.pairing.PairingOutcome.Refused;
import org.preuve.devices.registry.BrokerAccounts;
import org.preuve.devices.registry.BrokerConfig;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Pairing by hand: the key, what it signs, and at the end the account, through the page. */
@Path("/devices/new/{pairing}/by-hand")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class ByHandResource {

  private final StartPairing pairings;
  private final PairDevice pair;
  private final BrokerAccounts accounts;
  private final BrokerConfig broker;
  private final Clock clock;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public ByHandResource(
      StartPairing pairings,
      PairDevice pair,
      BrokerAccounts accounts,
      BrokerConfig broker,
      Clock clock,
      Caller caller,
      Frame frame) {
    this.pairings = pairings;
    this.pair = pair;
    this.accounts = accounts;
    this.broker = broker;
    this.clock = clock;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** What to sign, and where to paste it. */
  @GET
  public Response form(@PathParam("pairing") String id) {
    return shown(200, own(id), new Typed("", "", ""), "", Optional.empty());
  }

  /** The key, and its signature. */
  @POST
  @Path("/key")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response key(
      @PathParam("pairing") String id,
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("model") @DefaultValue("") String model,
      @FormParam("signature") @DefaultValue("") String signature) {
    var pairing = own(id);
    var typed = new Typed(key.strip(), model.strip(), signature.strip());
    var outcome = pair.byHand(pairing, typed.key(), typed.model(), typed.signature());
    return outcome instanceof Refused refused
        ? refused(own(id), typed, refused.reason())
        : frame.seeOther(page, "/devices/new/" + id, null);
  }

  /** The signature with which a device asks for its account. */
  @POST
  @Path("/account")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response account(
      @PathParam("pairing") String id, @FormParam("signature") @DefaultValue("") String signature) {
    var pairing = own(id);
    var typed = new Typed("", "", signature.strip());
    var outcome = pair.credential(pairing.code(), PairDevice.base64url(typed.signature()));
    if (outcome instanceof Refused refused) {
      return refused(own(id), typed, refused.reason());
    }
    if (!(outcome instanceof Credential credential)) {
      return frame.seeOther(page, "/devices/new/" + id, null);
    }
    accounts.write();
    return shown(200, own(id), new Typed("", "", ""), "", Optional.of(account(credential)));
  }

  private ByHandView.Account account(Credential credential) {
    return new ByHandView.Account(
        credential.device(),
        credential.keyId(),
        credential.password(),
        broker.publicUri().toString(),
        credential.bootcount() < 0 ? "" : Long.toString(credential.bootcount()));
  }

  private record Typed(String key, String model, String signature) {}

  private Response refused(Pairing pairing, Typed typed, PairingReason reason) {
    return frame.wantsJson() || step(pairing) == 0
        ? frame.refuse(page, reason)
        : shown(reason.status(), pairing, typed, reason.name(), Optional.empty());
  }

  private Response shown(
      int status,
      Pairing pairing,
      Typed typed,
      String problem,
      Optional<ByHandView.Account> account) {
    var step = account.isPresent() ? 5 : step(pairing);
    var prefix = step == 1 ? PossessionCheck.Purpose.PAIR : PossessionCheck.Purpose.CREDENTIAL;
    var view =
        new ByHandView(
            "/devices/new/" + pairing.id() + "/by-hand",
            "/devices/new/" + pairing.id(),
            pairing.deviceName(),
            step,
            PossessionCheck.signed(prefix, pairing.code(), pairing.nonce()),
            typed.key(),
            typed.model(),
            typed.signature(),
            problem,
            account);
    var title = page.t("byhand.title", pairing.deviceName());
    return frame.show(status, page, title, "pairing/byhand.jte", view);
  }

  private int step(Pairing pairing) {
    if (pairing.over(clock.instant())) {
      return 0;
    }
    return switch (pairing.state()) {
      case OPEN -> 1;
      case CONFIRMED -> 4;
      default -> 0;
    };
  }

  private Pairing own(String id) {
    return pairings.of(caller, id).orElseThrow(NotFoundException::new);
  }
}
