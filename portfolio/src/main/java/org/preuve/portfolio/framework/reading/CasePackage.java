package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.reading.OfficePackage.Unreadable;
import org.preuve.web.base.StrictJson;

/**
 * A CFPackage of 1EdTech CASE 1.1 or 1.0: its items and what is a child of what. What its schema
 * requires and what is read of it is checked by type; what it does not allow is passed over,
 * because widespread writers add members of their own.
 */
final class CasePackage {

  /** A certification has some hundreds. */
  static final int MOST_ITEMS = 20_000;

  private static final int MOST_LINKS = 60_000;
  private static final int LONGEST_IDENTIFIER = 2_000;
  private static final Set<String> READ =
      Set.of(
          "identifier",
          "uri",
          "fullStatement",
          "abbreviatedStatement",
          "humanCodingScheme",
          "CFItemType",
          "CFItemTypeURI",
          "CFDocumentURI",
          "conceptKeywords",
          "language",
          "lastChangeDateTime");

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Item> addresses = new HashMap<>();
  private final Map<String, List<Link>> children = new HashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final List<Item> orphans = new ArrayList<>();
  private final Map<String, Integer> left = new TreeMap<>();
  private final Set<String> unread = new TreeSet<>();
  private final List<Link> parts = new ArrayList<>();
  private final String document;
  private final String address;
  private final String title;
  private final String language;

  /**
   * A CFItem.
   *
   * @param place in the file, {@code CFItems[3]}
   * @param name short name, may be empty, as may the type, the code and the keywords
   */
  record Item(
      String place,
      String identifier,
      String type,
      String code,
      String text,
      String name,
      List<String> keywords) {}

  /**
   * Something below something.
   *
   * @param parent empty for what stands below an item that is not of interest
   * @param sequence its place among others, 0 where the file does not say
   */
  record Link(Item child, String parent, int sequence) {}

  private CasePackage(JsonNode root) throws Unreadable {
    var head = object(root, "CFDocument");
    this.document = text(head, "identifier", "CFDocument", true);
    this.address = text(head, "uri", "CFDocument", false);
    this.title = text(head, "title", "CFDocument", true);
    this.language = text(head, "language", "CFDocument", false);
    items(array(root, "CFItems", MOST_ITEMS));
    links(array(root, "CFAssociations", MOST_LINKS));
    if (array(root, "CFRubrics", MOST_ITEMS).size() > 0) {
      unread.add("CFRubrics");
    }
    cycle();
    for (Item item : items.values()) {
      if (!parents.containsKey(item.identifier())) {
        orphans.add(item);
      }
    }
    children.values().forEach(list -> list.sort(Comparator.comparingInt(CasePackage::order)));
  }

  /** Whether the document is JSON: nothing else that is read begins with a brace. */
  static boolean begins(byte[] document) {
    int at = document.length > 2 && document[0] == (byte) 0xEF ? 3 : 0;
    while (at < document.length && document[at] >= 0 && document[at] <= ' ') {
      at++;
    }
    return at < document.length && document[at] == '{';
  }

  static CasePackage of(byte[] document) throws Unreadable {
    var utf8 = new String(document, UTF_8).replace("\uFEFF", "").getBytes(UTF_8);
    var root =
        StrictJson.read(utf8, DocumentCheck.LIMIT)
            .orElseThrow(() -> new Unreadable(FrameworkReason.FRAMEWORK_BROKEN));
    return new CasePackage(root.has("CFPackage") ? object(root, "CFPackage") : root);
  }

  String title() {
    return title;
  }

  /** As the file has it, may be empty. */
  String language() {
    return language;
  }

  /** Identifier of the document, the parent of what stands at the top. */
  String document() {
    return document;
  }

  /** What stands below that, in order. */
  List<Link> below(String parent) {
    return children.getOrDefault(parent, List.of());
  }

  /** All of them, in the order of the file. */
  Collection<Item> items() {
    return items.values();
  }

  /** Items that stand below nothing of the file. */
  List<Item> orphans() {
    return orphans;
  }

  /** Which item is a part of which, or related to it. */
  List<Link> parts() {
    return parts;
  }

  /** Associations of another type, or to items that are not in the file: how many of each. */
  Map<String, Integer> left() {
    return left;
  }

  /** Names of the members that items have and that are not read. */
  Set<String> unread() {
    return unread;
  }

  private static int order(Link link) {
    return link.sequence() > 0 ? link.sequence() : Integer.MAX_VALUE;
  }

  private void items(List<JsonNode> nodes) throws Unreadable {
    for (int i = 0; i < nodes.size(); i++) {
      var place = "CFItems[" + i + "]";
      var node = nodes.get(i);
      var item =
          new Item(
              place,
              text(node, "identifier", place, true),
              text(node, "CFItemType", place, false),
              text(node, "humanCodingScheme", place, false),
              text(node, "fullStatement", place, true),
              text(node, "abbreviatedStatement", place, false),
              texts(node, "conceptKeywords", place));
      if (item.identifier().equals(document) || items.put(item.identifier(), item) != null) {
        throw new Unreadable(
            FrameworkReason.FRAMEWORK_CASE_DUPLICATE, place + " " + item.identifier());
      }
      var uri = text(node, "uri", place, false);
      if (!uri.isEmpty()) { // else whatever names no address would mean this item
        addresses.put(uri, item);
      }
      node.fieldNames().forEachRemaining(name -> unread(name, node.get(name)));
    }
  }

  private void unread(String name, JsonNode value) {
    boolean empty = value.isNull() || value.isContainerNode() && value.isEmpty();
    if (!READ.contains(name) && !empty && unread.size() < 20) {
      unread.add(name.length() > 40 ? name.substring(0, 40) : name);
    }
  }

