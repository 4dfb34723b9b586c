package org.preuve.demo.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.deeplink.objects.LtiResourceLink;

/** Takes the content that a teacher chose in the tool into the course (deep linking 2.0, 4). */
final class DeepLinkReturn {

  private static final String ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
  private static final String DEPLOYMENT =
      "https://purl.imsglobal.org/spec/lti/claim/deployment_id";
  private static final String TYPE = "https://purl.imsglobal.org/spec/lti/claim/message_type";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final RecordsFile records;
  private final ToolKeys keys;
  private final LmsPages pages;

  DeepLinkReturn(Addresses addresses, RecordsFile records, ToolKeys keys, LmsPages pages) {
    this.addresses = addresses;
    this.records = records;
    this.keys = keys;
    this.pages = pages;
  }

  Reply receive(Request request) {
    Tool tool =
        records
            .get()
            .tool(request.query().getOrDefault("tool", ""))
            .orElseThrow(() -> new Refusal(404, "not_found"));
    String token = request.form().getOrDefault("JWT", "");
    var claims =
        keys.verified(tool, token, addresses.base(), Set.of("exp", "iat", "nonce"), "nonce")
            .filter(found -> tool.deploymentId().equals(found.getClaim(DEPLOYMENT)))
            .filter(found -> "LtiDeepLinkingResponse".equals(found.getClaim(TYPE)))
            .orElseThrow(() -> new Refusal(400, "invalid_response"));
    var items = items(claims);
    items.forEach(item -> records.change(before -> added(before.next(), tool, item)));
    return pages.added(request, items.stream().map(item -> titleOf(item)).toList());
  }

  private static List<LtiResourceLink> items(JWTClaimsSet claims) {
    var items = new ArrayList<LtiResourceLink>();
    if (claims.getClaim(ITEMS) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map && "ltiResourceLink".equals(map.get("type"))) {
          items.add(parsed(map));
        }
      }
    }
    return items;
  }

  private static LtiResourceLink parsed(Map<?, ?> item) {
    try {
      @SuppressWarnings("unchecked")
      var text = JSONObjectUtils.toJSONString((Map<String, ?>) item);
      return JSON.readValue(text, LtiResourceLink.class);
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "invalid_content_item");
    }
  }

  private static Records added(Records before, Tool tool, LtiResourceLink item) {
    var link =
        new Records.Link(
            Integer.toString(before.lastId()),
            tool.clientId(),
            titleOf(item),
            Objects.requireNonNullElse(item.text, ""),
            Objects.requireNonNullElse(item.url, tool.targetUri()),
            Objects.requireNonNullElse(item.custom, Map.of()));
    double maximum =
        item.lineItem == null || item.lineItem.scoreMaximum == null
            ? Activities.DEFAULT_MAXIMUM
            : item.lineItem.scoreMaximum;
    return Activities.withLink(before, link, maximum);
  }

  private static String titleOf(LtiResourceLink item) {
    return Objects.requireNonNullElse(item.title, "Preuve");
  }
}
