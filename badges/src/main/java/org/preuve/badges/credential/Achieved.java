package org.preuve.badges.credential;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the badge stands for (Open Badges 3.0, class Achievement).
 *
 * @param id {@code urn:uuid:…}, or the address of this version
 * @param description what its holder can do
 * @param criteria how one gets it
 * @param language of the three texts, {@code fr} or {@code en}
 * @param image picture of the badge
 * @param type a word of AchievementType
 * @param version which one, where there are several
 * @param criteriaPage where the criteria stand, if they have an address
 * @param tags words to find it by
 * @param competencies what it is aligned to
 * @param levels that its holders can reach, the lowest first
 */
public record Achieved(
    URI id,
    String name,
    String description,
    String criteria,
    String language,
    URI image,
    String type,
    Optional<String> version,
    Optional<URI> criteriaPage,
    List<String> tags,
    List<Competency> competencies,
    List<Level> levels) {

  public Achieved {
    tags = List.copyOf(tags);
    competencies = List.copyOf(competencies);
    levels = List.copyOf(levels);
  }

  /** Without levels. */
  public Achieved(
      URI id,
      String name,
      String description,
      String criteria,
      String language,
      URI image,
      String type,
      Optional<String> version,
      Optional<URI> criteriaPage,
      List<String> tags,
      List<Competency> competencies) {
    this(
        id,
        name,
        description,
        criteria,
        language,
        image,
        type,
        version,
        criteriaPage,
        tags,
        competencies,
        List.of());
  }

  /** What its levels are levels of. */
  URI levelsId() {
    return URI.create(id + "#levels");
  }

  /** One competency. */
  public Achieved(
      URI id,
      String name,
      String description,
      String criteria,
      String language,
      URI image,
      Competency competency) {
    this(
        id,
        name,
        description,
        criteria,
        language,
        image,
        "Competency",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(competency));
  }

  /**
   * A level (class RubricCriterionLevel).
   *
   * @param id its address
   * @param meaning what it takes, may be empty
   */
  public record Level(URI id, String name, String meaning) {}

  /**
   * A competency of a certification framework (class Alignment, type CFItem).
   *
   * @param page address that describes it
   * @param framework title of the framework
   * @param statement official wording, empty without one
   */
  public record Competency(String code, String name, URI page, String framework, String statement) {

    public Competency(String code, String name, URI page, String framework) {
      this(code, name, page, framework, "");
    }
  }
}
