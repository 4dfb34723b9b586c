package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.status.StatusLists;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;
import org.preuve.web.base.ServerConfig;

/**
 * What stands at an address: own issuers and lists from here, everything else through the safe
 * client.
 */
@Dependent
class Documents {

  private static final String ACCEPT =
      "application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json,"
          + " application/json, */*;q=0.1";
  private static final Pattern OWN =
      Pattern.compile("/(issuers|status)/([a-z2-7]{26})(/did\\.json)?");

  /**
   * What this installation writes itself. Elsewhere on it people put files, which must not speak
   * for its institutions.
   */
  private static final Pattern OURS =
      Pattern.compile(
          "/b/[a-z2-7]{26}(\\.jwt|/(ob2|ob2-class)\\.json|/badge\\.(json|png|svg|pdf))?"
              + "|/(issuers|achievements|endorsements)/[a-z2-7]{26}(/ob2\\.json)?");

  /** A part of the connections that all modules share: who has badges verified takes no others'. */
  private static final Semaphore FETCHES = new Semaphore(20);

  private static final int GONE = 410;

  private final Issuers issuers;
  private final StatusLists lists;
  private final SafeHttp http;
  private final ServerConfig server;

  @Inject
  Documents(Issuers issuers, StatusLists lists, SafeHttp http, ServerConfig server) {
    this.issuers = issuers;
    this.lists = lists;
    this.http = http;
    this.server = server;
  }

  /** The bytes, or empty where nothing readable is there. */
  Optional<byte[]> read(URI address) {
    if (!here(address)) {
      return fetch(address);
    }
    return OWN.matcher(pathHere(address)).matches()
        ? own(address)
        : OURS.matcher(pathHere(address)).matches() ? fetch(address) : none();
  }

  private boolean here(URI address) {
    return IssuerAddress.here(address, server.baseUrl());
  }

  /** The same of this installation only; nothing is fetched. */
  Optional<byte[]> own(URI address) {
    var own = OWN.matcher(pathHere(address));
    if (!own.matches()) {
      return none();
    }
    var document =
        own.group(1).equals("status")
            ? lists.signed(own.group(2))
            : issuers.find(own.group(2)).map(issuers::document);
    return document.map(Documents::bytes);
  }

  /** Where all are taken for long, somebody's server is slow, and this one does not wait for it. */
  private Optional<byte[]> fetch(URI address) {
    try {
      if (!FETCHES.tryAcquire(2, TimeUnit.SECONDS)) {
        return none();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return none();
    }
    try {
      return fetched(address);
    } finally {
      FETCHES.release();
    }
  }

  private Optional<byte[]> fetched(URI address) {
    return http.get(address, ACCEPT).fold(Documents::body, failed -> none());
  }

  /** What was answered, where it counts. */
  static Optional<byte[]> body(Fetched.Answer answer) {
    return answer.ok() || gone(answer) ? Optional.of(answer.body()) : none();
  }

  /**
   * Open Badges 2.0, section "Revocation": what was taken back says so in the place where it was.
   */
  private static boolean gone(Fetched.Answer answer) {
    return answer.status() == GONE
        && CredentialJson.object(answer.body())
            .filter(body -> body.path("revoked").asBoolean())
            .isPresent();
  }

  /**
   * did:web always says https, also for an installation that is served over http on a local
   * machine.
   */
  private String pathHere(URI address) {
    var base = server.baseUrl();
    return here(address) && address.getPath().startsWith(base.getPath())
        ? address.getPath().substring(base.getPath().length())
        : "";
  }

  private static Optional<byte[]> none() {
    return Optional.empty();
  }

  private static byte[] bytes(ObjectNode json) {
    return CredentialJson.write(json).getBytes(StandardCharsets.UTF_8);
  }
}
