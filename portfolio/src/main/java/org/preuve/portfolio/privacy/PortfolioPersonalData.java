package org.preuve.portfolio.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.lti.PersonalData;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Evidence, views of oneself, submissions, and decisions received and given. */
@Dependent
class PortfolioPersonalData implements PersonalData {

  private final PortfolioDataRepository data;
  private final PortfolioPart part;

  @Inject
  PortfolioPersonalData(PortfolioDataRepository data, PortfolioPart part) {
    this.data = data;
    this.part = part;
  }

  @Override
  public List<Part> data(Caller reader, UserId person) {
    return List.of(part.of(reader, person));
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long id = person.value();
    return List.of(
        Kept.of(40, "evidence", data.evidence(id), PortfolioPages.PAGES, reader),
        Kept.of(41, "opinions", data.opinions(id), PortfolioPages.PAGES, reader),
        Kept.of(42, "submissions", data.submissions(id), PortfolioPages.PAGES, reader),
        Kept.of(43, "decisions", data.decisions(id), PortfolioPages.PAGES, reader),
        Kept.of(44, "given", data.given(id), PortfolioPages.PAGES, reader),
        Kept.of(45, "shares", data.shares(id), PortfolioPages.PAGES, reader),
        Kept.of(46, "imports", data.imports(id), PortfolioPages.PAGES, reader),
        Kept.of(47, "extensions", data.extensions(id), PortfolioPages.PAGES, reader),
        Kept.of(48, "managed", data.managed(id), PortfolioPages.PAGES, reader),
        Kept.of(49, "reviews", data.reviews(id), PortfolioPages.PAGES, reader),
        Kept.of(50, "drafts", data.drafts(id), PortfolioPages.PAGES, reader),
        Kept.of(51, "comments", data.comments(id), PortfolioPages.PAGES, reader),
        Kept.of(52, "remarks", data.remarks(id), PortfolioPages.PAGES, reader),
        Kept.of(53, "groups", data.groups(id), PortfolioPages.PAGES, reader));
  }
}
