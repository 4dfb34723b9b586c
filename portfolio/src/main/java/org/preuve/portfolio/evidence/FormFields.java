package org.preuve.portfolio.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.EvidenceKind;

/**
 * Fields as they come: {@code kind}, {@code title}, {@code address}, {@code text}, {@code
 * language}, {@code link} (a ticked code, repeated), {@code why.<code>} (its justification) and
 * {@code kept} (a file that came before, repeated).
 */
final class FormFields {

  private static final String WHY = "why.";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> ticked = new LinkedHashSet<>();
  private final Set<String> kept = new LinkedHashSet<>();
  private final List<EvidenceForm.Upload> uploads = new ArrayList<>();

  void put(String name, String value) {
    if (name.equals("link")) {
      ticked.add(value);
    } else if (name.equals("kept")) {
      kept.add(value);
    } else {
      fields.put(name, value);
    }
  }

  /** A file field that was left alone sends no name and no bytes. */
  void file(String name, Received received, EvidenceFiles files) {
    if (name.isEmpty() && received.bytes() == 0) {
      files.drop(received);
    } else {
      uploads.add(new EvidenceForm.Upload(name, received));
    }
  }

  void forget(EvidenceFiles files) {
    uploads.forEach(upload -> files.drop(upload.received()));
    uploads.clear();
  }

  EvidenceForm form() {
    return new EvidenceForm(
        kind(),
        field("title"),
        field("address").strip(),
        field("text"),
        links(),
        uploads,
        List.copyOf(kept),
        field("draft"),
        field("framework"),
        field("language"),
        field("number"));
  }

  /** Ticked, or with words: then it was meant too. */
  private Map<String, String> links() {
    var links = new LinkedHashMap<String, String>();
    ticked.forEach(code -> links.put(code, field(WHY + code)));
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(WHY) && !value.isBlank()) {
            links.put(name.substring(WHY.length()), value);
          }
        });
    return links;
  }

  private @Nullable EvidenceKind kind() {
    return switch (field("kind")) {
      case "file" -> EvidenceKind.FILE;
      case "link" -> EvidenceKind.LINK;
      case "text" -> EvidenceKind.TEXT;
      default -> null;
    };
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
