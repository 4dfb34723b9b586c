package org.preuve.devices.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a set, as typed: a line that is left empty is not required.
 *
 * @param fields texts by name, {@code gap.most}
 */
public record CheckForm(Map<String, String> fields) {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_NUMBER = 20;

  public CheckForm {
    fields = Map.copyOf(fields);
  }

  /** What a sound form says. */
  record Read(String title, String competency, List<Rule> rules) {}

  /** The first text of each field that the form has. */
  static CheckForm of(Map<String, String[]> sent) {
    var fields = new HashMap<String, String>();
    for (var name : names()) {
      var texts = sent.get(name);
      if (texts != null && texts.length > 0) {
        fields.put(name, texts[0].replaceAll("\\p{C}", " ").strip());
      }
    }
    return new CheckForm(fields);
  }

  /** The form that would make this set. */
  static CheckForm of(CheckSet set) {
    var fields = new HashMap<String, String>();
    fields.put("title", set.title());
    fields.put("competency", set.competency());
    for (var rule : set.rules()) {
      free(fields, rule).ifPresent(preset -> fill(fields, preset, rule));
    }
    return new CheckForm(fields);
  }

  private static Optional<Preset> free(Map<String, String> fields, Rule rule) {
    return Preset.ALL.stream()
        .filter(preset -> preset.kind() == rule.kind())
        .filter(preset -> !fields.containsKey(preset.name() + ".used"))
        .findFirst();
  }

  private static void fill(Map<String, String> fields, Preset preset, Rule rule) {
    fields.put(preset.name() + ".used", "");
    fields.put(preset.name() + ".series", rule.series());
    fields.put(preset.name() + ".least", text(rule.least()));
    fields.put(preset.name() + ".most", text(rule.most()));
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static List<String> names() {
    var names = new ArrayList<>(List.of("title", "competency"));
    for (var preset : Preset.ALL) {
      for (var part : List.of("series", "least", "most")) {
        names.add(preset.name() + "." + part);
      }
    }
    return names;
  }

  /** What stands in a field, empty if nothing does. */
  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  /** What it says; look at {@link #refusal} before. */
  Read read() {
    var rules = new ArrayList<Rule>();
    for (var preset : Preset.ALL) {
      if (filled(preset)) {
        rules.add(rule(preset));
      }
    }
    return new Read(text("title"), text("competency"), List.copyOf(rules));
  }

  /** The first thing that is wrong with it. */
  Optional<CheckReason> refusal() {
    if (text("title").isEmpty() || text("title").length() > LONGEST_TITLE) {
      return Optional.of(CheckReason.CHECK_TITLE);
    }
    var filled = Preset.ALL.stream().filter(this::filled).toList();
    if (filled.isEmpty()) {
      return Optional.of(CheckReason.CHECK_EMPTY);
    }
    return filled.stream().flatMap(preset -> refusal(preset).stream()).findFirst();
  }

  private Optional<CheckReason> refusal(Preset preset) {
    var unread = unread(preset.name() + ".least") || unread(preset.name() + ".most");
    return unread ? Optional.of(CheckReason.CHECK_NUMBER) : preset.refusal(rule(preset));
  }

  private boolean filled(Preset preset) {
    return !text(preset.name() + ".least").isEmpty()
        || !text(preset.name() + ".most").isEmpty()
        || !text(preset.name() + ".series").isEmpty();
  }

  private Rule rule(Preset preset) {
    var name = preset.name();
    return new Rule(
        preset.kind(), text(name + ".series"), number(name + ".least"), number(name + ".most"));
  }

  private boolean unread(String field) {
    return !text(field).isEmpty() && number(field) == null;
  }

  /** With a point or a comma, as people write; no exponent. */
  private @Nullable BigDecimal number(String field) {
    var text = text(field).replace(',', '.').replace('\u2212', '-').replaceAll("[\\s\u00a0]", "");
    return text.length() <= LONGEST_NUMBER && text.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(text)
        : null;
  }
}
