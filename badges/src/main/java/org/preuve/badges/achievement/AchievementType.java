package org.preuve.badges.achievement;

/**
 * What kind of thing was achieved (Open Badges 3.0, AchievementType), short of those that a jury or
 * a ministry decides on. Each has a text {@code achievement.type.<NAME>}.
 */
public enum AchievementType {
  BADGE("Badge"),
  COMPETENCY("Competency"),
  MICRO_CREDENTIAL("MicroCredential"),
  ASSESSMENT("Assessment"),
  ASSIGNMENT("Assignment"),
  COURSE("Course"),
  COMPLETION("CertificateOfCompletion"),
  FIELDWORK("Fieldwork"),
  CO_CURRICULAR("CoCurricular"),
  COMMUNITY_SERVICE("CommunityService"),
  AWARD("Award");

  private final String word;

  AchievementType(String word) {
    this.word = word;
  }

  /** As it stands in a credential. */
  public String word() {
    return word;
  }
}
