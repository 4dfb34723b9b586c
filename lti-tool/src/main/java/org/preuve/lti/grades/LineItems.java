package org.preuve.lti.grades;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.Fetched;
import org.preuve.lti.StrictJson;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Scopes;
import org.tsugi.ags2.objects.LineItem;

/** Finds or makes our column in a course's grade book (AGS 2.0, section 3.2). */
@Dependent
class LineItems {

  /** Marks the column as ours. */
  static final String TAG = "preuve";

  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final double POINTS = 100;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  private final AuthorizedHttp http;

  @Inject
  LineItems(AuthorizedHttp http) {
    this.http = http;
  }

  /** The address of our line item; empty when the platform cannot be asked just now. */
  Optional<URI> findOrMake(Registration registration, URI lineItems) {
    var list = Call.get(Scopes.LINE_ITEM, LineItemAddress.tagged(lineItems, TAG), LINE_ITEMS);
    return http.send(registration, list)
        .fold(
            answer ->
                answer.ok()
                    ? ours(answer.body(), registration).or(() -> make(registration, lineItems))
                    : Optional.empty(),
            failed -> Optional.empty());
  }

  private Optional<URI> make(Registration registration, URI lineItems) {
    var item = new LineItem();
    item.label = "Preuve";
    item.scoreMaximum = POINTS;
    item.tag = TAG;
    var create = new Call(Scopes.LINE_ITEM, "POST", lineItems, LINE_ITEM, LINE_ITEM, json(item));
    return http.send(registration, create)
        .fold(
            answer ->
                answer.ok()
                    ? read(answer.body(), LineItem.class)
                        .flatMap(made -> address(made, registration))
                    : Optional.empty(),
            failed -> Optional.empty());
  }

  private static Optional<URI> ours(byte[] body, Registration registration) {
    return read(body, LineItem[].class).stream()
        .flatMap(Arrays::stream)
        .filter(item -> TAG.equals(item.tag))
        .flatMap(item -> address(item, registration).stream())
        .findFirst();
  }

  private static Optional<URI> address(LineItem item, Registration registration) {
    return Stream.ofNullable(item.id)
        .flatMap(id -> Hosts.on(id, registration.hosts()).stream())
        .findFirst();
  }

  private static <T> Optional<T> read(byte[] body, Class<T> type) {
    return StrictJson.read(body, Fetched.LIMIT)
        .flatMap(
            json -> {
              try {
                return Optional.ofNullable(MAPPER.treeToValue(json, type));
              } catch (JsonProcessingException otherTypes) {
                return Optional.empty();
              }
            });
  }

  static byte[] json(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message that is no JSON", impossible);
    }
  }
}
