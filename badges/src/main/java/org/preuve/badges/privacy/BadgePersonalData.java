package org.preuve.badges.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.BadgePages;
import org.preuve.badges.award.Award;
import org.preuve.badges.given.GivenBadge;
import org.preuve.lti.PersonalData;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Badges received. */
@Dependent
class BadgePersonalData implements PersonalData {

  private final BadgeDataRepository data;

  @Inject
  BadgePersonalData(BadgeDataRepository data) {
    this.data = data;
  }

  /** The signed credentials: each can be verified anywhere. */
  @Override
  public List<Part> data(Caller reader, UserId person) {
    var awards = data.allAwards(person.value());
    return List.of(
        new Part(
            "badges",
            awards.stream().map(BadgePersonalData::path).toList(),
            awards.stream().map(BadgePersonalData::file).toList()),
        new Part(
            "badgesGiven",
            data.allGiven(person.value()).stream().map(BadgePersonalData::given).toList(),
            List.of()),
        new Part(
            "badgeCollections",
            data.collectionTitles(reader.registration(), person.value()).stream()
                .map(title -> Map.of("title", title))
                .toList(),
            List.of()),
        new Part(
            "badgeStatedDecisions",
            data.statedDecisions(reader.registration(), person.value()).stream()
                .map(stated -> Map.of("decision", stated))
                .toList(),
            List.of()),
        new Part(
            "badgeEndorsements",
            data.allEndorsements(reader.registration(), person.value()).stream()
                .map(said -> Map.of("endorsement", said))
                .toList(),
            List.of()),
        new Part(
            "badgeChanges",
            awards.stream().flatMap(award -> changed(award).stream()).toList(),
            List.of()));
  }

  private static Map<String, Object> given(GivenBadge one) {
    return Map.of(
        "evidence", one.evidence().value(),
        "verdict", one.verdict().name(),
        "name", one.name(),
        "issuer", one.issuer(),
        "checkedAt", one.checkedAt().toString());
  }

  /** What was last done with it, and what its holder was told. */
  private static Optional<Map<String, String>> changed(Award award) {
    return award
        .change()
        .map(
            change ->
                Map.of(
                    "badge",
                    path(award),
                    "at",
                    change.at().toString(),
                    "change",
                    change.as(),
                    "reason",
                    change.why(),
                    "message",
                    change.message()));
  }

  private static String path(Award award) {
    return "badges/" + award.id() + ".json";
  }

  private static Attached file(Award award) {
    var bytes = award.credential().getBytes(UTF_8);
    return new Attached(path(award), () -> Optional.of(new ByteArrayInputStream(bytes)));
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long id = person.value();
    return List.of(
        Kept.of(60, "awards", data.awards(id), BadgePages.PAGES, reader),
        Kept.of(61, "given", data.given(id), BadgePages.PAGES, reader),
        Kept.of(
            62,
            "collections",
            data.collections(reader.registration(), id),
            BadgePages.PAGES,
            reader),
        Kept.of(63, "stated", data.stated(reader.registration(), id), BadgePages.PAGES, reader),
        Kept.of(
            64,
            "endorsements",
            data.endorsements(reader.registration(), id),
            BadgePages.PAGES,
            reader));
  }
}
