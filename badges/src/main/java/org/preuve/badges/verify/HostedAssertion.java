package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.KeyKind;

/**
 * A badge of Open Badges 2.0 or 2.1: an assertion that counts because it stands at its issuer's own
 * address, or because it is signed with a key that its issuer lists (2.0, section "Verification").
 *
 * @param documents reads what stands at an address
 */
record HostedAssertion(Function<URI, Optional<byte[]>> documents, Instant now) {

  private static final String CONTEXT = "https://w3id.org/openbadges/v2";

  /** Whether it says that it is one. */
  static boolean is(JsonNode json) {
    return list(json.path("@context")).anyMatch(one -> CONTEXT.equals(one.asText()))
        && list(json.path("type")).anyMatch(type -> "Assertion".equals(type.asText()));
  }

  /** What was found, and what the badge says in the shape of Open Badges 3.0, to be shown. */
  record Outcome(List<Finding> found, ObjectNode content, Report.How how) {}

  /** Of an assertion as JSON: it counts if it stands at the address that it names. */
  Outcome hosted(ObjectNode given) {
    var found = new ArrayList<>(List.of(Finding.JSON_OK, Finding.CONTEXT_V2));
    var id = given.path("id").asText();
    if (!hosts(given)) {
      found.add(Finding.PROOF_MISSING);
      return outcome(found, given);
    }
    found.add(Finding.PROOF_HOSTED);
    if (IssuerAddress.of(id).isEmpty()) {
      found.add(Finding.KEY_METHOD);
      return outcome(found, given);
    }
    var published = document(id);
    if (published.isEmpty()) {
      found.add(Finding.KEY_UNREACHABLE);
      return outcome(found, given);
    }
    // what stands there now counts, also for what it says of itself
    var linked = linked(published.get());
    if (linked.whole().isEmpty()) {
      // 2.0, section "Revocation": one that was taken back need not say more than that
      found.add(back(published.get()) ? Finding.STATUS_REVOKED : linked.why());
      return outcome(found, given);
    }
    var whole = linked.whole().get();
    if (!complete(whole)) {
      found.add(back(whole) ? Finding.STATUS_REVOKED : Finding.SCHEMA_INCOMPLETE);
      return outcome(found, whole);
    }
    found.add(Finding.SCHEMA_V2);
    if (!ofItsIssuer(id, whole)) {
      found.add(Finding.KEY_FOREIGN);
      return outcome(found, whole);
    }
    found.add(Finding.KEY_HOSTED);
    var same = same(given, published.get()) || same(given, whole);
    found.add(same ? Finding.SIGNATURE_HOSTED : Finding.SIGNATURE_DIFFERS);
    if (same) {
      found.add(dates(whole));
      found.add(back(whole) ? Finding.STATUS_REVOKED : Finding.STATUS_HOSTED);
    }
    return outcome(found, whole);
  }

  /** Of a signed token whose payload is an assertion. */
  Outcome signed(TokenProof token) {
    var found = new ArrayList<>(List.of(Finding.JSON_OK, Finding.CONTEXT_SIGNED));
    var linked = linked(token.payload());
    if (linked.whole().isEmpty()) {
      found.add(linked.why());
      return outcome(found, token.payload());
    }
    var whole = linked.whole().get();
    found.add(complete(whole) ? Finding.SCHEMA_V2 : Finding.SCHEMA_INCOMPLETE);
    found.add(token.check());
    if (!found.contains(Finding.PROOF_OK) || found.contains(Finding.SCHEMA_INCOMPLETE)) {
      return outcome(found, whole);
    }
    var issuer = whole.path("badge").path("issuer");
    var named = verification(whole).path("creator");
    var creator = named.isMissingNode() ? only(issuer.path("publicKey")) : idOf(named);
    found.add(key(issuer, creator));
    if (found.contains(Finding.KEY_OK)) {
      var good = keyOf(issuer, creator).flatMap(HostedAssertion::pem).filter(token::verifies);
      found.add(good.isPresent() ? Finding.SIGNATURE_OK : Finding.SIGNATURE);
    }
    if (found.contains(Finding.SIGNATURE_OK)) {
      found.add(dates(whole));
      found.add(status(whole, issuer));
    }
    var how = new Report.How(token.algorithm(), KeyKind.RSA.word());
    return new Outcome(found, shown(whole), how);
  }

