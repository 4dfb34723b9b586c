package org.preuve.portfolio.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.web.page.Pages;

/**
 * A draft for programs: {@code {"title", "language", "blocs": [{"number", "title", "activities":
 * [{"title", "tasks"}], "competencies": [{"code", "statement", "criteria"}], "criteria": [{"text",
 * "items"}], "modalities": [{"kind", "kinds", "text", "items"}], "production": {"title",
 * "deliverables", "defence"}, "conditions", "routes": [{"route", "conditions"}]}], "rules",
 * "ruleDetails": [{"kind", "text", "items"}], "warnings": [{"code", "where", "text", "words", "fr",
 * "en"}]}}. A shared criterion stands under each of its competencies and names them all.
 */
final class DraftJson {

  private static final JsonMapper JSON = new JsonMapper();

  private DraftJson() {}

  static byte[] of(FrameworkDraft draft, Pages texts) {
    var root = JSON.createObjectNode();
    root.put("title", draft.title());
    root.put("language", draft.language());
    var blocs = root.putArray("blocs");
    draft.blocs().forEach(bloc -> put(blocs.addObject(), bloc));
    var rules = root.putArray("rules");
    draft.rules().forEach(rule -> rules.add(text(rule)));
    root.set("ruleDetails", JSON.valueToTree(draft.rules()));
    var warnings = root.putArray("warnings");
    draft.warnings().forEach(warning -> put(warnings.addObject(), warning, texts));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Rule rule) {
    var parts = new ArrayList<>(List.of(rule.text()));
    parts.addAll(rule.items());
    return String.join(" ", parts);
  }

  private static void put(ObjectNode node, DraftBloc bloc) {
    node.put("number", bloc.number());
    node.put("title", bloc.title());
    var activities = node.putArray("activities");
    bloc.activities().forEach(one -> put(activities.addObject(), one));
    var competencies = node.putArray("competencies");
    bloc.competencies().forEach(one -> put(competencies.addObject(), one, bloc));
    var criteria = node.putArray("criteria");
    bloc.own().forEach(one -> put(criteria.addObject(), one));
    var modalities = node.putArray("modalities");
    bloc.modalities().forEach(one -> put(modalities.addObject(), one));
    production(node, bloc.productions());
    conditions(node, bloc.conditions());
  }

  private static void put(ObjectNode node, DraftActivity one) {
    node.put("title", one.title());
    one.tasks().forEach(node.putArray("tasks")::add);
    one.competencies().forEach(node.putArray("competencies")::add);
  }

  private static void put(ObjectNode node, DraftCompetency one, DraftBloc bloc) {
    node.put("code", one.code());
    node.put("statement", one.statement());
    var criteria = node.putArray("criteria");
    bloc.of(one.code()).forEach(criterion -> put(criteria.addObject(), criterion));
  }

  private static void put(ObjectNode node, DraftCriterion one) {
    node.put("text", one.text());
    one.items().forEach(node.putArray("items")::add);
    if (one.competencies().size() > 1) {
      one.competencies().forEach(node.putArray("shared")::add);
    }
  }

  private static void put(ObjectNode node, DraftModality one) {
    node.put("kind", one.kinds().get(0).name());
    one.kinds().stream().map(Modality.Kind::name).forEach(node.putArray("kinds")::add);
    node.put("text", one.text());
    one.items().forEach(node.putArray("items")::add);
  }

  private static void production(ObjectNode node, List<Production> all) {
    if (all.isEmpty()) {
      node.putNull("production");
    } else {
      node.set("production", JSON.valueToTree(all.get(0)));
    }
    if (all.size() > 1) {
      node.set("productions", JSON.valueToTree(all));
    }
  }

  private static void conditions(ObjectNode node, List<Condition> all) {
    all.stream().map(Condition::text).forEach(node.putArray("conditions")::add);
    var routes = node.putArray("routes");
    all.stream().map(Condition::route).distinct().forEach(route -> route(routes, route, all));
  }

  private static void route(ArrayNode routes, Condition.Route route, List<Condition> all) {
    var one = routes.addObject().put("route", route.name());
    var texts = one.putArray("conditions");
    all.stream().filter(c -> c.route() == route).map(Condition::text).forEach(texts::add);
  }

  private static void put(ObjectNode node, DraftWarning warning, Pages texts) {
    var key = "warning." + warning.kind();
    var french = texts.text(Locale.FRENCH, key, warning.place(), warning.words());
    node.put("code", warning.kind().name());
    node.put("where", warning.place());
    node.put("text", french);
    node.put("words", warning.words());
    node.put("fr", french);
    node.put("en", texts.text(Locale.ENGLISH, key, warning.place(), warning.words()));
    node.put("asks", warning.kind().asks());
  }
}
