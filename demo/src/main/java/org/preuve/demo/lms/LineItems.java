package org.preuve.demo.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.ags2.objects.LineItem;

/** The grade book's columns, as a tool sees them (AGS 2.0, section 3.2). */
final class LineItems {

  private static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LIST_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final RecordsFile records;
  private final AccessTokens tokens;

  LineItems(Addresses addresses, RecordsFile records, AccessTokens tokens) {
    this.addresses = addresses;
    this.records = records;
    this.tokens = tokens;
  }

  Reply list(Request request) {
    Tool tool = tokens.tool(request, Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ);
    Map<String, String> query = request.query();
    List<LineItem> items =
        records.get().items().stream()
            .filter(item -> item.clientId().equals(tool.clientId()))
            .filter(item -> fits(query.get("resource_link_id"), item.linkId()))
            .filter(item -> fits(query.get("resource_id"), item.resourceId()))
            .filter(item -> fits(query.get("tag"), item.tag()))
            .map(item -> shown(tool, item))
            .toList();
    return ToolRegistration.json(200, items).with("Content-Type", LIST_TYPE);
  }

  private static boolean fits(@Nullable String asked, @Nullable String value) {
    return asked == null || asked.equals(value);
  }

  Reply add(Request request) {
    Tool tool = tokens.tool(request, Scopes.LINE_ITEM);
    LineItem asked = parsed(request.text());
    if (asked.resourceLinkId != null && records.get().link(asked.resourceLinkId).isEmpty()) {
      throw new Refusal(400, "unknown_resource_link");
    }
    var after =
        records.change(
            before -> before.next().with(item(Integer.toString(before.lastId() + 1), tool, asked)));
    var added = after.items().get(after.items().size() - 1);
    return ToolRegistration.json(201, shown(tool, added)).with("Content-Type", MEDIA_TYPE);
  }

  Reply show(Request request) {
    Tool tool = tokens.tool(request, Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ);
    return ToolRegistration.json(200, shown(tool, item(request, tool)))
        .with("Content-Type", MEDIA_TYPE);
  }

  Reply change(Request request) {
    Tool tool = tokens.tool(request, Scopes.LINE_ITEM);
    var old = item(request, tool);
    var fresh = item(old.id(), tool, parsed(request.text()));
    records.change(before -> before.with(fresh));
    return ToolRegistration.json(200, shown(tool, fresh)).with("Content-Type", MEDIA_TYPE);
  }

  Reply remove(Request request) {
    Tool tool = tokens.tool(request, Scopes.LINE_ITEM);
    var item = item(request, tool);
    records.change(before -> before.without(item));
    return Reply.empty(204);
  }

  /** The line item that the address names, if it is this tool's. */
  Records.Item item(Request request, Tool tool) {
    return records
        .get()
        .item(request.path().get(0))
        .filter(item -> item.clientId().equals(tool.clientId()))
        .orElseThrow(() -> new Refusal(404, "not_found"));
  }

  private static LineItem parsed(String body) {
    try {
      LineItem item = JSON.readValue(body, LineItem.class);
      if (item.label == null || item.scoreMaximum == null || item.scoreMaximum <= 0) {
        throw new Refusal(400, "label_and_scoreMaximum_required");
      }
      return item;
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "invalid_line_item");
    }
  }

  private static Records.Item item(String id, Tool tool, LineItem asked) {
    return new Records.Item(
        id,
        tool.clientId(),
        asked.label,
        Objects.requireNonNull(asked.scoreMaximum),
        asked.resourceLinkId,
        asked.resourceId,
        asked.tag);
  }

  private LineItem shown(Tool tool, Records.Item item) {
    var shown = new LineItem();
    shown.id = addresses.lineItem(tool, item);
    shown.label = item.label();
    shown.scoreMaximum = item.maximum();
    shown.resourceLinkId = item.linkId();
    shown.resourceId = item.resourceId();
    shown.tag = item.tag();
    return shown;
  }
}
