package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.badges.credential.AchievedResult;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.LearnerRecord;
import org.preuve.web.page.Page;

/**
 * The content of a badge whose signature is good.
 *
 * @param picture path of the picture on this installation, empty for another's badge
 * @param issuer the name that it gives itself
 * @param host whose word it is: who runs it can be looked up; the bare key for an issuer that is
 *     nothing else
 * @param date when it was awarded
 * @param holders whom it names, in words
 * @param results levels and values that it says its holder reached
 */
public record SummaryView(
    Optional<String> picture,
    String name,
    String issuer,
    String host,
    String date,
    List<String> holders,
    List<AchievedResult> results) {

  private static final int SHOWN_OF_A_KEY = 40;

  static SummaryView of(Page page, JsonNode credential, String baseUrl) {
    var achievement = first(credential.path("credentialSubject").path("achievement"));
    var image = achievement.path("image").path("id").asText();
    var own =
        (image.startsWith(baseUrl + "/b/") || image.startsWith(baseUrl + "/achievements/"))
            && image.endsWith("/image.svg");
    var issuer = ControllerDocument.issuerOf(credential);
    return new SummaryView(
        own ? Optional.of(image.substring(baseUrl.length())) : Optional.empty(),
        LearnerRecord.is(credential)
            ? Words.of(credential.path("name"))
            : some(Words.of(achievement.path("name")), Words.of(credential.path("name"))),
        some(Words.of(credential.path("issuer").path("name")), page.t("verify.no-name")),
        IssuerAddress.host(issuer).orElseGet(() -> bare(issuer)),
        date(page, credential),
        RecipientCheck.names(credential),
        AchievedResult.of(credential));
  }

  private static JsonNode first(JsonNode value) {
    return value.isArray() ? value.path(0) : value;
  }

  private static String some(String... words) {
    return Stream.of(words).filter(word -> !word.isBlank()).findFirst().orElse("");
  }

  private static String bare(String key) {
    return key.length() > SHOWN_OF_A_KEY ? key.substring(0, SHOWN_OF_A_KEY) + "…" : key;
  }

  /** As it stands there where it is no date: the content of a refused badge is shown too. */
  private static String date(Page page, JsonNode credential) {
    var from =
        some(credential.path("validFrom").asText(), credential.path("issuanceDate").asText());
    return DatesCheck.instant(from).map(page::date).orElse(from);
  }
}
