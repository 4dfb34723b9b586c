package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Condition.Route;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** Puts rows together to a draft; what belongs below another row follows it. */
public final class RowsReader {

  /** What may stand in no bloc. */
  private static final Set<DraftElement> ANYWHERE =
      Set.of(
          DraftElement.CERTIFICATION,
          DraftElement.RULE,
          DraftElement.RULE_ITEM,
          DraftElement.TITLE,
          DraftElement.COMPETENCY,
          DraftElement.SHORT_NAME);

  private final DraftBuilder draft = new DraftBuilder();
  private final List<Rule> rules = new ArrayList<>();
  private String title = "";

  /** The draft of those rows, looked at as a whole. */
  public static FrameworkDraft draft(List<DraftRow> rows, String language) {
    var reader = new RowsReader();
    for (int i = 0; i < rows.size(); i++) {
      reader.row(rows.get(i), String.valueOf(i + 1));
    }
    return reader.draft(language);
  }

  /** Takes a row; one that cannot stand where it does is named by its place. */
  void row(DraftRow row, String place) {
    if (!taken(row, RunningText.clean(row.text()))) {
      unread(place, row.text());
    }
  }

  void unread(String place, String words) {
    draft.warn(Kind.ROW_UNREAD, place, words);
  }

  FrameworkDraft draft(String language) {
    return draft.draft(title, language, rules);
  }

  private boolean taken(DraftRow row, String text) {
    if (row.bloc() == 0 && !ANYWHERE.contains(row.element())) {
      return false;
    }
    if (row.bloc() > 0) {
      draft.bloc(row.bloc(), "");
    }
    var in = draft.in(row.bloc());
    var codes = codes(row.code());
    return switch (row.element()) {
      case CERTIFICATION -> {
        title = text;
        yield true;
      }
      case TITLE -> {
        draft.bloc(row.bloc(), text);
        yield true;
      }
      case ACTIVITY -> in.activity(new DraftActivity(text, List.of(), codes));
      case TASK -> in.task(text);
      case COMPETENCY -> competency(row, text);
      case SHORT_NAME -> in.name(text);
      case CRITERION -> in.criterion(new DraftCriterion(text, List.of(), codes));
      case SUB_ITEM -> in.subItem(text);
      case MODALITY -> in.modality(kinds(row.code(), text), text);
      case MODALITY_ITEM -> in.modalityItem(text);
      case PRODUCTION -> in.production(new Production(text, List.of(), ""));
      case DELIVERABLE -> in.deliverable(text);
      case DEFENCE -> in.defence(text);
      case CONDITION -> in.condition(new Condition(route(row.code()), text));
      case RULE -> rules.add(new Rule(rule(row.code(), text), text, List.of()));
      case RULE_ITEM -> ruleItem(text);
    };
  }

  private boolean competency(DraftRow row, String text) {
    var found = CompetencyCode.written(row.code());
    found.ifPresent(code -> draft.competency(row.bloc(), code, text));
    return found.isPresent();
  }

  private boolean ruleItem(String text) {
    if (rules.isEmpty()) {
      return false;
    }
    var last = rules.remove(rules.size() - 1);
    var items = Stream.concat(last.items().stream(), Stream.of(text)).toList();
    return rules.add(new Rule(last.kind(), last.text(), items));
  }

  private static List<String> codes(String cell) {
    return Arrays.stream(cell.split("[,;/\\s]+"))
        .flatMap(one -> CompetencyCode.written(one).stream())
        .distinct()
        .toList();
  }

  private static List<Modality.Kind> kinds(String cell, String text) {
    var named =
        Arrays.stream(cell.split("[,;\\s]+"))
            .flatMap(name -> constant(Modality.Kind.values(), name).stream())
            .distinct()
            .toList();
    return named.isEmpty() ? ModalityKinds.of(text) : named;
  }

  private static Route route(String cell) {
    return switch (DraftElement.plain(cell)) {
      case "vae" -> Route.VAE;
      case "formation", "training" -> Route.TRAINING;
      default -> Route.ANY;
    };
  }

  private static Rule.Kind rule(String cell, String text) {
    return constant(Rule.Kind.values(), cell.strip()).orElseGet(() -> rule(text));
  }

  private static Rule.Kind rule(String text) {
    var plain = DraftElement.plain(text);
    if (plain.contains("handicap")) {
      return Rule.Kind.DISABILITY;
    }
    return plain.startsWith("article") ? Rule.Kind.LEGAL_BASIS : Rule.Kind.CUMULATIVE_VALIDATION;
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
