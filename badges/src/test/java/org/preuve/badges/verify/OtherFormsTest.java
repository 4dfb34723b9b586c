package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.achievement.PictureImage;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.CredentialToken;
import org.preuve.badges.credential.PublishedKey;
import org.preuve.badges.credential.TestKeys;
import org.preuve.badges.formats.BadgePdf;
import org.preuve.badges.formats.BakedPicture;
import org.preuve.badges.formats.HostedBadge;
import org.preuve.badges.verify.Report.Verdict;
import org.preuve.web.base.QrCode;

/** Our own badges in their other forms, as our own verifier reads them. */
class OtherFormsTest {

  private static final URI PAGE = URI.create("https://preuve.example:8443/b/q4z8k1xw");
  private static final Picture PICTURE =
      new Picture(Picture.Shape.DISC, Picture.Colour.PLUM, Picture.Symbol.CHIP);
  private static final URI PROFILE = URI.create(SignedBadge.ISSUER.url() + "/ob2.json");

  private final SignedBadge badge = new SignedBadge();
  private final KeyPair tokens = pair();

  @Test
  void a_token_is_read_as_valid_with_the_key_in_the_issuers_document() {
    publishKeys();

    var report = badge.verify(token(badge.json()).getBytes(UTF_8), SignedBadge.NOW);

    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.findings()).contains(Finding.SIGNATURE_OK, Finding.STATUS_OK);
    assertThat(report.how().proof()).isEqualTo("JWT ES256");
  }

  @Test
  void a_sheet_with_the_badge_attached_is_read_as_valid() throws IOException {
    var credential = badge.json();
    var sheet = sheet(credential.toString(), Locale.FRENCH).bytes();

    var report = badge.verify(sheet, SignedBadge.NOW);

    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.VALID);
    assertThat(report.content()).hasValue(credential);
    try (var pdf = Loader.loadPDF(sheet)) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Badge");
      assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Inès Benali □", "Où", "œuvre");
      var files = catalog.getNames().getEmbeddedFiles().getNames();
      assertThat(Objects.requireNonNull(files.get("badge.json")).getEmbeddedFile().toByteArray())
          .isEqualTo(credential.toString().getBytes(UTF_8));
    }
  }

  @Test
  void a_long_sheet_stays_on_its_page() throws IOException {
    var words = "Sait éprouver un prototype. ".repeat(400) + "x".repeat(4_000);
    var facts = Collections.nCopies(6, new BadgePdf.Fact(words, words));
    var sheet =
        new BadgePdf(
            Locale.ENGLISH,
            words,
            words,
            words,
            words,
            facts,
            words,
            PictureImage.square(PICTURE, false),
            words,
            QrCode.of(PAGE.toString()),
            words,
            new byte[] {'x'});

    try (var pdf = Loader.loadPDF(sheet.bytes())) {
      var lowest = new float[] {0};
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              lowest[0] = Math.max(lowest[0], text.getYDirAdj());
              assertThat(text.getXDirAdj() + text.getWidthDirAdj()).isLessThan(540.5f);
              super.processTextPosition(text);
            }
          };
      stripper.getText(pdf);

      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(lowest[0]).isLessThan(842 - 30);
    }
  }

  private static BadgePdf sheet(String credential, Locale language) {
    return new BadgePdf(
        language,
        "Badge",
        "Où l’on œuvre",
        "Décerné à Inès Benali 漢",
        "Sait éprouver.",
        List.of(new BadgePdf.Fact("Garant", "Institut Valmont (preuve.example:8443)")),
        "Cette feuille ne prouve rien.",
        PictureImage.square(PICTURE, false),
        "Image",
        QrCode.of(PAGE.toString()),
        "Code",
        credential.getBytes(UTF_8));
  }

  @Test
  void only_what_was_signed_is_said_in_another_form() {
    var signer = new CredentialSigner();
    var altered = badge.json();
    altered.put("name", "Doctorat");
    var stripped = badge.json();
    stripped.remove("proof");

    assertThat(signer.signed(badge.json(), badge.keys.getPublic())).isTrue();
    assertThat(signer.signed(altered, badge.keys.getPublic())).isFalse();
    assertThat(signer.signed(stripped, badge.keys.getPublic())).isFalse();
    assertThat(signer.signed(badge.json(), TestKeys.pair().getPublic())).isFalse();
  }

  @Test
  void a_token_says_what_its_credential_says() {
    var until = SignedBadge.NOW.plusSeconds(60);
    var credential = badge.sign(badge.designed(until));
    var payload = part(token(credential), 1);
    var header = part(token(credential), 0);

    assertThat(header.path("alg").asText()).isEqualTo("ES256");
    assertThat(header.path("kid").asText()).isEqualTo(SignedBadge.ISSUER.did() + "#key-jwt");
    assertThat(header.size()).isEqualTo(3);
    assertThat(payload.path("iss").asText()).isEqualTo(SignedBadge.ISSUER.did());
    assertThat(payload.path("jti").asText()).isEqualTo(PAGE.toString());
    assertThat(payload.path("nbf").asLong()).isEqualTo(SignedBadge.AWARDED.getEpochSecond());
    assertThat(payload.path("exp").asLong()).isEqualTo(until.getEpochSecond());
    assertThat(payload.has("sub")).isFalse();
    assertThat(payload.path("vc").isMissingNode()).isTrue();
    assertThat(payload.path("proof")).isEqualTo(credential.path("proof"));
  }

  @Test
  void a_token_with_another_payload_another_key_or_before_its_key_is_published_is_not_valid() {
    var token = token(badge.json());
    assertThat(badge.verify(token.getBytes(UTF_8), SignedBadge.NOW).findings())
        .contains(Finding.KEY_NOT_LISTED);

    publishKeys();
    var parts = token.split("\\.", 3);
    var altered =
        new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("Plan", "Plon");
    var payload = Base64.getUrlEncoder().withoutPadding().encodeToString(altered.getBytes(UTF_8));
    var other = parts[0] + "." + payload + "." + parts[2];
    var stranger =
        CredentialToken.of(badge.json(), SignedBadge.ISSUER.tokenMethod(1), signer(pair()));

    assertThat(badge.verify(other.getBytes(UTF_8), SignedBadge.NOW).findings())
        .contains(Finding.SIGNATURE);
    assertThat(badge.verify(stranger.getBytes(UTF_8), SignedBadge.NOW).findings())
        .contains(Finding.SIGNATURE);
  }

  @Test
  void a_hosted_assertion_of_open_badges_2_is_read_as_valid() {
    var hosted = hosted(badge.json());

    var report =
        new Verification(
                address -> java.util.Optional.ofNullable(badge.network.get(address)),
                PROFILE.toString()::equals,
                SignedBadge.NOW,
                "Inès Benali")
            .of(hosted.assertion().toString().getBytes(UTF_8));

    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(report.findings())
        .contains(Finding.SIGNATURE_HOSTED, Finding.STATUS_HOSTED, Finding.RECIPIENT_MATCH);
  }

  @Test
  void an_assertion_says_what_the_credential_says_and_hides_the_name() {
    var until = SignedBadge.NOW.plusSeconds(60);
    var hosted = new HostedBadge(PAGE, PROFILE, badge.sign(badge.designed(until)));

    var assertion = hosted.assertion();
    var badgeClass = hosted.badgeClass();

    assertThat(assertion.toString()).doesNotContain("Benali");
    assertThat(assertion.at("/recipient/identity").asText()).startsWith("sha256$");
    assertThat(assertion.path("expires").asText()).isEqualTo(until.toString());
    assertThat(assertion.path("issuedOn").asText()).isEqualTo("2026-06-01T08:12:00Z");
    assertThat(assertion.path("narrative").asText()).isEqualTo("A animé l’atelier.");
    assertThat(badgeClass.path("name").asText()).isEqualTo("Atelier capteurs");
    assertThat(badgeClass.at("/criteria/narrative").asText()).isEqualTo("Avoir animé l’atelier.");
    assertThat(badgeClass.at("/alignment/1/targetCode").asText()).isEqualTo("C.8");
    assertThat(badgeClass.at("/tags/0").asText()).isEqualTo("capteurs");
  }

  @Test
  void an_assertion_that_was_taken_back_says_so() {
    var hosted = hosted(badge.json());
    badge.publish(HostedBadge.assertionOf(PAGE), hosted.revoked("Attribué par erreur"));

    var report = badge.verify(hosted.assertion());

    assertThat(report.findings()).contains(Finding.STATUS_REVOKED);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_picture_with_the_badge_in_it_is_read_as_valid() {
    var name = "Été ]]> à l’œuvre, 設計 \uffff";
    var credential = badge.sign(badge.unsigned().put("name", name)).toString();
    var png = BakedPicture.png(PictureImage.square(PICTURE, true), credential);
    var svg = BakedPicture.svg(PICTURE.svg(true), credential).getBytes(UTF_8);

    for (var file : List.of(png, svg)) {
      var report = badge.verify(file, SignedBadge.NOW);
      assertThat(report.verdict()).isEqualTo(Verdict.VALID);
      assertThat(report.content().orElseThrow().path("name").asText()).isEqualTo(name);
    }
    badge.publishList(Set.of(SignedBadge.INDEX));
    for (var file : List.of(png, svg)) {
      assertThat(badge.verify(file, SignedBadge.NOW).refusal()).hasValue(Finding.STATUS_REVOKED);
    }
  }

  private HostedBadge hosted(ObjectNode credential) {
    var hosted = new HostedBadge(PAGE, PROFILE, credential);
    badge.publish(HostedBadge.assertionOf(PAGE), hosted.assertion());
    badge.publish(HostedBadge.classOf(PAGE), hosted.badgeClass());
    badge.publish(PROFILE, ControllerDocument.profile(SignedBadge.ISSUER, PROFILE));
    return hosted;
  }

  private void publishKeys() {
    badge.publishDid(
        ControllerDocument.of(
            SignedBadge.ISSUER,
            List.of(
                PublishedKey.standing(SignedBadge.ISSUER.proofMethod(1), badge.keys.getPublic()),
                PublishedKey.standing(SignedBadge.ISSUER.tokenMethod(1), tokens.getPublic()))));
  }

  private String token(ObjectNode credential) {
    return CredentialToken.of(credential, SignedBadge.ISSUER.tokenMethod(1), signer(tokens));
  }

  private static ObjectNode part(String token, int number) {
    return CredentialJson.object(Base64.getUrlDecoder().decode(token.split("\\.", 3)[number]))
        .orElseThrow();
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UnaryOperator<byte[]> signer(KeyPair keys) {
    return data -> {
      try {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
