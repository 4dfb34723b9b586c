package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.lti.FirstPage;

/** Most launches open the home of a student. */
@Dependent
class HomeFirstPage implements FirstPage {

  private final PortfolioResource portfolio;

  @Inject
  HomeFirstPage(PortfolioResource portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public void show() {
    portfolio.home(0);
  }
}
