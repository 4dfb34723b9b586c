package org.preuve.portfolio.framework.reading;

import static org.preuve.portfolio.framework.reading.DraftElement.ACTIVITY;
import static org.preuve.portfolio.framework.reading.DraftElement.CERTIFICATION;
import static org.preuve.portfolio.framework.reading.DraftElement.COMPETENCY;
import static org.preuve.portfolio.framework.reading.DraftElement.CONDITION;
import static org.preuve.portfolio.framework.reading.DraftElement.CRITERION;
import static org.preuve.portfolio.framework.reading.DraftElement.DEFENCE;
import static org.preuve.portfolio.framework.reading.DraftElement.DELIVERABLE;
import static org.preuve.portfolio.framework.reading.DraftElement.MODALITY;
import static org.preuve.portfolio.framework.reading.DraftElement.MODALITY_ITEM;
import static org.preuve.portfolio.framework.reading.DraftElement.PRODUCTION;
import static org.preuve.portfolio.framework.reading.DraftElement.RULE;
import static org.preuve.portfolio.framework.reading.DraftElement.RULE_ITEM;
import static org.preuve.portfolio.framework.reading.DraftElement.SHORT_NAME;
import static org.preuve.portfolio.framework.reading.DraftElement.SUB_ITEM;
import static org.preuve.portfolio.framework.reading.DraftElement.TASK;
import static org.preuve.portfolio.framework.reading.DraftElement.TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;

/** A draft row by row, in the order of the document: nothing is lost on the way and back. */
public final class DraftRows {

  private final List<DraftRow> rows = new ArrayList<>();

  private DraftRows() {}

  /** Every text of a draft. */
  public static List<DraftRow> of(FrameworkDraft draft) {
    var all = new DraftRows();
    all.add(0, CERTIFICATION, "", draft.title());
    for (Rule rule : draft.rules()) {
      all.add(0, RULE, rule.kind().name(), rule.text());
      all.items(0, RULE_ITEM, rule.items());
    }
    draft.blocs().forEach(all::bloc);
    return all.rows;
  }

  private void bloc(DraftBloc bloc) {
    int number = bloc.number();
    add(number, TITLE, "", bloc.title());
    for (var one : bloc.activities()) {
      add(number, ACTIVITY, String.join(", ", one.competencies()), one.title());
      items(number, TASK, one.tasks());
    }
    for (var one : bloc.competencies()) {
      add(number, COMPETENCY, one.code(), one.statement());
      items(number, SHORT_NAME, one.name().isEmpty() ? List.of() : List.of(one.name()));
    }
    for (var one : bloc.criteria()) {
      add(number, CRITERION, String.join(", ", one.competencies()), one.text());
      items(number, SUB_ITEM, one.items());
    }
    for (var one : bloc.modalities()) {
      var kinds = one.kinds().stream().map(Enum::name).collect(Collectors.joining(", "));
      add(number, MODALITY, kinds, one.text());
      items(number, MODALITY_ITEM, one.items());
    }
    for (var one : bloc.productions()) {
      add(number, PRODUCTION, "", one.title());
      items(number, DELIVERABLE, one.deliverables());
      items(number, DEFENCE, one.defence().isEmpty() ? List.of() : List.of(one.defence()));
    }
    bloc.conditions().forEach(one -> add(number, CONDITION, one.route().name(), one.text()));
  }

  private void items(int bloc, DraftElement element, List<String> texts) {
    texts.forEach(text -> add(bloc, element, "", text));
  }

  private void add(int bloc, DraftElement element, String code, String text) {
    rows.add(new DraftRow(bloc, element, code, text));
  }
}
