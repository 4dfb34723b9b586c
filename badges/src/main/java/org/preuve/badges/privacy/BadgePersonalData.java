package org.preuve.badges.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.badges.BadgePages;
import org.preuve.lti.PersonalData;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Badges received. */
@Dependent
class BadgePersonalData implements PersonalData {

  private final BadgeDataRepository data;

  @Inject
  BadgePersonalData(BadgeDataRepository data) {
    this.data = data;
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long id = person.value();
    return List.of(Kept.of(60, "awards", data.awards(id), BadgePages.PAGES, reader));
  }
}
