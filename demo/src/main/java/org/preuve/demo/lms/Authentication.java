package org.preuve.demo.lms;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;

/** The authentication request of a tool and its answer by form post (LTI security, 5.1.1.2). */
final class Authentication {

  private static final Map<String, String> FIXED =
      Map.of(
          "scope", "openid",
          "response_type", "id_token",
          "response_mode", "form_post");

  private final RecordsFile records;
  private final Launches launches;
  private final LaunchMessage message;
  private final LmsKey key;
  private final LmsPages pages;
  private final Clock clock;

  Authentication(
      RecordsFile records,
      Launches launches,
      LaunchMessage message,
      LmsKey key,
      LmsPages pages,
      Clock clock) {
    this.records = records;
    this.launches = launches;
    this.message = message;
    this.key = key;
    this.pages = pages;
    this.clock = clock;
  }

  /** A fault in the address itself shows a page here; any other goes back to the tool. */
  Reply answer(Request request) {
    var asked = request.parameters();
    Tool tool =
        records
            .get()
            .tool(asked.getOrDefault("client_id", ""))
            .orElseThrow(() -> new Refusal(400, "unauthorized_client"));
    String redirectUri = asked.getOrDefault("redirect_uri", "");
    if (!tool.redirectUris().contains(redirectUri) || !asked.containsKey("state")) {
      throw new Refusal(400, "invalid_request");
    }
    var fields = new LinkedHashMap<String, String>();
    fields.put("state", asked.get("state"));
    fields.putAll(outcome(asked, tool));
    return pages.formPost(request, redirectUri, fields);
  }

  private Map<String, String> outcome(Map<String, String> asked, Tool tool) {
    var launch = launches.take(asked.getOrDefault("lti_message_hint", ""));
    if (launch.isEmpty()
        || !launch.get().tool().clientId().equals(tool.clientId())
        || !launch.get().person().id().equals(asked.get("login_hint"))) {
      return Map.of("error", "access_denied");
    }
    boolean wrong =
        FIXED.entrySet().stream().anyMatch(e -> !e.getValue().equals(asked.get(e.getKey())))
            || !Set.of("none", "").contains(asked.getOrDefault("prompt", ""))
            || asked.getOrDefault("nonce", "").isEmpty();
    if (wrong) {
      return Map.of("error", "invalid_request");
    }
    return Map.of("id_token", key.sign(claims(launch.get(), asked.getOrDefault("nonce", ""))));
  }

  private JWTClaimsSet claims(Launches.Begun launch, String nonce) {
    var known = records.get();
    if (launch.linkId().isEmpty()) {
      return message.deepLinking(launch, known, nonce, clock.instant());
    }
    var link = known.link(launch.linkId()).orElseThrow(() -> new Refusal(404, "not_found"));
    return message.resourceLink(launch, known, link, nonce, clock.instant());
  }
}
