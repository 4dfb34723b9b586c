package org.preuve.badges.achievement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import org.hibernate.annotations.TenantId;
import org.preuve.badges.credential.Achieved;
import org.preuve.portfolio.framework.model.Label;

/** What a badge of one registration stands for: one competency of one framework. */
@Entity
@Table(name = "badge_achievement")
public class Achievement {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private String framework;
  private String code;

  @Column(name = "framework_title")
  private String frameworkTitle;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "description_fr")
  private String descriptionFr;

  @Column(name = "description_en")
  private String descriptionEn;

  @Column(name = "criteria_fr")
  private String criteriaFr;

  @Column(name = "criteria_en")
  private String criteriaEn;

  @Enumerated(EnumType.STRING)
  private Picture.Shape shape;

  @Enumerated(EnumType.STRING)
  private Picture.Colour colour;

  @Enumerated(EnumType.STRING)
  private Picture.Symbol symbol;

  @SuppressWarnings("NullAway")
  protected Achievement() {}

  /** UUID. */
  public String id() {
    return id;
  }

  /** Id of the framework. */
  public String framework() {
    return framework;
  }

  /** Title of the framework, French. */
  public String frameworkTitle() {
    return frameworkTitle;
  }

  /** Code of the competency. */
  public String code() {
    return code;
  }

  /** Whether it is of that competency; another version gives the same code another meaning. */
  public boolean isOf(String framework, String code) {
    return this.framework.equals(framework) && this.code.equals(code);
  }

  /** Name. */
  public Label name() {
    return new Label(nameFr, nameEn);
  }

  /** What its holder can do. */
  public Label description() {
    return new Label(descriptionFr, descriptionEn);
  }

  /** How one gets it. */
  public Label criteria() {
    return new Label(criteriaFr, criteriaEn);
  }

  /** Its picture. */
  public Picture picture() {
    return new Picture(shape, colour, symbol);
  }

  /**
   * As it stands in a credential, in French.
   *
   * @param baseUrl of this installation
   * @param image address of the award's picture
   */
  public Achieved achieved(URI baseUrl, URI image) {
    var page = URI.create(baseUrl + "/frameworks/" + framework + "/" + code);
    return new Achieved(
        URI.create("urn:uuid:" + id),
        nameFr,
        descriptionFr,
        criteriaFr,
        "fr",
        image,
        new Achieved.Competency(code, nameFr, page, frameworkTitle));
  }
}
