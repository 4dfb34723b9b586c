package org.preuve.web.tlog;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom somebody trusts to have looked at a log (C2SP tlog-policy): witnesses, and how many of them
 * must have cosigned a checkpoint.
 *
 * @param witnesses by their names in the policy, in its order
 * @param groups by their names
 * @param quorum name of a witness or group; {@link #NONE} where nobody need cosign
 */
public record LogPolicy(Map<String, Witness> witnesses, Map<String, Group> groups, String quorum) {

  /** No cosignature is needed. */
  public static final String NONE = "none";

  /**
   * A witness.
   *
   * @param address its submission prefix (C2SP tlog-witness), without a slash at the end
   */
  public record Witness(WitnessKey key, Optional<URI> address) {}

  /**
   * Some of which so many must have cosigned.
   *
   * @param least from 1 to the number of members
   * @param members names of witnesses or of groups above this one
   */
  public record Group(int least, List<String> members) {

    /** Copies the names. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /** Copies the maps. */
  public LogPolicy {
    witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
    groups = Map.copyOf(groups);
  }

  /**
   * Reads a policy.
   *
   * @throws IllegalArgumentException naming the line that is none of a policy
   */
  public static LogPolicy read(String text) {
    return new PolicyLines().read(text);
  }

  /**
   * When each witness, by its name here, has seen that checkpoint; those who have not are missing.
   */
  public Map<String, Instant> cosigned(SignedNote checkpoint) {
    var times = new LinkedHashMap<String, Instant>();
    witnesses.forEach(
        (name, witness) ->
            witness.key().cosigned(checkpoint).ifPresent(time -> times.put(name, time)));
    return times;
  }

  /** Whether these witnesses are enough. */
  public boolean reached(Set<String> cosigners) {
    return quorum.equals(NONE) || reached(quorum, cosigners);
  }

  private boolean reached(String name, Set<String> cosigners) {
    var group = Optional.ofNullable(groups.get(name));
    return group
        .map(
            all ->
                all.members().stream().filter(member -> reached(member, cosigners)).count()
                    >= all.least())
        .orElseGet(() -> cosigners.contains(name));
  }
}
