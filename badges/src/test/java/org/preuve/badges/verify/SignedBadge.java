package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.preuve.badges.credential.Achieved;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.credential.NamedEvidence;
import org.preuve.badges.credential.OpenBadgeCredential;
import org.preuve.badges.credential.PublishedKey;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.credential.StatusEntry;
import org.preuve.badges.credential.TestKeys;
import org.preuve.badges.status.StatusBits;
import org.preuve.badges.status.StatusListCredential;

/** A badge of an institution on the network of this test: its documents, its key, its list. */
final class SignedBadge {

  static final Instant AWARDED = Instant.parse("2026-06-02T08:12:00Z");
  static final Instant NOW = Instant.parse("2026-06-02T12:05:00Z");
  static final int INDEX = 94_567;

  static final Issuer ISSUER =
      new Issuer(
          "did:web:preuve.example%3A8443:issuers:abc",
          "Institut Valmont", URI.create("https://preuve.example:8443/issuers/abc"));

  private static final URI DID = URI.create("https://preuve.example:8443/issuers/abc/did.json");
  static final URI LIST = URI.create("https://preuve.example:8443/status/xyz");

  final Map<URI, byte[]> network = new ConcurrentHashMap<>();
  final KeyPair keys = TestKeys.pair();
  private final CredentialSigner signer = new CredentialSigner();

  SignedBadge() {
    publish(DID, document(keys.getPublic()));
    publishList(Set.of());
  }

  /** The issuer's document with keys that count, numbered from 1. */
  static ObjectNode document(PublicKey... keys) {
    return ControllerDocument.of(
        ISSUER,
        IntStream.range(0, keys.length)
            .mapToObj(i -> PublishedKey.standing(ISSUER.proofMethod(i + 1), keys[i]))
            .toList());
  }

  ObjectNode json() {
    return sign(unsigned());
  }

  ObjectNode sign(ObjectNode unsigned) {
    return signer.sign(unsigned, ISSUER.proofMethod(1), AWARDED, TestKeys.signer(keys));
  }

  ObjectNode unsigned() {
    return new OpenBadgeCredential(
            URI.create("https://preuve.example:8443/b/q4z8k1xw"),
            ISSUER,
            Recipient.of("Inès Benali", "7f3a"),
            achieved(),
            List.of(evidence("telemetry", "9".repeat(64)), evidence("file", "")),
            new StatusEntry(LIST, INDEX),
            Optional.empty(),
            AWARDED,
            AWARDED,
            Optional.empty())
        .json();
  }

  /** One that a teacher designed: words about the person, and an end. */
  ObjectNode designed(Instant until) {
    return new OpenBadgeCredential(
            URI.create("https://preuve.example:8443/b/q4z8k1xw"),
            ISSUER,
            Recipient.of("Inès Benali", "7f3a"),
            ACHIEVEMENT,
            List.of(),
            new StatusEntry(LIST, INDEX),
            Optional.of("A animé l’atelier."),
            AWARDED.minusSeconds(86_400),
            AWARDED,
            Optional.of(until))
        .json();
  }

  /** The second of two levels, and evidence that a teacher points to. */
  ObjectNode levelled() {
    var own = ACHIEVEMENT.id();
    var achievement =
        new Achieved(
            own,
            ACHIEVEMENT.name(),
            ACHIEVEMENT.description(),
            ACHIEVEMENT.criteria(),
            "fr",
            ACHIEVEMENT.image(),
            ACHIEVEMENT.type(),
            ACHIEVEMENT.version(),
            ACHIEVEMENT.criteriaPage(),
            ACHIEVEMENT.tags(),
            ACHIEVEMENT.competencies(),
            List.of(
                new Achieved.Level(URI.create(own + "#level-1"), "Débutant", ""),
                new Achieved.Level(URI.create(own + "#level-2"), "Confirmé", "Le refait seul.")));
    return new OpenBadgeCredential(
            URI.create("https://preuve.example:8443/b/q4z8k1xw"),
            ISSUER,
            Recipient.of("Inès Benali", "7f3a"),
            achievement,
            List.of(NamedEvidence.link(URI.create("https://forge.example/ines"), "Lien")),
            new StatusEntry(LIST, INDEX),
            Optional.empty(),
            AWARDED,
            AWARDED,
            Optional.empty(),
            2)
        .json();
  }

