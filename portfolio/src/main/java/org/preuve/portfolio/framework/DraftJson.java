package org.preuve.portfolio.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.web.page.Pages;

/**
 * A draft for programs: {@code {"title", "blocs": [{"number", "title", "competencies": [{"code",
 * "statement"}]}], "warnings": [{"code", "place", "fr", "en"}]}}.
 */
final class DraftJson {

  private static final JsonMapper JSON = new JsonMapper();

  private DraftJson() {}

  static byte[] of(FrameworkDraft draft, Pages texts) {
    var root = JSON.createObjectNode();
    root.put("title", draft.title());
    root.set("blocs", JSON.valueToTree(draft.blocs()));
    var warnings = root.putArray("warnings");
    draft.warnings().forEach(warning -> put(warnings.addObject(), warning, texts));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void put(ObjectNode node, DraftWarning warning, Pages texts) {
    var key = "warning." + warning.kind();
    node.put("code", warning.kind().name());
    node.put("place", warning.place());
    node.put("fr", texts.text(Locale.FRENCH, key, warning.place()));
    node.put("en", texts.text(Locale.ENGLISH, key, warning.place()));
  }
}
