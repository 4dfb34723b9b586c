package org.preuve.badges.achievement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Keeps what a teacher designs: in the version that nobody has, else as the next one. */
@Dependent
public class SaveDesign {

  /** Designs of a course, and versions of a design. */
  static final int MOST = 200;

  private final AchievementRepository achievements;
  private final Clock clock;

  @Inject
  SaveDesign(AchievementRepository achievements, Clock clock) {
    this.achievements = achievements;
    this.clock = clock;
  }

  /** A new design. */
  @Transactional
  public Outcome create(Caller author, Content content) {
    if (achievements.countDesigns(author.course().value()) >= MOST) {
      return new Refused(AchievementReason.DESIGN_TOO_MANY);
    }
    return add(author, Ids.random(), 1, content);
  }

  /**
   * A change.
   *
   * @param base what {@link #base} said when the form was opened
   */
  @Transactional
  public Outcome change(Caller author, String design, String base, Content content) {
    achievements.lock(author.registration(), design);
    var versions = achievements.versions(author.course().value(), design);
    if (versions.isEmpty()) {
      return new Refused(AchievementReason.DESIGN_UNKNOWN);
    }
    var latest = versions.get(0);
    if (latest.content().equals(content)) {
      return new Saved(latest); // also for the second of two clicks
    }
    if (!base(latest).equals(base)) {
      return new Refused(AchievementReason.DESIGN_CHANGED);
    }
    if (latest.frozen()) {
      return versions.size() >= MOST
          ? new Refused(AchievementReason.DESIGN_TOO_MANY)
          : add(author, design, latest.version() + 1, content);
    }
    // awarded in this very moment: what the form shows is no longer what would be changed
    if (achievements.lockOpen(author.registration(), latest.id()).isEmpty()) {
      return new Refused(AchievementReason.DESIGN_CHANGED);
    }
    latest.write(author, content, now());
    achievements.change(latest);
    return new Saved(latest);
  }

  /** Names a state of a version, so that a form tells which one it was opened on. */
  public static String base(Achievement version) {
    var changed = version.changedAt().map(at -> at.toEpochMilli()).orElse(0L);
    return version.id() + "." + changed + (version.frozen() ? ".f" : "");
  }

  private Outcome add(Caller author, String design, int version, Content content) {
    var made = new Achievement(author, design, version, content, now());
    achievements.insert(made);
    return new Saved(made);
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Saved, R> saved, Function<Refused, R> refused) {
      return this instanceof Saved done ? saved.apply(done) : refused.apply((Refused) this);
    }
  }

  /** Kept. */
  public record Saved(Achievement version) implements Outcome {}

  /** Nothing was kept. */
  public record Refused(AchievementReason reason) implements Outcome {}
}
