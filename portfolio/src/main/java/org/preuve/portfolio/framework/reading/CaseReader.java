package org.preuve.portfolio.framework.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.framework.reading.CasePackage.Item;
import org.preuve.portfolio.framework.reading.CasePackage.Link;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.portfolio.framework.reading.OfficePackage.Unreadable;
import org.preuve.web.page.WrittenLanguage;

/**
 * Makes a draft of a CFPackage. What an item is, its type says; where that is none of ours, its
 * depth: blocs at the top, competencies below them, then criteria and their parts. That, and
 * everything else that was taken otherwise than it stands or not at all, is a warning.
 */
final class CaseReader {

  /** Levels that are read. */
  static final int DEEPEST = 40;

  /** Blocs; their numbers have two digits. */
  private static final int MOST_BLOCS = 99;

  private final CasePackage source;
  private final List<DraftRow> rules = new ArrayList<>();
  private final Map<Integer, Part> blocs = new LinkedHashMap<>();
  private final CaseWarnings warnings;
  private final CaseRoles roles;
  private final Set<String> taken = new HashSet<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final Map<String, Set<String>> activities = new HashMap<>();
  private int highest;

  private CaseReader(CasePackage source, CaseWarnings warnings, CaseRoles roles) {
    this.source = source;
    this.warnings = warnings;
    this.roles = roles;
  }

  /** The rows of a bloc, as far as they were met. */
  private static final class Part {
    private final int number;
    private final List<DraftRow> rows = new ArrayList<>();
    private final Map<String, Set<String>> activities = new LinkedHashMap<>();
    private final Map<String, Item> heads = new HashMap<>();
    private final List<DraftRow> competencies = new ArrayList<>();
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final List<DraftRow> evaluation = new ArrayList<>();

    private Part(int number) {
      this.number = number;
    }
  }

  private record Criterion(Item item, Set<String> codes, int sequence) {}

