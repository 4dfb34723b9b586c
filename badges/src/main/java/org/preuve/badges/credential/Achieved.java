package org.preuve.badges.credential;

import java.net.URI;

/**
 * What the badge stands for (Open Badges 3.0, class Achievement), aligned to one competency.
 *
 * @param id {@code urn:uuid:…}
 * @param description what its holder can do
 * @param criteria how one gets it
 * @param language of the three texts, {@code fr} or {@code en}
 * @param image picture of the badge
 * @param competency what it is aligned to
 */
public record Achieved(
    URI id,
    String name,
    String description,
    String criteria,
    String language,
    URI image,
    Competency competency) {

  /**
   * A competency of a certification framework (class Alignment, type CFItem).
   *
   * @param page address that describes it
   * @param framework title of the framework
   */
  public record Competency(String code, String name, URI page, String framework) {}
}
