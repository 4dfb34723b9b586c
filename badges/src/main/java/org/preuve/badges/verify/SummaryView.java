package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.preuve.web.page.Page;

/**
 * The content of a badge whose signature is good.
 *
 * @param picture path of the picture on this installation, empty for another's badge
 * @param issuer the name that it gives itself
 * @param date when it was awarded
 */
public record SummaryView(Optional<String> picture, String name, String issuer, String date) {

  static SummaryView of(Page page, JsonNode credential, String baseUrl) {
    var achievement = credential.path("credentialSubject").path("achievement");
    var image = achievement.path("image").path("id").asText();
    var own = image.startsWith(baseUrl + "/b/") && image.endsWith("/image.svg");
    return new SummaryView(
        own ? Optional.of(image.substring(baseUrl.length())) : Optional.empty(),
        achievement.path("name").asText(),
        credential.path("issuer").path("name").asText(credential.path("issuer").asText()),
        date(page, credential.path("validFrom").asText()));
  }

  /** As it stands there where it is no date: the content of a refused badge is shown too. */
  private static String date(Page page, String validFrom) {
    return DatesCheck.instant(validFrom).map(page::date).orElse(validFrom);
  }
}
