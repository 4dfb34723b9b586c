package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.preuve.lti.Caller;
import org.preuve.lti.NavEntry;
import org.preuve.lti.Navigation;
import org.preuve.lti.frame.FrameLayout;

/** The entry of the scores in the header, for assessors. */
@Dependent
class GradesNavigation implements Navigation {

  @Override
  public List<NavEntry> entries(Caller caller) {
    var label = FrameLayout.PAGES.text(caller.locale(), "nav.grades");
    return caller.assessor() ? List.of(new NavEntry(60, label, "/grades")) : List.of();
  }
}
