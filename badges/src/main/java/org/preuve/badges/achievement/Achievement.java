package org.preuve.badges.achievement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.credential.Achieved;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.base.Ids;

/**
 * What a badge of one registration stands for: one competency of one framework, or one version of
 * what a teacher designed. A version that was awarded never changes.
 */
@Entity
@Table(name = "badge_achievement")
public class Achievement {

  @Id private String id;

  @TenantId
  @Column(name = "registration_id")
  private Long registration;

  private @Nullable String framework;
  private @Nullable String code;

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

  private @Nullable String design;
  private int version;
  private @Nullable Long course;
  private @Nullable Long author;

  @Enumerated(EnumType.STRING)
  private AchievementType type;

  @Convert(converter = AlignmentsColumn.class)
  private @Nullable List<Alignment> alignments;

  private String tags;

  @Convert(converter = LevelsColumn.class)
  private @Nullable List<Level> levels;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "valid_months")
  private @Nullable Integer validMonths;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @Column(name = "frozen_at")
  private @Nullable Instant frozenAt;

  @SuppressWarnings("NullAway")
  protected Achievement() {}

  /** The first version, or the next one, of a design. */
  @SuppressWarnings("NullAway") // the tenant is filled by Hibernate
  Achievement(Caller author, String design, int version, Content content, Instant now) {
    this.id = Ids.random();
    this.design = design;
    this.version = version;
    this.course = author.course().value();
    this.frameworkTitle = "";
    write(author, content, now);
  }

  /** Only while it was not awarded. */
  final void write(Caller author, Content content, Instant now) {
    if (frozenAt != null) {
      throw new IllegalStateException("achievement " + id + " was awarded");
    }
    this.author = author.user().value();
    nameFr = content.name().fr();
    nameEn = content.name().en();
    descriptionFr = content.description().fr();
    descriptionEn = content.description().en();
    criteriaFr = content.criteria().fr();
    criteriaEn = content.criteria().en();
    type = content.type();
    shape = content.picture().shape();
    colour = content.picture().colour();
    symbol = content.picture().symbol();
    alignments = content.alignments();
    tags = String.join("\n", content.tags());
    levels = content.levels().isEmpty() ? null : content.levels();
    validUntil = content.validity().until().orElse(null);
    validMonths = content.validity().months() == 0 ? null : content.validity().months();
    changedAt = now;
  }

  /** A UUID for the badge of a competency, else part of the address of this version. */
  public String id() {
    return id;
  }

  /** Tenant. */
  public long registration() {
    return registration;
  }

  /** Whether a teacher designed it. */
  public boolean designed() {
    return design != null;
  }

  /** What all its versions share; empty for the badge of a competency. */
  public String design() {
    return design == null ? "" : design;
  }

  /** Number of the version, from 1. */
  public int version() {
    return version;
  }

  /** Whether it is one that teachers of that course designed. */
  public boolean isOf(CourseId course) {
    return this.course != null && this.course == course.value();
  }

  /** Whether a badge of this version was awarded, so that it never changes. */
  public boolean frozen() {
    return frozenAt != null;
  }

  /** When a teacher last wrote it. */
  public Optional<Instant> changedAt() {
    return Optional.ofNullable(changedAt);
  }

  /** What its author said. */
  public Content content() {
    return new Content(
        name(),
        description(),
        criteria(),
        type,
        picture(),
        alignments(),
        tags(),
        levels(),
        validity());
  }

  /** What kind of thing was achieved. */
  public AchievementType type() {
    return type;
  }

  /** The competencies that it is about. */
  public List<Alignment> alignments() {
    if (alignments != null) {
      return alignments;
    }
    return framework == null || code == null
        ? List.of()
        : List.of(new Alignment(framework, frameworkTitle, code, nameFr, nameEn, ""));
  }

  /** Words to find it by. */
  public List<String> tags() {
    return tags.isEmpty() ? List.of() : List.of(tags.split("\n"));
  }

  /** Levels that holders can reach, the lowest first; empty where a badge has none. */
  public List<Level> levels() {
    return levels == null ? List.of() : levels;
  }

  /** How long its badges are valid. */
  public Validity validity() {
    return new Validity(Optional.ofNullable(validUntil), validMonths == null ? 0 : validMonths);
  }

  /** Id of the framework, empty for one that a teacher designed. */
  public String framework() {
    return framework == null ? "" : framework;
  }

  /** Title of the framework, French. */
  public String frameworkTitle() {
    return frameworkTitle;
  }

  /** Code of the competency, empty for one that a teacher designed. */
  public String code() {
    return code == null ? "" : code;
  }

  /** Whether it is of that competency; another version gives the same code another meaning. */
  public boolean isOf(String framework, String code) {
    return !designed() && framework().equals(framework) && code().equals(code);
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

  /** Path of the page of this version; only one that a teacher designed has one. */
  public String path() {
    return "/achievements/" + id;
  }

  /**
   * As it stands in a credential, in French.
   *
   * @param baseUrl of this installation
   * @param image address of the award's picture, which a designed one has itself
   */
  public Achieved achieved(URI baseUrl, URI image) {
    var own = URI.create(baseUrl + path());
    return new Achieved(
        designed() ? own : URI.create("urn:uuid:" + id),
        nameFr,
        descriptionFr,
        criteriaFr,
        "fr",
        designed() ? URI.create(own + "/image.svg") : image,
        type.word(),
        designed() ? Optional.of(Integer.toString(version)) : Optional.empty(),
        designed() ? Optional.of(URI.create(own + "#criteria")) : Optional.empty(),
        tags(),
        alignments().stream().map(one -> aligned(baseUrl, one)).toList(),
        IntStream.rangeClosed(1, levels().size()).mapToObj(place -> level(own, place)).toList());
  }

  private Achieved.Level level(URI own, int place) {
    var one = levels().get(place - 1);
    return new Achieved.Level(URI.create(own + "#level-" + place), one.nameFr(), one.meaning());
  }

  private static Achieved.Competency aligned(URI baseUrl, Alignment one) {
    return new Achieved.Competency(
        one.code(), one.nameFr(), URI.create(baseUrl + one.path()), one.title(), one.statement());
  }
}
