package org.preuve.lti.deeplink;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.CopyVariables;
import org.preuve.lti.LinkKind;
import org.preuve.lti.SubmissionReviews;
import org.preuve.lti.platform.Registration;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.tsugi.deeplink.objects.LtiResourceLink;
import org.tsugi.deeplink.objects.MiniLineItem;
import org.tsugi.shared.objects.DateRange;
import org.tsugi.shared.objects.SizedUrl;

/** The claims of an answer with content (Deep Linking 2.0, section 4.5). */
final class DeepLinkingResponse {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  /** Marks the columns of the grade book that are ours. */
  private static final String TAG = "preuve";

  /** Backdated, because platforms refuse a time that is seconds ahead of theirs. */
  private static final int BACKDATED_SECONDS = 5;

  private static final int LIFE_SECONDS = 300;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_EMPTY).build();

  private final Registration registration;
  private final ServerConfig server;
  private final Instant now;

  DeepLinkingResponse(Registration registration, ServerConfig server, Instant now) {
    this.registration = registration;
    this.server = server;
    this.now = now;
  }

  /**
   * JSON, to be signed with our key for this platform.
   *
   * @param message shown to the teacher by the platform, and kept in its log
   */
  String claims(DeepLinking request, List<ChosenItem> items, String message) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", registration.clientId());
    claims.put("aud", registration.issuer());
    claims.put("iat", now.getEpochSecond() - BACKDATED_SECONDS);
    claims.put("exp", now.getEpochSecond() + LIFE_SECONDS);
    claims.put("nonce", Ids.random());
    claims.put(LTI + "deployment_id", request.deployment());
    claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
    claims.put(LTI + "version", "1.3.0");
    var data = request.asked().data();
    if (data != null) {
      claims.put(DL + "data", data);
    }
    claims.put(DL + "content_items", items.stream().map(this::link).toList());
    claims.put(DL + "msg", message);
    claims.put(DL + "log", items.isEmpty() ? "nothing chosen" : items.size() + " links chosen");
    try {
      return new ObjectMapper().writeValueAsString(claims);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("claims that are no JSON", impossible);
    }
  }

  private JsonNode link(ChosenItem item) {
    var link = new LtiResourceLink();
    link.title = item.title();
    link.text = item.text().isEmpty() ? null : item.text();
    link.url = server.at(item.path()).toString();
    link.icon = icon(item);
    link.lineItem = item.column() == null ? null : lineItem(item, item.column());
    link.available = range(item.available());
    link.submission = range(item.submission());
    link.custom = custom(item);
    ObjectNode json = MAPPER.valueToTree(link);
    if (json.get("lineItem") instanceof ObjectNode column) {
      // the typed object of a link has no such member yet
      ObjectNode review = MAPPER.valueToTree(SubmissionReviews.open());
      review.remove("custom"); // the typed object writes it even when it is empty
      column.set("submissionReview", review);
    }
    return json;
  }

  private SizedUrl icon(ChosenItem item) {
    var icon = new SizedUrl();
    icon.url = server.at(item.icon()).toString();
    icon.width = LinkKind.ICON_SIZE;
    icon.height = LinkKind.ICON_SIZE;
    return icon;
  }

  private static MiniLineItem lineItem(ChosenItem item, ChosenItem.Column column) {
    var lineItem = new MiniLineItem();
    lineItem.scoreMaximum = column.maximum().doubleValue();
    lineItem.label = column.label();
    lineItem.tag = TAG;
    lineItem.resourceId = item.path();
    return lineItem;
  }

  /** Moments in UTC (ISO 8601). */
  private static @Nullable DateRange range(ChosenItem.Period period) {
    if (period.open()) {
      return null;
    }
    var range = new DateRange();
    range.startDateTime = period.from() == null ? null : period.from().toString();
    range.endDateTime = period.until() == null ? null : period.until().toString();
    return range;
  }

  private static Map<String, String> custom(ChosenItem item) {
    var custom = new LinkedHashMap<String, String>();
    custom.put(CopyVariables.ITEM, item.path());
    custom.putAll(CopyVariables.SUBSTITUTIONS);
    return custom;
  }
}
