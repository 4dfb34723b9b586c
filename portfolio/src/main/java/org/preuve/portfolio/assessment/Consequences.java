package org.preuve.portfolio.assessment;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preuve.portfolio.RestsOnDecision;
import org.preuve.portfolio.Subject;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Everything that other modules built on a decision. */
@Dependent
class Consequences {

  private final Instance<RestsOnDecision> all;

  @Inject
  Consequences(@Any Instance<RestsOnDecision> all) {
    this.all = all;
  }

  boolean open(Caller assessor, Subject subject, Map<String, String> fields) {
    return open(all.stream(), assessor, subject, fields).findAny().isPresent();
  }

  List<Content> questions(Page page, Caller assessor, Subject subject, Map<String, String> fields) {
    return open(all.stream(), assessor, subject, fields)
        .map(one -> one.question(page, subject, fields))
        .toList();
  }

  void settle(Caller assessor, Subject subject, Map<String, String> fields) {
    all.stream().forEach(one -> one.settle(assessor, subject, fields));
  }

  private static Stream<RestsOnDecision> open(
      Stream<RestsOnDecision> all, Caller assessor, Subject subject, Map<String, String> fields) {
    return all.filter(one -> one.open(assessor, subject, fields));
  }
}
