package org.preuve.badges.achievement;

/**
 * A competency that an achievement is about, as its framework had it when the version was written.
 *
 * @param framework its id
 * @param title of the framework, French
 * @param statement official wording, empty without one
 */
public record Alignment(
    String framework, String title, String code, String nameFr, String nameEn, String statement) {

  /** Path of its public page, which is its address as an item of CASE too. */
  public String path() {
    return "/frameworks/" + framework + "/" + code;
  }
}