  /** The issuer's profile lists the key, and the key names the issuer as its owner. */
  private Finding key(JsonNode issuer, String creator) {
    var listed = list(issuer.path("publicKey")).anyMatch(one -> creator.equals(idOf(one)));
    if (creator.isEmpty() || !listed) {
      return Finding.KEY_NOT_LISTED;
    }
    return keyOf(issuer, creator)
        .map(
            key ->
                issuer.path("id").asText().equals(key.path("owner").asText())
                    ? Finding.KEY_OK
                    : Finding.KEY_FOREIGN)
        .orElse(Finding.KEY_UNREACHABLE);
  }

  /** Written into the profile, which was read from the issuer, or at its own address. */
  private Optional<JsonNode> keyOf(JsonNode issuer, String creator) {
    return list(issuer.path("publicKey"))
        .filter(one -> one.has("publicKeyPem") && creator.equals(idOf(one)))
        .findFirst()
        .or(() -> document(creator).map(JsonNode.class::cast));
  }

  private Finding status(ObjectNode assertion, JsonNode issuer) {
    var address = idOf(issuer.path("revocationList"));
    if (address.isEmpty()) {
      return Finding.STATUS_NONE;
    }
    var ids =
        Stream.of("id", "uid")
            .map(name -> assertion.path(name).asText())
            .collect(Collectors.toSet());
    ids.remove("");
    return IssuerAddress.of(address)
        .flatMap(documents)
        .map(
            bytes ->
                CredentialJson.object(bytes)
                    .filter(list -> list.path("revokedAssertions").isArray() && !ids.isEmpty())
                    .map(list -> named(list, ids))
                    .orElse(Finding.STATUS_OTHER))
        .orElse(Finding.STATUS_UNREACHABLE);
  }

  private static Finding named(JsonNode list, Set<String> ids) {
    return list(list.path("revokedAssertions")).map(HostedAssertion::idOf).anyMatch(ids::contains)
        ? Finding.STATUS_REVOKED
        : Finding.STATUS_OK;
  }

  /** The whole of it, or why there is none. */
  private record Linked(Optional<ObjectNode> whole, Finding why) {

    static Linked none(Finding why) {
      return new Linked(Optional.empty(), why);
    }
  }

  /**
   * The class in the place of its address, and the issuer in the class. What is written into a
   * badge may say anything, so what stands at its address counts. A class without one is part of
   * the badge; an issuer without one is nobody.
   */
  private Linked linked(ObjectNode assertion) {
    var written = assertion.path("badge");
    var badge =
        IssuerAddress.of(idOf(written)).isEmpty() && written instanceof ObjectNode part
            ? Optional.of(part)
            : at(idOf(written));
    if (badge.isEmpty()) {
      return Linked.none(Finding.KEY_UNREACHABLE);
    }
    var id = idOf(badge.get().path("issuer"));
    if (IssuerAddress.of(id).isEmpty()) {
      return Linked.none(Finding.KEY_METHOD);
    }
    var issuer = at(id);
    if (issuer.isEmpty()) {
      return Linked.none(Finding.KEY_UNREACHABLE);
    }
    var whole = assertion.deepCopy();
    var whose = badge.get().deepCopy();
    whose.set("issuer", issuer.get());
    whole.set("badge", whose);
    return new Linked(Optional.of(whole), Finding.JSON_OK);
  }

  private Optional<ObjectNode> at(String id) {
    return document(id).filter(found -> id.equals(found.path("id").asText()));
  }

  private static String idOf(JsonNode value) {
    return value.isObject() ? value.path("id").asText() : value.asText();
  }

  private static boolean back(JsonNode assertion) {
    return assertion.path("revoked").asBoolean();
  }

  private static boolean complete(JsonNode assertion) {
    return assertion.path("recipient").isObject()
        && !assertion.path("issuedOn").asText().isEmpty()
        && !Words.of(assertion.path("badge").path("name")).isEmpty()
        && !assertion.path("badge").path("issuer").path("id").asText().isEmpty();
  }

  private static boolean hosts(JsonNode assertion) {
    var types = list(verification(assertion).path("type")).map(JsonNode::asText).toList();
    return types.contains("HostedBadge") || types.contains("hosted");
  }

