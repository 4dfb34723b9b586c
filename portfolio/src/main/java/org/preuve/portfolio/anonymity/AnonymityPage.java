package org.preuve.portfolio.anonymity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Puts the setting and its log into words. */
@Dependent
class AnonymityPage {

  private final AnonymityRepository anonymity;
  private final ChooseAnonymity choose;
  private final People people;

  @Inject
  AnonymityPage(AnonymityRepository anonymity, ChooseAnonymity choose, People people) {
    this.anonymity = anonymity;
    this.choose = choose;
    this.people = people;
  }

  AnonymityView view(Page page, Caller caller) {
    var now = choose.now(caller);
    return new AnonymityView(
        caller.courseTitle(),
        now.hidden(),
        now.hidden() ? page.t("anonymity.on", now.waiting()) : page.t("anonymity.off"),
        now.begun() ? page.t("anonymity.warning", now.waiting(), now.drafts()) : "",
        ChooseAnonymity.mayChoose(caller),
        log(page, caller));
  }

  private List<String> log(Page page, Caller caller) {
    var rows = anonymity.history(caller.registration(), caller.course().value());
    var names = people.names(rows.stream().map(AnonymityPage::who).toList());
    return rows.stream()
        .map(
            row ->
                page.t(
                    number(row[0]) == 1 ? "anonymity.log-on" : "anonymity.log-off",
                    page.dateTime(Instant.EPOCH.plus(number(row[4]), ChronoUnit.MICROS)),
                    names.getOrDefault(who(row), ""),
                    number(row[1]),
                    number(row[2])))
        .toList();
  }

  private static UserId who(Object[] row) {
    return new UserId(number(row[3]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
