package org.preuve.badges.achievement;

import org.preuve.portfolio.framework.model.Label;

/**
 * A level that holders of a badge can reach (Open Badges 3.0, class RubricCriterionLevel).
 *
 * @param nameFr what it is called
 * @param nameEn the same in English, or in French where nobody said it
 * @param meaning what it takes, French, may be empty
 */
public record Level(String nameFr, String nameEn, String meaning) {

  /** Levels of one badge. */
  public static final int MOST = 8;

  /** Letters of a name. */
  public static final int LONGEST_NAME = 60;

  /** Letters of a meaning. */
  public static final int LONGEST_MEANING = 300;

  /** What it is called. */
  public Label name() {
    return new Label(nameFr, nameEn);
  }

  /** Whether somebody who writes that means this level; capital letters do not count. */
  public boolean called(String text) {
    return nameFr.equalsIgnoreCase(text) || nameEn.equalsIgnoreCase(text);
  }
}
