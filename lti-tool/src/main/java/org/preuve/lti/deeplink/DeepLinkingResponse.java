package org.preuve.lti.deeplink;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.preuve.lti.DeepLinkAnswer;
import org.preuve.lti.Ids;
import org.preuve.lti.platform.Registration;
import org.tsugi.deeplink.objects.LtiResourceLink;
import org.tsugi.deeplink.objects.MiniLineItem;

/** The claims of an answer with content (Deep Linking 2.0, section 4.5). */
final class DeepLinkingResponse {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  /** Backdated, because platforms refuse a time that is seconds ahead of theirs. */
  private static final int BACKDATED_SECONDS = 5;

  private static final int LIFE_SECONDS = 300;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_EMPTY).build();

  private DeepLinkingResponse() {}

  /** JSON, to be signed with our key for this platform. */
  static String claims(
      Registration registration,
      DeepLinking request,
      List<DeepLinkAnswer.Item> items,
      Instant now) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", registration.clientId());
    claims.put("aud", registration.issuer());
    claims.put("iat", now.getEpochSecond() - BACKDATED_SECONDS);
    claims.put("exp", now.getEpochSecond() + LIFE_SECONDS);
    claims.put("nonce", Ids.random());
    claims.put(LTI + "deployment_id", request.deployment());
    claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
    claims.put(LTI + "version", "1.3.0");
    if (request.data() != null) {
      claims.put(DL + "data", request.data());
    }
    claims.put(DL + "content_items", items.stream().map(DeepLinkingResponse::link).toList());
    try {
      return MAPPER.writeValueAsString(claims);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("claims that are no JSON", impossible);
    }
  }

  private static LtiResourceLink link(DeepLinkAnswer.Item item) {
    var link = new LtiResourceLink();
    link.title = item.title();
    link.text = item.text();
    link.url = item.page().toString();
    if (item.maximum() > 0) {
      link.lineItem = new MiniLineItem();
      link.lineItem.scoreMaximum = item.maximum();
      link.lineItem.label = item.title();
      link.lineItem.tag = item.tag();
    }
    return link;
  }
}
