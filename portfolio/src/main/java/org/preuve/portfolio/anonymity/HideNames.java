package org.preuve.portfolio.anonymity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;
import org.preuve.web.frame.ReadOnce;

/** Says what to call the candidates of a course; a course that hides no name costs no query. */
@ForOtherModules
@Dependent
public class HideNames {

  private final AnonymityRepository anonymity;
  private final Frameworks frameworks;
  private final Roster roster;
  private final ReadOnce once;

  @Inject
  HideNames(AnonymityRepository anonymity, Frameworks frameworks, Roster roster, ReadOnce once) {
    this.anonymity = anonymity;
    this.frameworks = frameworks;
    this.roster = roster;
    this.once = once;
  }

  /** For the pages of somebody who assesses in that course. */
  public Names of(Caller assessor) {
    return once.of("names in " + assessor.course().value(), () -> read(assessor));
  }

  private Names read(Caller assessor) {
    var names = on(assessor) ? candidates(assessor) : Names.open();
    return names.apart(() -> namesakes(assessor));
  }

  private Map<UserId, String> namesakes(Caller assessor) {
    var called = new HashMap<UserId, String>();
    var marks = roster.namesakes(assessor.course());
    for (var one : roster.known(assessor.course())) {
      var mark = marks.get(one.user());
      if (mark != null) {
        called.put(
            one.user(),
            PortfolioPages.PAGES.text(assessor.locale(), "names.apart", one.name(), mark));
      }
    }
    return called;
  }

  /** Whether names are hidden in the course as soon as something waits. */
  boolean on(Caller caller) {
    return frameworks.hidesNames(caller.course());
  }

  /** As if they were hidden, for the page of the setting. */
  Names candidates(Caller assessor) {
    var framework = frameworks.of(assessor.course()).id();
    long course = assessor.course().value();
    return Names.of(
            anonymity.candidates(assessor.registration(), course, framework),
            roster.known(assessor.course()),
            pseudonym ->
                PortfolioPages.PAGES.text(assessor.locale(), "anonymity.candidate", pseudonym))
        .together(anonymity.together(assessor.registration(), course));
  }

  /** What is taken out of the titles of somebody's evidence before others read them. */
  public Veil veil(Caller reader, UserId owner) {
    return reader.user().equals(owner) ? Veil.NONE : of(reader).ownVeil(owner);
  }

  /** Such a title as that reader may know it. */
  public String title(Caller reader, UserId owner, String title) {
    return veil(reader, owner).over(title);
  }

  /**
   * Whom an address names: a row id, or a pseudonym, whether or not it is in use now.
   *
   * @return empty for nobody in this course
   */
  public Optional<UserId> person(Caller assessor, String handle) {
    if (handle.matches("\\d{1,18}")) {
      return Optional.of(new UserId(Long.parseLong(handle)));
    }
    return anonymity
        .student(assessor.registration(), assessor.course().value(), handle)
        .map(UserId::new);
  }

  /** Whether an address names somebody whose name is hidden by another thing than the pseudonym. */
  public boolean named(Caller assessor, String handle) {
    return handle.matches("\\d{1,18}") && of(assessor).hides(new UserId(Long.parseLong(handle)));
  }
}
