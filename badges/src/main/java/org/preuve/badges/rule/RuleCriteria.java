package org.preuve.badges.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;

/** The criteria of a framework, on its competencies or on its blocs. */
final class RuleCriteria {

  private RuleCriteria() {}

  /** Codes of the competencies that a criterion is judged on; none for one that is not there. */
  static Set<String> codes(Framework framework, String criterion) {
    return framework.competencies().stream()
        .map(Competency::code)
        .filter(
            code ->
                framework.criteriaFor(code).stream().anyMatch(one -> one.id().equals(criterion)))
        .collect(Collectors.toSet());
  }

  /** Those of a bloc, by id, each once. */
  static Map<String, Criterion> of(Framework framework, Bloc bloc) {
    var found = new LinkedHashMap<String, Criterion>();
    bloc.competencies().stream()
        .flatMap(one -> framework.criteriaFor(one.code()).stream())
        .forEach(one -> found.putIfAbsent(one.id(), one));
    return found;
  }

  /** All of them, by id. */
  static Map<String, Criterion> of(Framework framework) {
    var found = new LinkedHashMap<String, Criterion>();
    framework.blocs().forEach(bloc -> of(framework, bloc).forEach(found::putIfAbsent));
    return found;
  }
}
