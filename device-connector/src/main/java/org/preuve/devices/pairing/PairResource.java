package org.preuve.devices.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.preuve.devices.DevicePages;
import org.preuve.devices.pairing.PairingOutcome.Challenge;
import org.preuve.devices.pairing.PairingOutcome.Credential;
import org.preuve.devices.pairing.PairingOutcome.Nonce;
import org.preuve.devices.pairing.PairingOutcome.Refused;
import org.preuve.devices.pairing.PairingOutcome.Waiting;
import org.preuve.devices.registry.BrokerAccounts;
import org.preuve.devices.registry.BrokerConfig;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;

/** Pairing as a device sees it: HTTP and JSON, no account. */
@Path("/pair/{code}")
@OpenTo(Who.ANYBODY)
@Dependent
public class PairResource {

  private static final long LARGEST = 16 * 1024;

  private final PairDevice pair;
  private final PairAnnounced announced;
  private final PairingAttempts attempts;
  private final ClientAddress addresses;
  private final BrokerAccounts accounts;
  private final BrokerConfig broker;
  private final Frame frame;
  private final Clock clock;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public PairResource(
      PairDevice pair,
      PairAnnounced announced,
      PairingAttempts attempts,
      ClientAddress addresses,
      BrokerAccounts accounts,
      BrokerConfig broker,
      Frame frame,
      Clock clock) {
    this.pair = pair;
    this.announced = announced;
    this.attempts = attempts;
    this.addresses = addresses;
    this.accounts = accounts;
    this.broker = broker;
    this.frame = frame;
    this.clock = clock;
  }

  /** 200 {@code {"nonce", "expiresAt"}}. */
  @GET
  public Response challenge(@PathParam("code") String code) {
    return guarded(
        () -> PairAnnounced.code(code) ? announced.challenge(code) : pair.challenge(code));
  }

  /** Takes {@code {"jwk", "model", "software", "signature"}}; 202 {@code {"fingerprint"}}. */
  @POST
  @MaxBody(LARGEST)
  public Response present(@PathParam("code") String code, InputStream body) throws IOException {
    var sent = body.readAllBytes(); // the body is capped
    return guarded(
        () -> PairAnnounced.code(code) ? announced.present(code, sent) : pair.present(code, sent));
  }

  /** 202 until the owner has confirmed, then 200 with the account until the device was heard. */
  @GET
  @Path("/credential")
  public Response credential(
      @PathParam("code") String code,
      @HeaderParam("Preuve-Signature") @DefaultValue("") String signature) {
    return guarded(
        () ->
            PairAnnounced.code(code)
                ? announced.credential(code, signature)
                : pair.credential(code, signature));
  }

  private Response guarded(Supplier<PairingOutcome> work) {
    var address = addresses.of(request);
    var now = clock.instant();
    var flood = attempts.flood(address, now);
    if (flood.isPresent()) {
      return tooMany(flood.get());
    }
    var outcome = work.get();
    if (outcome instanceof Refused refused) {
      return attempts
          .wrong(address, now)
          .map(this::tooMany)
          .orElseGet(() -> refused(refused.reason()));
    }
    return answer(outcome);
  }

  private Response answer(PairingOutcome outcome) {
    if (outcome instanceof Challenge challenge) {
      return nonce(challenge.pairing().nonce(), challenge.pairing().expiresAt());
    }
    if (outcome instanceof Nonce fresh) {
      return nonce(fresh.nonce(), fresh.until());
    }
    if (outcome instanceof Waiting waiting) {
      return json(202, Map.of("fingerprint", waiting.fingerprint()));
    }
    accounts.write();
    return json(200, credential((Credential) outcome));
  }

  private static Response nonce(String nonce, Instant until) {
    return json(200, Map.of("nonce", nonce, "expiresAt", until.toString()));
  }

  private Map<String, Object> credential(Credential credential) {
    var json = new LinkedHashMap<String, Object>();
    json.put("device", credential.device());
    json.put("kid", credential.keyId());
    json.put("username", credential.device());
    json.put("password", credential.password());
    json.put("broker", broker.publicUri().toString());
    json.put("clientId", credential.device());
    if (credential.bootcount() >= 0) { // numbers of before are taken
      json.put("bootcount", credential.bootcount());
    }
    return json;
  }

  private Response tooMany(Duration wait) {
    return Response.fromResponse(refused(PairingReason.PAIR_RATE))
        .header(HttpHeaders.RETRY_AFTER, TryLimit.retryAfter(wait))
        .build();
  }

  private Response refused(PairingReason reason) {
    var page = frame.page(DevicePages.PAGES);
    var key = "refused." + reason.name();
    return json(
        reason.status(),
        Map.of(
            "code",
            reason.name(),
            "message",
            page.t(key + ".title"),
            "cure",
            page.t(key + ".cure")));
  }

  private static Response json(int status, Map<String, ?> body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
