package org.preuve.badges.design;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import org.preuve.portfolio.ClassAction;

/** On the pages of a class: a designed badge for those who acquired a competency. */
@Dependent
public class AwardFromClass implements ClassAction {

  @Override
  public String words(Locale locale) {
    return PAGES.text(locale, "class.award");
  }

  @Override
  public String path(String code) {
    return code.isEmpty() ? "/designs" : "/designs?acquired=" + code;
  }
}
