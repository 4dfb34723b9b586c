package org.preuve.lti.refusal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.platform.Registration;
import org.preuve.web.Reason;

/**
 * A launch that came to nothing.
 *
 * @param registration the platform, once the login is known
 * @param details for the texts of the reason
 * @param clocks what to show about time
 */
public record LaunchRefusal(
    Reason reason,
    @Nullable Registration registration,
    List<String> details,
    @Nullable Clocks clocks) {

  /**
   * The two clocks.
   *
   * @param ours now
   * @param theirs when the platform signed, if it says so
   * @param expiry end of the message, if it says so
   */
  public record Clocks(Instant ours, @Nullable Instant theirs, @Nullable Instant expiry) {}

  public LaunchRefusal {
    details = List.copyOf(details);
  }
}