  void publish(URI address, ObjectNode document) {
    network.put(address, document.toString().getBytes(UTF_8));
  }

  void publishDid(ObjectNode document) {
    publish(DID, document);
  }

  void publishList(Set<Integer> revoked) {
    var list = new StatusListCredential(LIST, ISSUER, StatusBits.with(revoked), AWARDED).json();
    publish(LIST, sign(list));
  }

  void publishListOf(Instant at) {
    publish(
        LIST, sign(new StatusListCredential(LIST, ISSUER, StatusBits.with(Set.of()), at).json()));
  }

  void publishSuspensions(Set<Integer> suspended) {
    publishPurpose("suspension", suspended);
  }

  void publishPurpose(String purpose, Set<Integer> set) {
    var list = new StatusListCredential(LIST, ISSUER, StatusBits.with(set), AWARDED).json();
    ((ObjectNode) list.path("credentialSubject")).put("statusPurpose", purpose);
    publish(LIST, sign(list));
  }

  /** Signed, and then with more in it than anybody looks at. */
  void publishLargeList() {
    var list =
        sign(new StatusListCredential(LIST, ISSUER, StatusBits.with(Set.of()), AWARDED).json());
    var more = list.putArray("evidence");
    for (var i = 0; i < 2_000; i++) {
      more.addObject().put("type", "JsonSchema");
    }
    publish(LIST, list);
  }

  void publishUnsignedList() {
    publish(
        LIST, new StatusListCredential(LIST, ISSUER, StatusBits.with(Set.of()), AWARDED).json());
  }

  void unreachableList() {
    network.remove(LIST);
  }

  void unreachableIssuer() {
    network.remove(DID);
  }

  Report verify(ObjectNode credential) {
    return verify(credential.toString().getBytes(UTF_8), NOW);
  }

  Report verify(byte[] file, Instant now) {
    return new Verification(
            address -> Optional.ofNullable(network.get(address)), ISSUER.did()::equals, now)
        .of(file);
  }

  private static Achieved achieved() {
    return new Achieved(
        URI.create("urn:uuid:0b8f2e54-6a5e-4f2e-9a64-2f6f2c0f7d11"),
        "Plan de test",
        "Sait éprouver un prototype d’objet connecté par des essais mesurés.",
        "Preuves figées, évaluées par une personne habilitée.",
        "fr",
        URI.create("https://preuve.example:8443/b/q4z8k1xw/image.svg"),
        new Achieved.Competency(
            "C.7",
            "Plan de test",
            URI.create("https://preuve.example:8443/frameworks/ciso/C.7"),
            "Concepteur intégrateur de solutions IoT"));
  }

  static final Achieved ACHIEVEMENT =
      new Achieved(
          URI.create("https://preuve.example:8443/achievements/abcdefghijklmnopqrstuvwxyz"),
          "Atelier capteurs",
          "Sait câbler et lire un capteur.",
          "Avoir animé l’atelier.",
          "fr",
          URI.create(
              "https://preuve.example:8443/achievements/abcdefghijklmnopqrstuvwxyz/image.svg"),
          "MicroCredential",
          Optional.of("2"),
          Optional.of(
              URI.create(
                  "https://preuve.example:8443/achievements/abcdefghijklmnopqrstuvwxyz#criteria")),
          List.of("capteurs", "atelier"),
          List.of(
              new Achieved.Competency(
                  "C.7",
                  "Plan de test",
                  URI.create("https://preuve.example:8443/frameworks/ciso/C.7"),
                  "Concepteur intégrateur de solutions IoT",
                  "Concevoir un plan de test…"),
              new Achieved.Competency(
                  "C.8",
                  "Essais",
                  URI.create("https://preuve.example:8443/frameworks/ciso/C.8"),
                  "Concepteur intégrateur de solutions IoT")));

  private static NamedEvidence evidence(String genre, String root) {
    return new NamedEvidence(
        URI.create("https://preuve.example:8443/b/q4z8k1xw#" + genre),
        "Preuve",
        genre,
        "sha256:" + "a".repeat(64),
        root,
        root.isEmpty()
            ? NamedEvidence.Document.NONE
            : new NamedEvidence.Document("b".repeat(64), "preuve.example:8443/tlog", 17));
  }
}
