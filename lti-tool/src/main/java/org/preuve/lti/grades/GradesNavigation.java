package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.lti.LtiPages;
import org.preuve.web.Caller;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;

/** The entry of the scores in the header, for assessors. */
@Dependent
class GradesNavigation implements Navigation {

  @Override
  public List<NavEntry> entries(Caller caller) {
    var label = LtiPages.PAGES.text(caller.locale(), "nav.grades");
    return caller.assessor()
        ? List.of(new NavEntry(60, label, "/grades").with("/grading"))
        : List.of();
  }
}
