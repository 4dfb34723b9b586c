package org.preuve.lti.launch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.preuve.lti.platform.Registration;

/** The address that asks a platform for an ID token (Security Framework 1.0, section 5.1.1.2). */
final class AuthorizationRequest {

  private AuthorizationRequest() {}

  static URI address(Login login, Registration registration, URI redirect) {
    var query = new LinkedHashMap<String, String>();
    query.put("scope", "openid");
    query.put("response_type", "id_token");
    query.put("response_mode", "form_post");
    query.put("prompt", "none");
    query.put("client_id", registration.clientId());
    query.put("redirect_uri", redirect.toString());
    query.put("login_hint", login.loginHint());
    if (login.messageHint() != null) {
      query.put("lti_message_hint", login.messageHint());
    }
    query.put("state", login.state());
    query.put("nonce", login.nonce());
    var endpoint = registration.authorizationEndpoint();
    var text =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + text);
  }
}
