package org.preuve.badges.bundle;

import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.DataIntegrity;
import org.preuve.badges.formats.BadgeToken;
import org.preuve.badges.formats.GenuineCredential;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.status.StatusLists;

/** Puts a badge together with its issuer's keys and list as they stand now. */
@Dependent
public class MakeBundle {

  private static final DataIntegrity INTEGRITY = new DataIntegrity(Contexts.bundled());

  private final GenuineCredential genuine;
  private final BadgeToken tokens;
  private final StatusLists lists;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  MakeBundle(
      GenuineCredential genuine,
      BadgeToken tokens,
      StatusLists lists,
      Issuers issuers,
      Clock clock) {
    this.genuine = genuine;
    this.tokens = tokens;
    this.lists = lists;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * A ZIP file; empty if the credential was altered.
   *
   * @param manifest of the snapshot that the badge names, if it names one
   */
  @Transactional
  public Optional<byte[]> of(Award award, Optional<byte[]> manifest) {
    return genuine
        .of(award)
        .flatMap(
            credential -> tokens.of(award).map(token -> zip(award, credential, token, manifest)));
  }

  private byte[] zip(Award award, ObjectNode credential, String token, Optional<byte[]> manifest) {
    var now = clock.instant();
    var issuer = issuers.of(award.registration());
    var list = lists.signed(award.position().list()).orElseThrow();
    var seen = list.deepCopy().put("iat", now.getEpochSecond());
    var files =
        new BundleFiles()
            .with("badge.json", award.credential())
            .with("badge.jwt", token)
            .with("issuer.json", CredentialJson.write(issuers.document(issuer)))
            .with("status.json", CredentialJson.write(list))
            .with("status.jwt", issuers.token(issuer, seen));
    manifest.ifPresent(bytes -> files.with("manifest.json", bytes));
    quads(files, credential);
    fixed(files);
    return files.zip(
        issuers.described(issuer).did(),
        credential.path("id").asText(),
        now,
        payload -> issuers.signed(issuer, payload));
  }

  private static void quads(BundleFiles files, ObjectNode credential) {
    var quads = INTEGRITY.quads(credential).orElse(List.of("", ""));
    files.with("proof-options.nq", quads.get(0)).with("proof-document.nq", quads.get(1));
  }

  private static void fixed(BundleFiles files) {
    var contexts = Contexts.bundled();
    files
        .with(
            "context-credentials-v2.json", contexts.document(Contexts.CREDENTIALS_V2).orElseThrow())
        .with("context-ob-3.0.3.json", contexts.document(Contexts.OPEN_BADGES).orElseThrow())
        .with("context-ob-extensions.json", contexts.document(Contexts.EXTENSIONS).orElseThrow())
        .with("README.fr.txt", PAGES.text(Locale.FRENCH, "bundle.readme"))
        .with("README.en.txt", PAGES.text(Locale.ENGLISH, "bundle.readme"))
        .with("verify.html", page());
  }

  private static byte[] page() {
    try (var in = MakeBundle.class.getResourceAsStream("verify.html")) {
      if (in == null) {
        throw new IllegalStateException("verify.html is missing");
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
