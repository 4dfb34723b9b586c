package org.preuve.badges.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneId;

/** The address at which LinkedIn offers to put a badge into a profile; nothing is sent there. */
final class LinkedIn {

  private static final String ADD =
      "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME";

  private LinkedIn() {}

  static String add(JsonNode credential, String id, URI page, ZoneId zone) {
    var address =
        new StringBuilder(ADD)
            .append(field("name", credential.path("name").asText()))
            .append(field("organizationName", credential.at("/issuer/name").asText()));
    month(address, "issue", credential.path("awardedDate"), zone);
    month(address, "expiration", credential.path("validUntil"), zone);
    return address.append(field("certUrl", page.toString())).append(field("certId", id)).toString();
  }

  private static void month(StringBuilder address, String which, JsonNode moment, ZoneId zone) {
    if (moment.isTextual()) {
      var day = Instant.parse(moment.asText()).atZone(zone);
      address.append(field(which + "Year", Integer.toString(day.getYear())));
      address.append(field(which + "Month", Integer.toString(day.getMonthValue())));
    }
  }

  private static String field(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
