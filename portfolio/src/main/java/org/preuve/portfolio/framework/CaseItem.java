package org.preuve.portfolio.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.base.ServerConfig;

/** A competency as a CFItem (1EdTech CASE 1.1, section 6): our wording, the certifier's code. */
final class CaseItem {

  private static final JsonMapper JSON = new JsonMapper();

  private CaseItem() {}

  /** The document in UTF-8; {@code code} must be one of the framework's. */
  static byte[] of(Framework framework, String code, Locale locale, ServerConfig server) {
    var competency = framework.competency(code).orElseThrow();
    var document = server.at("/frameworks/" + framework.id());
    var item = node(server.at("/frameworks/" + framework.id() + "/" + code));
    item.put("CFItemType", "Competency");
    item.put("humanCodingScheme", code);
    item.put("fullStatement", competency.label(locale));
    item.put("language", locale.getLanguage());
    item.set("CFDocumentURI", node(document).put("title", framework.title().in(locale)));
    try {
      return JSON.writeValueAsBytes(item);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** CASE wants a UUID for each item: the one that its address stands for (RFC 9562, 5.3). */
  private static ObjectNode node(URI uri) {
    var identifier = UUID.nameUUIDFromBytes(uri.toString().getBytes(UTF_8));
    var node = JSON.createObjectNode();
    return node.put("identifier", identifier.toString()).put("uri", uri.toString());
  }
}