  private static JsonNode verification(JsonNode assertion) {
    return assertion.path(assertion.has("verification") ? "verification" : "verify");
  }

  /** 2.0, section "VerificationObject": by default on the server of the issuer's profile. */
  private static boolean ofItsIssuer(String id, JsonNode assertion) {
    var issuer = assertion.path("badge").path("issuer");
    var policy = issuer.path("verification");
    var begins = list(policy.path("startsWith")).map(JsonNode::asText).toList();
    var origins = list(policy.path("allowedOrigins")).map(JsonNode::asText).toList();
    var profile = issuer.path("id").asText();
    if (IssuerAddress.of(profile).isEmpty()) {
      return false;
    }
    if (!begins.isEmpty()) {
      return begins.stream().anyMatch(begin -> IssuerAddress.below(id, begin));
    }
    var host = IssuerAddress.host(id).orElse("");
    return origins.isEmpty()
        ? IssuerAddress.sameOrigin(id, profile)
        : origins.stream().anyMatch(host::equalsIgnoreCase);
  }

  /**
   * What was given says nothing that does not stand there, at any depth; there may stand more. An
   * address and what stands at it are the same thing.
   */
  private boolean same(JsonNode given, JsonNode published) {
    if (given.isObject() && published.isObject()) {
      return given.properties().stream()
          .allMatch(
              member ->
                  member.getKey().equals("@context")
                      || same(member.getValue(), published.path(member.getKey())));
    }
    if (given.isObject() && published.isTextual()) {
      return idOf(given).equals(published.asText())
          && at(published.asText()).filter(found -> same(given, found)).isPresent();
    }
    if (given.isTextual() && published.isObject()) {
      return !given.asText().isEmpty() && given.asText().equals(idOf(published));
    }
    var some = list(given).toList();
    var others = list(published).toList();
    if (!given.isArray() && !published.isArray()) {
      return given.equals(published);
    }
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i)));
  }

  /** Version 2.0 asks for dates of ISO 8601, of which there are several in use. */
  private Finding dates(JsonNode assertion) {
    var from = LooseDate.from(assertion.path("issuedOn").asText());
    var ends = assertion.has("expires");
    var until = LooseDate.until(assertion.path("expires").asText());
    if (from.isEmpty() || (ends && until.isEmpty())) {
      return Finding.DATES_OTHER;
    }
    var dates = CredentialJson.empty().put("validFrom", from.get().toString());
    until.ifPresent(end -> dates.put("validUntil", end.toString()));
    return new DatesCheck().check(dates, now);
  }

  private static Outcome outcome(List<Finding> found, ObjectNode assertion) {
    return new Outcome(found, shown(assertion), new Report.How("Open Badges 2", ""));
  }

  /** Issuer, name, date and recipient where Open Badges 3.0 has them. */
  private static ObjectNode shown(ObjectNode assertion) {
    var badge = assertion.path("badge");
    var shown = CredentialJson.empty();
    shown.put("id", assertion.path("id").asText());
    shown
        .putObject("issuer")
        .put("id", badge.path("issuer").path("id").asText())
        .put("name", Words.of(badge.path("issuer").path("name")));
    shown.put("validFrom", assertion.path("issuedOn").asText());
    var recipient = assertion.path("recipient");
    var subject = shown.putObject("credentialSubject");
    subject
        .putArray("identifier")
        .addObject()
        .put("hashed", recipient.path("hashed").asBoolean())
        .put("identityHash", recipient.path("identity").asText())
        .put("identityType", recipient.path("type").asText())
        .put("salt", recipient.path("salt").asText());
    subject.putObject("achievement").put("name", Words.of(badge.path("name")));
    return shown;
  }

  private static Optional<PublicKey> pem(JsonNode key) {
    var base64 =
        key.path("publicKeyPem").asText().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      return Optional.of(
          KeyFactory.getInstance("RSA")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
    } catch (IllegalArgumentException | InvalidKeySpecException noKey) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private Optional<ObjectNode> document(String address) {
    return IssuerAddress.of(address).flatMap(documents).flatMap(CredentialJson::object);
  }

  private static String only(JsonNode keys) {
    var all = list(keys).toList();
    return all.size() == 1 ? idOf(all.get(0)) : "";
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
