package org.preuve.badges.design;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementType;
import org.preuve.badges.achievement.Alignment;
import org.preuve.badges.achievement.Content;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.achievement.Validity;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.base.CleanText;

/**
 * The form of a design as it was sent; English texts may be empty, the French ones then stand for
 * both.
 *
 * @param codes competencies of the course's framework
 * @param tags separated by commas
 * @param levels one in a line, the lowest first: name, English name and meaning, separated by
 *     {@code |}
 * @param validity {@code none}, {@code date} or {@code months}
 */
public record DesignForm(
    String nameFr,
    String nameEn,
    String descriptionFr,
    String descriptionEn,
    String criteriaFr,
    String criteriaEn,
    String type,
    String shape,
    String colour,
    String symbol,
    List<String> codes,
    String tags,
    String levels,
    String validity,
    String until,
    String months) {

  static final int LONGEST_NAME = 120;
  static final int LONGEST_TEXT = 1000;
  static final int MOST_CODES = 10;
  static final int MOST_TAGS = 8;
  static final int LONGEST_TAG = 40;
  private static final int MOST_YEARS = 50;

  static final DesignForm BLANK =
      new DesignForm(
          "",
          "",
          "",
          "",
          "",
          "",
          AchievementType.BADGE.name(),
          Picture.Shape.HEXAGON.name(),
          Picture.Colour.INK.name(),
          Picture.Symbol.TEAM.name(),
          List.of(),
          "",
          "",
          "none",
          "",
          "");

  public DesignForm {
    codes = List.copyOf(codes);
  }

  static DesignForm of(Map<String, String[]> sent) {
    return new DesignForm(
        CleanText.of(field(sent, "name-fr")),
        CleanText.of(field(sent, "name-en")),
        prose(sent, "description-fr"),
        prose(sent, "description-en"),
        prose(sent, "criteria-fr"),
        prose(sent, "criteria-en"),
        field(sent, "type"),
        field(sent, "shape"),
        field(sent, "colour"),
        field(sent, "symbol"),
        Arrays.stream(sent.getOrDefault("code", new String[0])).distinct().toList(),
        CleanText.of(field(sent, "tags")),
        prose(sent, "levels"),
        field(sent, "validity"),
        field(sent, "until").strip(),
        field(sent, "months").strip());
  }

  /** What is known of a version. */
  static DesignForm of(Achievement version) {
    var validity = version.validity();
    return new DesignForm(
        version.name().fr(),
        english(version.name()),
        version.description().fr(),
        english(version.description()),
        version.criteria().fr(),
        english(version.criteria()),
        version.type().name(),
        version.picture().shape().name(),
        version.picture().colour().name(),
        version.picture().symbol().name(),
        version.alignments().stream().map(Alignment::code).toList(),
        String.join(", ", version.tags()),
        LevelLines.write(version.levels()),
        validity.until().isPresent() ? "date" : validity.months() > 0 ? "months" : "none",
        validity.until().map(LocalDate::toString).orElse(""),
        validity.months() > 0 ? Integer.toString(validity.months()) : "");
  }

  private static String english(Label label) {
    return label.en().equals(label.fr()) ? "" : label.en();
  }

  private static String field(Map<String, String[]> sent, String name) {
    var values = sent.get(name);
    return values == null ? "" : values[0];
  }

  /** Lines end alike, and nothing in it is invisible. */
  private static String prose(Map<String, String[]> sent, String name) {
    return field(sent, name)
        .replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  /**
   * Names of the fields to mend, in the order of the form.
   *
   * @param known codes that it may name
   */
  List<String> problems(List<String> known, LocalDate today) {
    var wrong = new ArrayList<String>();
    add(wrong, "name-fr", nameFr.isEmpty() || nameFr.length() > LONGEST_NAME);
    add(wrong, "name-en", nameEn.length() > LONGEST_NAME);
    add(wrong, "description-fr", descriptionFr.isEmpty() || tooLong(descriptionFr));
    add(wrong, "description-en", tooLong(descriptionEn));
    add(wrong, "criteria-fr", criteriaFr.isEmpty() || tooLong(criteriaFr));
    add(wrong, "criteria-en", tooLong(criteriaEn));
    add(wrong, "type", !names(AchievementType.values(), type));
    add(wrong, "shape", !names(Picture.Shape.values(), shape));
    add(wrong, "colour", !names(Picture.Colour.values(), colour));
    add(wrong, "symbol", !names(Picture.Symbol.values(), symbol));
    add(wrong, "codes", codes.size() > MOST_CODES || !known.containsAll(codes));
    add(
        wrong,
        "tags",
        tagList().size() > MOST_TAGS || tagList().stream().anyMatch(t -> t.length() > LONGEST_TAG));
    add(wrong, "levels", LevelLines.read(levels).isEmpty());
    add(wrong, "validity", !List.of("none", "date", "months").contains(validity));
    add(wrong, "until", validity.equals("date") && last(today).isEmpty());
    add(wrong, "months", validity.equals("months") && length() == 0);
    return List.copyOf(wrong);
  }

  private static void add(List<String> wrong, String field, boolean problem) {
    if (problem) {
      wrong.add(field);
    }
  }

  private static boolean tooLong(String text) {
    return text.length() > LONGEST_TEXT;
  }

  private static boolean names(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }

  private List<String> tagList() {
    return Stream.of(tags.split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
  }

  private Optional<LocalDate> last(LocalDate today) {
    try {
      return Optional.of(LocalDate.parse(until))
          .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(MOST_YEARS)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** 0 where it is no number of months. */
  private int length() {
    int found = months.matches("\\d{1,3}") ? Integer.parseInt(months) : 0;
    return found > Validity.MOST_MONTHS ? 0 : found;
  }

  /** Only without problems. */
  Content content(List<Alignment> alignments) {
    return new Content(
        label(nameFr, nameEn),
        label(descriptionFr, descriptionEn),
        label(criteriaFr, criteriaEn),
        AchievementType.valueOf(type),
        picture(),
        alignments,
        tagList(),
        LevelLines.read(levels).orElseThrow(),
        switch (validity) {
          case "date" -> new Validity(Optional.of(LocalDate.parse(until)), 0);
          case "months" -> new Validity(Optional.empty(), length());
          default -> Validity.UNLIMITED;
        });
  }

  /** The picture that is chosen; the first choice in place of one that does not exist. */
  Picture picture() {
    return picture(shape, colour, symbol);
  }

  static Picture picture(String shape, String colour, String symbol) {
    return new Picture(
        named(Picture.Shape.values(), shape),
        named(Picture.Colour.values(), colour),
        named(Picture.Symbol.values(), symbol));
  }

  private static <E extends Enum<E>> E named(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(values[0]);
  }

  private static Label label(String fr, String en) {
    return new Label(fr, en.isEmpty() ? fr : en);
  }
}