  static FrameworkDraft read(CasePackage source) throws Unreadable {
    var warnings = new CaseWarnings();
    source.orphans().forEach(one -> warnings.add(Kind.CASE_PARENT_MISSING, one));
    var roles = CaseRoles.of(source, warnings);
    long blocs = roles.count(DraftElement.TITLE);
    if (blocs > MOST_BLOCS) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_BLOCS, Long.toString(blocs));
    }
    var reader = new CaseReader(source, warnings, roles);
    source.below(source.document()).forEach(link -> reader.top(link.child()));
    source.orphans().forEach(reader::top);
    source.parts().forEach(reader::under);
    return reader.draft();
  }

  private FrameworkDraft draft() {
    var rows = new ArrayList<DraftRow>();
    rows.add(new DraftRow(0, DraftElement.CERTIFICATION, "", source.title()));
    rows.addAll(rules);
    blocs.values().forEach(part -> rows.addAll(rows(part)));
    source
        .left()
        .forEach((type, number) -> warnings.add(Kind.CASE_LINKS_LEFT, type + " (" + number + ")"));
    source.unread().forEach(name -> warnings.add(Kind.CASE_PARTS_LEFT, name));
    var read = RowsReader.draft(rows, language(rows));
    var all = Stream.concat(warnings.all(), read.warnings().stream()).toList();
    return new FrameworkDraft(read.title(), read.language(), read.blocs(), read.rules(), all);
  }

  private List<DraftRow> rows(Part part) {
    var rows = new ArrayList<>(part.rows);
    part.activities.forEach(
        (id, under) -> {
          var item = Objects.requireNonNull(part.heads.get(id));
          rows.add(row(part, DraftElement.ACTIVITY, String.join(", ", under), item));
          add(rows, part, item, DraftElement.TASK);
        });
    rows.addAll(part.competencies);
    criteria(part)
        .forEach(
            one -> {
              var about = String.join(", ", one.codes());
              rows.add(row(part, DraftElement.CRITERION, about, one.item()));
              add(rows, part, one.item(), DraftElement.SUB_ITEM);
            });
    rows.addAll(part.evaluation);
    return rows;
  }

  /** Numbers that run through the whole bloc say the order in it. */
  private static List<Criterion> criteria(Part part) {
    var all = List.copyOf(part.criteria.values());
    var numbers = all.stream().map(Criterion::sequence).distinct().toList();
    return numbers.size() == all.size() && !numbers.contains(0)
        ? all.stream().sorted(Comparator.comparingInt(Criterion::sequence)).toList()
        : all;
  }

  private void add(List<DraftRow> rows, Part part, Item parent, DraftElement element) {
    for (Link link : source.below(parent.identifier())) {
      if (roles.of(link.child()) == element && taken.add(link.child().identifier())) {
        rows.add(row(part, element, "", link.child()));
        lost(link.child());
      } else if (!taken.contains(link.child().identifier())) {
        lose(link.child());
      }
    }
  }

  /** Nothing stands below such a text. */
  private void lost(Item parent) {
    source.below(parent.identifier()).forEach(link -> lose(link.child()));
  }

  /** With everything below it, however deep that goes. */
  private void lose(Item lost) {
    var left = new ArrayDeque<Item>();
    left.add(lost);
    for (var item = left.poll(); item != null; item = left.poll()) {
      if (taken.add(item.identifier())) {
        warnings.add(Kind.CASE_MISPLACED, item);
        source.below(item.identifier()).forEach(link -> left.add(link.child()));
      }
    }
  }

  private DraftRow row(Part part, DraftElement element, String code, Item item) {
    return new DraftRow(part.number, element, code, text(item));
  }

  private String text(Item item) {
    var text = item.text().equals("–") ? "" : item.text();
    if (text.length() > RunningText.LONGEST) {
      warnings.add(Kind.TEXT_CUT, item);
      return "";
    }
    return text;
  }

  private void top(Item item) {
    var role = roles.of(item);
    if (role == DraftElement.RULE) {
      if (taken.add(item.identifier())) {
        rules.add(new DraftRow(0, DraftElement.RULE, keywords(item), text(item)));
        add(rules, new Part(0), item, DraftElement.RULE_ITEM);
      }
    } else if (role == DraftElement.TITLE) {
      bloc(item, 0);
    } else {
      inside(part(0), new Link(item, source.document(), 0), null, 0);
    }
  }

  private Part part(int number) {
    return blocs.computeIfAbsent(number, Part::new);
  }

  private void bloc(Item item, int depth) {
    if (!taken.add(item.identifier())) {
      return;
    }
    var part = part(number(item));
    part.rows.add(row(part, DraftElement.TITLE, "", item));
    source.below(item.identifier()).forEach(link -> inside(part, link, null, depth + 1));
  }

  /** The last digits of its code, else the next number, else one that is free. */
  private int number(Item item) {
    var digits = item.code().replaceAll("^.*?(\\d{1,2})\\D*$", "$1");
    int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
    if (number == 0 || numbers.contains(number)) {
      number = highest + 1;
    }
    for (int free = 1; number > MOST_BLOCS; free++) {
      number = numbers.contains(free) ? number : free;
    }
    numbers.add(number);
    highest = Math.max(highest, number);
    return number;
  }

  private void inside(Part part, Link link, @Nullable Item above, int depth) {
    var item = link.child();
    var role = roles.of(item);
    boolean outside = part.number == 0 && role != DraftElement.COMPETENCY;
    if (role == null || depth > DEEPEST || outside && role != DraftElement.TITLE) {
      lose(item);
      return;
    }
    switch (role) {
      case TITLE -> bloc(item, depth);
      case ACTIVITY -> activity(part, item, depth);
      case COMPETENCY -> competency(part, item, above, depth);
      case CRITERION -> criterion(part, link, above);
      case MODALITY -> evaluated(part, item, role, keywords(item), DraftElement.MODALITY_ITEM);
      case PRODUCTION -> production(part, item);
      case CONDITION -> evaluated(part, item, role, keywords(item), role);
      default -> lose(item);
    }
  }

  private void activity(Part part, Item item, int depth) {
    if (taken.add(item.identifier())) {
      var under = new LinkedHashSet<String>();
      part.activities.put(item.identifier(), under);
      activities.put(item.identifier(), under);
      part.heads.put(item.identifier(), item);
      source
          .below(item.identifier())
          .forEach(
              link -> {
                if (roles.of(link.child()) != DraftElement.TASK) {
                  inside(part, link, item, depth + 1);
                }
              });
    }
  }

  private void competency(Part part, Item item, @Nullable Item above, int depth) {
    if (!taken.add(item.identifier())) {
      return;
    }
    var code = Objects.requireNonNull(roles.code(item));
    part.competencies.add(row(part, DraftElement.COMPETENCY, code, item));
    var name = RunningText.clean(item.name());
    boolean own = !name.isEmpty() && !name.equals("–") && name.length() <= RunningText.LONGEST;
    if (own && !new Label(name, name).shortens(RunningText.clean(text(item)))) {
      part.competencies.add(new DraftRow(part.number, DraftElement.SHORT_NAME, "", name));
    }
    if (above != null && part.activities.containsKey(above.identifier())) {
      Objects.requireNonNull(part.activities.get(above.identifier())).add(code);
    }
    source.below(item.identifier()).forEach(link -> inside(part, link, item, depth + 1));
  }

  private void criterion(Part part, Link link, @Nullable Item above) {
    var item = link.child();
    if (taken.contains(item.identifier()) && !part.criteria.containsKey(item.identifier())) {
      warnings.add(Kind.CASE_MISPLACED, item);
      return;
    }
    taken.add(item.identifier());
    var found =
        part.criteria.computeIfAbsent(
            item.identifier(), id -> new Criterion(item, new LinkedHashSet<>(), link.sequence()));
    var code = above == null ? null : roles.code(above);
    if (code != null) {
      found.codes().add(code);
    }
  }

  private void production(Part part, Item item) {
    if (taken.add(item.identifier())) {
      part.evaluation.add(row(part, DraftElement.PRODUCTION, "", item));
      var below = source.below(item.identifier());
      for (Link link : below) {
        var role = roles.of(link.child());
        if (role == DraftElement.DELIVERABLE || role == DraftElement.DEFENCE) {
          taken.add(link.child().identifier());
          part.evaluation.add(row(part, role, "", link.child()));
          lost(link.child());
        } else {
          lose(link.child());
        }
      }
    }
  }

  private void evaluated(Part part, Item item, DraftElement role, String code, DraftElement below) {
    if (taken.add(item.identifier())) {
      part.evaluation.add(row(part, role, code, item));
      add(part.evaluation, part, item, below);
    }
  }

  /** A competency that is said to be a part of an activity of its bloc. */
  private void under(Link link) {
    var code = roles.code(link.child());
    var activity = activities.get(link.parent());
    if (code == null || activity == null) {
      warnings.add(Kind.CASE_LINKS_LEFT, "isPartOf: " + CaseWarnings.name(link.child()));
    } else {
      activity.add(code);
    }
  }

  private static String keywords(Item item) {
    return String.join(", ", item.keywords());
  }

  /** A tag of BCP 47; the letters of ISO 639-2 that CASE asks for become it. */
  private String language(List<DraftRow> rows) {
    var said = source.language().strip().toLowerCase(Locale.ROOT);
    if (said.matches("(?:fr|fra|fre)(?:[-_].*)?")) {
      return "fr";
    }
    if (said.matches("(?:en|eng)(?:[-_].*)?")) {
      return "en";
    }
    return said.matches("[a-z]{2,3}")
        ? said
        : WrittenLanguage.of(rows.stream().map(DraftRow::text).collect(Collectors.joining(" ")))
            .map(Locale::getLanguage)
            .orElse("fr");
  }
}
