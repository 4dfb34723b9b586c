package org.preuve.portfolio.framework.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.reading.CasePackage.Item;
import org.preuve.portfolio.framework.reading.CasePackage.Link;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/**
 * What each item of a CFPackage is to a draft, by its type, else by its depth; and the code of each
 * competency.
 */
final class CaseRoles {

  private static final Map<String, DraftElement> TYPES =
      Map.ofEntries(
          Map.entry("bloc", DraftElement.TITLE),
          Map.entry("block", DraftElement.TITLE),
          Map.entry("bloc de competences", DraftElement.TITLE),
          Map.entry("domain", DraftElement.TITLE),
          Map.entry("domaine", DraftElement.TITLE),
          Map.entry("unit", DraftElement.TITLE),
          Map.entry("work situation", DraftElement.ACTIVITY),
          Map.entry("competence", DraftElement.COMPETENCY),
          Map.entry("skill", DraftElement.COMPETENCY),
          Map.entry("standard", DraftElement.COMPETENCY),
          Map.entry("learning outcome", DraftElement.COMPETENCY),
          Map.entry("learning objective", DraftElement.COMPETENCY),
          Map.entry("assessment criterion", DraftElement.CRITERION),
          Map.entry("performance indicator", DraftElement.CRITERION),
          Map.entry("indicator", DraftElement.CRITERION));

  private final CasePackage source;
  private final CaseWarnings warnings;
  private final Map<String, DraftElement> roles = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private int given;

  private CaseRoles(CasePackage source, CaseWarnings warnings) {
    this.source = source;
    this.warnings = warnings;
  }

  static CaseRoles of(CasePackage source, CaseWarnings warnings) {
    var roles = new CaseRoles(source, warnings);
    source.below(source.document()).forEach(link -> roles.role(link.child(), null, 0));
    source.orphans().forEach(one -> roles.role(one, null, 0));
    roles.codes();
    return roles;
  }

  /** Null for one that stands deeper than is read. */
  @Nullable DraftElement of(Item item) {
    return roles.get(item.identifier());
  }

  /** Null for what is no competency. */
  @Nullable String code(Item item) {
    return codes.get(item.identifier());
  }

  long count(DraftElement element) {
    return roles.values().stream().filter(element::equals).count();
  }

  private void role(Item item, @Nullable DraftElement above, int depth) {
    if (roles.containsKey(item.identifier()) || depth > CaseReader.DEEPEST) {
      return;
    }
    var type = DraftElement.plain(item.type()).replaceAll("\\s+", " ");
    var known = TYPES.get(type);
    var role = known == null ? DraftElement.of(type).orElse(null) : known;
    if (role == null) {
      role = guessed(item, above);
      warnings.add(Kind.CASE_ROLE_GUESSED, type.isEmpty() ? "–" : item.type());
    } else if (role == DraftElement.CRITERION && above == DraftElement.CRITERION) {
      role = DraftElement.SUB_ITEM;
    }
    roles.put(item.identifier(), role);
    for (Link link : source.below(item.identifier())) {
      role(link.child(), role, depth + 1);
    }
  }

  private DraftElement guessed(Item item, @Nullable DraftElement above) {
    if (above == null) {
      return source.below(item.identifier()).isEmpty()
          ? DraftElement.COMPETENCY
          : DraftElement.TITLE;
    }
    return switch (above) {
      case TITLE -> DraftElement.COMPETENCY;
      case ACTIVITY -> item.code().isEmpty() ? DraftElement.TASK : DraftElement.COMPETENCY;
      case COMPETENCY -> DraftElement.CRITERION;
      case MODALITY -> DraftElement.MODALITY_ITEM;
      case PRODUCTION -> DraftElement.DELIVERABLE;
      case RULE -> DraftElement.RULE_ITEM;
      default -> DraftElement.SUB_ITEM;
    };
  }

  /** Competencies without a code that can be kept get the next free number, and say so. */
  private void codes() {
    var used = new HashSet<String>();
    walk(item -> CompetencyCode.written(item.code()).ifPresent(used::add));
    walk(
        item ->
            codes.put(
                item.identifier(),
                CompetencyCode.written(item.code()).orElseGet(() -> given(used))));
  }

  private String given(Set<String> used) {
    do {
      given++;
    } while (!used.add("C" + given));
    warnings.add(Kind.CASE_CODE_GIVEN, "C" + given);
    return "C" + given;
  }

  private void walk(Consumer<Item> visit) {
    var seen = new HashSet<String>();
    source.below(source.document()).forEach(link -> walk(link.child(), visit, seen, 0));
    source.orphans().forEach(one -> walk(one, visit, seen, 0));
  }

  private void walk(Item item, Consumer<Item> visit, Set<String> seen, int depth) {
    if (depth > CaseReader.DEEPEST
        || !seen.add(item.identifier())) { // too deep here may not be so elsewhere
      return;
    }
    if (roles.get(item.identifier()) == DraftElement.COMPETENCY) {
      visit.accept(item);
    }
    source.below(item.identifier()).forEach(link -> walk(link.child(), visit, seen, depth + 1));
  }
}
