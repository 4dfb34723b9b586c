package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.OutlineView.Item;
import org.preuve.portfolio.framework.OutlineView.Part;
import org.preuve.portfolio.framework.OutlineView.Row;
import org.preuve.portfolio.framework.model.Activity;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.web.page.Page;

/** Puts frameworks and drafts into words: the official wording, with our short name beside it. */
public final class Outlines {

  private final Page page;
  private final String lang;

  private Outlines(Page page, String language) {
    this.page = page;
    this.lang = language;
  }

  static OutlineView of(Page page, Framework framework) {
    var outlines = new Outlines(page, framework.language());
    return new OutlineView(
        framework.blocs().stream().map(outlines::part).toList(), outlines.rules(framework.rules()));
  }

  static OutlineView of(Page page, FrameworkDraft draft) {
    var outlines = new Outlines(page, draft.language());
    return new OutlineView(
        draft.blocs().stream().map(outlines::part).toList(), outlines.rules(draft.rules()));
  }

  /** How one competency is evaluated: by its own criteria, else by those of its bloc. */
  public static EvaluationView evaluation(Page page, Framework framework, String code) {
    var outlines = new Outlines(page, framework.language());
    return framework
        .blocOf(code)
        .map(bloc -> outlines.evaluation(bloc, framework.criteriaFor(code)))
        .orElseGet(() -> new EvaluationView(List.of(), List.of(), List.of(), List.of()));
  }

  private Part part(Bloc bloc) {
    return new Part(
        page.t("draft.bloc", bloc.number()),
        bloc.title().orElseGet(() -> bloc.label(page.locale())),
        bloc.title().isPresent() ? lang : null,
        page.t("draft.count", bloc.competencies().size()),
        bloc.activities().stream().map(this::activity).toList(),
        bloc.competencies().stream().map(this::row).toList(),
        evaluation(bloc, bloc.criteria()));
  }

  private EvaluationView evaluation(Bloc bloc, List<Criterion> criteria) {
    return new EvaluationView(
        criteria.stream().map(this::criterion).toList(),
        bloc.modalities().stream().map(this::modality).toList(),
        productions(bloc.productions(), bloc.modalities()),
        bloc.conditions().stream().map(this::condition).toList());
  }

  private Item activity(Activity one) {
    return item(one.title(), one.label(), one.tasks());
  }

  private Row row(Competency one) {
    var text = one.statement();
    return new Row(
        one.code(),
        text.orElseGet(() -> one.label(page.locale())),
        text.isPresent() ? lang : null,
        text.filter(official -> !one.label().shortens(official)).isPresent()
            ? one.label(page.locale())
            : "",
        one.criteria().stream().map(this::criterion).toList());
  }

  private Item criterion(Criterion one) {
    boolean official = one.text().isPresent();
    var parts =
        one.parts().stream()
            .map(
                part ->
                    part.text()
                        .filter(text -> official)
                        .orElseGet(() -> part.label().in(page.locale())))
            .toList();
    var item = item(one.text(), one.label(), parts);
    return one.shared()
        ? new Item(item.text(), item.lang(), note(item.note(), one.competencies()), item.items())
        : item;
  }

  private String note(String label, List<String> codes) {
    var shared = page.t("outline.shared", String.join(", ", codes));
    return label.isEmpty() ? shared : label + " · " + shared;
  }

  private Item modality(Modality one) {
    var kinds = kinds(one.kinds());
    var item = item(one.text(), one.label(), one.items());
    var note = item.note().isEmpty() ? kinds : item.note() + " · " + kinds;
    return new Item(item.text(), item.lang(), note, item.items());
  }

  private String kinds(List<Modality.Kind> kinds) {
    return kinds.stream().map(kind -> page.t("modality." + kind)).collect(Collectors.joining(", "));
  }

  /** The official ones, else what our own modalities name. */
  private List<Item> productions(List<Production> official, List<Modality> own) {
    if (!official.isEmpty()) {
      return official.stream().map(this::production).toList();
    }
    return own.stream()
        .filter(one -> !one.deliverables().isEmpty())
        .map(
            one ->
                new Item(
                    one.label().in(page.locale()),
                    null,
                    "",
                    one.deliverables().stream().map(d -> d.in(page.locale())).toList()))
        .toList();
  }

  private Item production(Production one) {
    var texts = Stream.concat(one.deliverables().stream(), Stream.of(one.defence()));
    return new Item(one.title(), lang, "", texts.filter(text -> !text.isEmpty()).toList());
  }

  private Item condition(Condition one) {
    return new Item(one.text(), lang, page.t("route." + one.route()), List.of());
  }

  private List<Item> rules(List<Rule> rules) {
    return rules.stream()
        .map(one -> new Item(one.text(), lang, page.t("rule." + one.kind()), one.items()))
        .toList();
  }

  private Item item(Optional<String> official, Label own, List<String> items) {
    var label = own.in(page.locale());
    return official
        .map(text -> new Item(text, lang, own.shortens(text) ? "" : label, items))
        .orElseGet(() -> new Item(label, null, "", items));
  }

  private Part part(DraftBloc bloc) {
    return new Part(
        bloc.number() == 0 ? page.t("draft.no-bloc") : page.t("draft.bloc", bloc.number()),
        bloc.title(),
        lang,
        page.t("draft.count", bloc.competencies().size()),
        bloc.activities().stream()
            .map(one -> new Item(one.title(), lang, "", one.tasks()))
            .toList(),
        bloc.competencies().stream()
            .map(
                one ->
                    new Row(
                        one.code(),
                        one.statement(),
                        lang,
                        "",
                        bloc.of(one.code()).stream().map(this::criterion).toList()))
            .toList(),
        new EvaluationView(
            bloc.own().stream().map(this::criterion).toList(),
            bloc.modalities().stream()
                .map(one -> new Item(one.text(), lang, kinds(one.kinds()), one.items()))
                .toList(),
            bloc.productions().stream().map(this::production).toList(),
            bloc.conditions().stream().map(this::condition).toList()));
  }

  private Item criterion(DraftCriterion one) {
    boolean shared = one.competencies().size() > 1;
    return new Item(one.text(), lang, shared ? note("", one.competencies()) : "", one.items());
  }
}
