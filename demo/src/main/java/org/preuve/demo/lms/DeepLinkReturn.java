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
import org.jspecify.annotations.Nullable;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.deeplink.objects.LtiResourceLink;
import org.tsugi.shared.objects.DateRange;

/** Takes the content that a teacher chose in the tool into the course (deep linking 2.0, 4). */
final class DeepLinkReturn {

  private static final String ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";
  private static final String MESSAGE = "https://purl.imsglobal.org/spec/lti-dl/claim/msg";
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
    String course = course(request);
    records.change(
        before -> {
          var after = before;
          for (var item : items) {
            after = added(after.next(), tool, item, course);
          }
          return after;
        });
    return pages.added(
        request,
        items.stream().map(item -> titleOf(item)).toList(),
        claims.getClaim(MESSAGE) instanceof String message ? message : "");
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

  private String course(Request request) {
    String course = request.query().getOrDefault("course", Course.ID);
    return records.get().copy(course).map(Records.Copy::id).orElse(Course.ID);
  }

  private static Records added(Records before, Tool tool, LtiResourceLink item, String course) {
    var link =
        new Records.Link(
            Integer.toString(before.lastId()),
            tool.clientId(),
            titleOf(item),
            Objects.requireNonNullElse(item.text, ""),
            Objects.requireNonNullElse(item.url, tool.targetUri()),
            Objects.requireNonNullElse(item.custom, Map.of()),
            period(item.available),
            period(item.submission),
            course,
            List.of());
    return Activities.withLink(before, link, item.lineItem);
  }

  private static Records.@Nullable Period period(@Nullable DateRange range) {
    return range == null ? null : new Records.Period(range.startDateTime, range.endDateTime);
  }

  private static String titleOf(LtiResourceLink item) {
    return Objects.requireNonNullElse(item.title, "Preuve");
  }
}