  private void links(List<JsonNode> nodes) throws Unreadable {
    var known = new HashSet<String>();
    for (int i = 0; i < nodes.size(); i++) {
      var place = "CFAssociations[" + i + "]";
      var node = nodes.get(i);
      var identifier = text(node, "identifier", place, true);
      if (!known.add(identifier)) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_CASE_DUPLICATE, place + " " + identifier);
      }
      link(node, text(node, "associationType", place, true), place);
    }
  }

  private void link(JsonNode node, String type, String place) throws Unreadable {
    var child = item(object(node, "originNodeURI", place), place + ".originNodeURI");
    var to = object(node, "destinationNodeURI", place);
    var where = place + ".destinationNodeURI";
    var parent = item(to, where);
    var sequence = node.path("sequenceNumber");
    if (!sequence.isMissingNode() && !sequence.isNull() && !sequence.canConvertToInt()) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, place + ".sequenceNumber");
    }
    boolean top = parent == null && document(to, where);
    var target = top ? document : parent == null ? "" : parent.identifier();
    if (child == null || target.isEmpty()) {
      left.merge(type, 1, Integer::sum);
    } else if (type.equals("isChildOf")) {
      children
          .computeIfAbsent(target, key -> new ArrayList<>())
          .add(new Link(child, target, sequence.asInt(0)));
      parents.computeIfAbsent(child.identifier(), key -> new LinkedHashSet<>()).add(target);
    } else if (type.equals("isPartOf") && !top) {
      parts.add(new Link(child, target, 0));
    } else {
      left.merge(type.length() > 60 ? type.substring(0, 60) : type, 1, Integer::sum);
    }
  }

  private @Nullable Item item(JsonNode link, String place) throws Unreadable {
    var found = items.get(text(link, "identifier", place, false));
    return found != null ? found : addresses.get(text(link, "uri", place, false));
  }

  private boolean document(JsonNode link, String place) throws Unreadable {
    return text(link, "identifier", place, false).equals(document)
        || !address.isEmpty() && text(link, "uri", place, false).equals(address);
  }

  /** Takes away what has no parent left until nothing goes; what stays is in a cycle or below. */
  private void cycle() throws Unreadable {
    var waiting = new HashMap<String, Integer>();
    parents.forEach((child, all) -> waiting.put(child, all.size()));
    var free = new ArrayDeque<String>();
    free.add(document);
    items.keySet().stream().filter(one -> !waiting.containsKey(one)).forEach(free::add);
    for (var one = free.poll(); one != null; one = free.poll()) {
      var seen = new HashSet<String>();
      for (Link link : below(one)) {
        var child = link.child().identifier();
        if (seen.add(child) && waiting.merge(child, -1, Integer::sum) == 0) {
          free.add(child);
        }
      }
    }
    for (var one : waiting.entrySet()) {
      if (one.getValue() > 0) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_CASE_CYCLE, path(one.getKey(), waiting));
      }
    }
  }

  /** Up from there, where parents wait too, until an item comes again. */
  private String path(String from, Map<String, Integer> waiting) {
    var path = new LinkedHashSet<String>();
    var at = from;
    while (path.add(at)) {
      at =
          parents.getOrDefault(at, Set.of()).stream()
              .filter(one -> waiting.getOrDefault(one, 0) > 0)
              .findFirst()
              .orElseThrow();
    }
    var names = new ArrayList<String>();
    boolean in = false;
    for (String one : path) {
      in |= one.equals(at);
      var item = items.get(one);
      if (in && item != null && names.size() < 10) {
        names.add(item.code().isEmpty() ? item.place() : item.code());
      }
    }
    return String.join(" → ", names);
  }

  private static JsonNode object(JsonNode parent, String name) throws Unreadable {
    return object(parent, name, "");
  }

  private static JsonNode object(JsonNode parent, String name, String place) throws Unreadable {
    var found = parent.path(name);
    if (!found.isObject()) {
      throw new Unreadable(
          FrameworkReason.FRAMEWORK_NOT_CASE, place.isEmpty() ? name : place + "." + name);
    }
    return found;
  }

  /** Objects; none where the file has no such member. */
  private static List<JsonNode> array(JsonNode parent, String name, int most) throws Unreadable {
    var found = parent.path(name);
    if (found.isMissingNode() || found.isNull()) {
      return List.of();
    }
    if (!found.isArray()) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, name);
    }
    if (found.size() > most) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_TOO_LARGE);
    }
    var all = new ArrayList<JsonNode>();
    for (JsonNode one : found) {
      if (!one.isObject()) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, name + "[" + all.size() + "]");
      }
      all.add(one);
    }
    return all;
  }

  private static String text(JsonNode node, String name, String place, boolean required)
      throws Unreadable {
    var found = node.path(name);
    boolean none = found.isMissingNode() || found.isNull();
    boolean identifier = name.equals("identifier") && found.asText().isBlank();
    if (required && (none || identifier) || !none && !found.isTextual()) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, place + "." + name);
    }
    boolean address = name.equals("identifier") || name.equals("uri");
    if (address && found.asText().length() > LONGEST_IDENTIFIER) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, place + "." + name);
    }
    return none ? "" : found.asText();
  }

  private static List<String> texts(JsonNode node, String name, String place) throws Unreadable {
    var found = node.path(name);
    if (found.isMissingNode() || found.isNull()) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    for (JsonNode one : found) {
      if (!one.isTextual()) {
        throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, place + "." + name);
      }
      texts.add(one.asText());
    }
    if (!found.isArray()) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_CASE, place + "." + name);
    }
    return texts.stream().limit(20).toList();
  }
}
