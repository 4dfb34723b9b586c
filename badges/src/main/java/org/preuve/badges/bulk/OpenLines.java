package org.preuve.badges.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.badges.achievement.Achievement;
import org.preuve.web.UserId;

/** Who waits for a version of a badge, or did in vain. */
@Dependent
public class OpenLines {

  private final JobRepository jobs;

  @Inject
  OpenLines(JobRepository jobs) {
    this.jobs = jobs;
  }

  /**
   * A person of an award to many.
   *
   * @param waits whether it is still to come; else it was refused or failed
   * @param rule id of the rule that it came from, empty without one
   */
  public record Open(UserId person, boolean waits, String rule) {}

  /** Of that version, whoever prepared it. */
  public List<Open> of(Achievement version) {
    return jobs.lines(version.registration(), version.id()).stream()
        .map(
            row ->
                new Open(
                    new UserId(((Number) row[0]).longValue()),
                    JobLine.State.WAITING.name().equals(row[1]),
                    (String) row[2]))
        .toList();
  }
}
