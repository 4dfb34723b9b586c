package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Level;
import org.preuve.badges.award.Given;
import org.preuve.badges.credential.AchievedResult;
import org.preuve.badges.verify.IssuerAddress;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.page.Page;

/**
 * What a credential says whose signature is good, and nothing that stands in a table only. What the
 * institution also wrote in English is shown in English as long as the French beside it is what was
 * signed.
 *
 * @param holder whom it was given to, as the institution's records say
 * @param compared whether the credential names exactly that person, by a salted hash
 * @param begins the first sentence of {@code description}
 * @param description what its holder can do
 * @param criteria how one gets it
 * @param alignments competencies that it is about
 * @param issuer the name that the institution gives itself
 * @param host whose word it is
 * @param since first day
 * @param until its last day
 * @param narrative what its holder did
 * @param results levels that the holder reached
 * @param links addresses of evidence that nobody froze
 * @param translated whether name, description or criteria are shown in another language than that
 *     of the signed words
 */
public record ToldBadge(
    String name,
    String holder,
    boolean compared,
    String begins,
    String description,
    String criteria,
    List<Aligned> alignments,
    String issuer,
    String host,
    String since,
    Optional<String> until,
    Optional<String> narrative,
    List<Reached> results,
    List<Link> links,
    boolean translated) {

  private static final int SHORT = 180;

  /**
   * A competency.
   *
   * @param link where it is described, as the credential says
   */
  public record Aligned(String code, String framework, String link) {}

  /**
   * A level that the holder reached.
   *
   * @param signed its name as it was signed, where another one is shown
   */
  public record Reached(String what, String value, String meaning, Optional<String> signed) {}

  /**
   * Evidence somewhere else.
   *
   * @param host who has it
   */
  public record Link(String address, String host) {}

  /** Whether there is more to read than where it begins. */
  public boolean more() {
    return !begins.equals(description);
  }

  /** What the institution wrote, in both languages. */
  record Written(Label name, Label description, Label criteria, List<Level> levels) {

    static Written of(Achievement achievement) {
      return new Written(
          achievement.name(),
          achievement.description(),
          achievement.criteria(),
          achievement.levels());
    }
  }

  static ToldBadge of(
      Page page, JsonNode credential, Written achievement, String holder, boolean compared) {
    var subject = credential.path("credentialSubject");
    var said = subject.path("achievement");
    var name = said.path("name").asText();
    var description = said.path("description").asText();
    var criteria = said.at("/criteria/narrative").asText();
    var shown = words(page, description, achievement.description());
    var shownName = words(page, name, achievement.name());
    var shownCriteria = words(page, criteria, achievement.criteria());
    var results =
        AchievedResult.of(credential).stream()
            .map(one -> result(page.locale(), one, achievement.levels()))
            .toList();
    return new ToldBadge(
        shownName,
        holder,
        compared,
        begins(shown),
        shown,
        shownCriteria,
        StreamSupport.stream(said.path("alignment").spliterator(), false)
            .map(ToldBadge::aligned)
            .toList(),
        credential.at("/issuer/name").asText(),
        IssuerAddress.host(credential.at("/issuer/id").asText()).orElse(""),
        day(page, credential.path("awardedDate"), 0).orElse(""),
        day(page, credential.path("validUntil"), 1),
        Optional.of(subject.path("narrative").asText()).filter(text -> !text.isEmpty()),
        results,
        links(credential),
        !List.of(name, description, criteria).equals(List.of(shownName, shown, shownCriteria)));
  }

  /** With the names that the institution gave the level in that language. */
  static Reached result(Locale language, AchievedResult signed, List<Level> levels) {
    return levels.stream()
        .filter(level -> level.nameFr().equals(signed.value()))
        .findFirst()
        .map(level -> named(language, signed, level.name().in(language)))
        .orElseGet(
            () -> new Reached(signed.what(), signed.value(), signed.meaning(), Optional.empty()));
  }

  private static Reached named(Locale language, AchievedResult signed, String name) {
    var other = Optional.of(signed.value()).filter(value -> !value.equals(name));
    return new Reached(PAGES.text(language, "award.level"), name, signed.meaning(), other);
  }

  /** Only https: an address that runs something is none. */
  private static List<Link> links(JsonNode credential) {
    return StreamSupport.stream(credential.path("evidence").spliterator(), false)
        .filter(item -> !item.has("manifestDigest"))
        .map(item -> item.path("id").asText())
        .filter(Given::linkable)
        .map(address -> new Link(address, URI.create(address).getHost()))
        .toList();
  }

  private static String words(Page page, String signed, Label written) {
    return signed.equals(written.fr()) ? written.in(page.locale()) : signed;
  }

  /** Up to the end of the first sentence, or of the last word that has room. */
  static String begins(String text) {
    int end = text.indexOf(". ");
    if (end >= 0 && end < SHORT) {
      return text.substring(0, end + 1);
    }
    int space = text.length() <= SHORT ? -1 : text.lastIndexOf(' ', SHORT);
    return text.length() <= SHORT ? text : text.substring(0, space < 0 ? SHORT : space) + "…";
  }

  private static Aligned aligned(JsonNode one) {
    return new Aligned(
        one.path("targetCode").asText(),
        one.path("targetFramework").asText(),
        one.path("targetUrl").asText());
  }

  /** An end is the first moment that no longer counts. */
  private static Optional<String> day(Page page, JsonNode moment, int before) {
    return moment.isTextual()
        ? Optional.of(page.date(Instant.parse(moment.asText()).minusSeconds(before)))
        : Optional.empty();
  }
}
