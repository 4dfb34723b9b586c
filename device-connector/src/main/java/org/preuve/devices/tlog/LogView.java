package org.preuve.devices.tlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.cosign.WitnessOutcome;
import org.preuve.devices.cosign.WitnessState;
import org.preuve.web.tlog.WitnessKey;

/**
 * What the page of the log shows.
 *
 * @param key as verifiers take it; empty before the first entry
 * @param root of the signed head, Base64
 * @param emptied whether it has no entry though its key has signed some
 * @param sound whether the signature of the head, and its root out of the stored tiles, were found
 *     good just now
 * @param witnessed whether as many as the policy wants have cosigned this head
 * @param witnesses whom it is shown; nobody where the installation names none
 */
public record LogView(
    String origin,
    String key,
    long size,
    String root,
    Optional<Instant> signedAt,
    boolean emptied,
    boolean sound,
    boolean witnessed,
    List<Witness> witnesses) {

  /**
   * Who looks at the log from outside.
   *
   * @param name of its key
   * @param size entries of the newest head that it has cosigned, 0 for none
   * @param at when, by its own clock
   * @param state constant of {@link WitnessOutcome}, or {@code BEFORE} where it has cosigned an
   *     earlier head and was not asked about this one yet
   * @param theirs entries that it says to have seen, where those are more
   */
  public record Witness(
      String name, String key, long size, Optional<Instant> at, String state, long theirs) {

    static Witness of(WitnessKey key, Optional<WitnessState> kept, boolean cosigned) {
      var said = kept.map(WitnessState::outcome).orElse(WitnessOutcome.ASKED);
      var size = kept.map(WitnessState::size).orElse(0L);
      boolean before = said == WitnessOutcome.COSIGNED && !cosigned;
      return new Witness(
          key.name(),
          key.verifierKey(),
          size,
          kept.flatMap(WitnessState::cosignedAt),
          before ? "BEFORE" : said.name(),
          kept.map(WitnessState::theirs).orElse(0L));
    }

    /** Style of its mark. */
    public String style() {
      return switch (state) {
        case "COSIGNED" -> "ok";
        case "AHEAD", "FORKED" -> "no";
        default -> "wip";
      };
    }

    boolean contradicts() {
      return style().equals("no");
    }
  }

  /** Whether somebody has seen another log than this one: then nothing here can be believed. */
  public boolean contradicted() {
    return witnesses.stream().anyMatch(Witness::contradicts);
  }

  /** Whether its rows are what was signed, and nobody has seen anything else. */
  public boolean believable() {
    return sound && !contradicted();
  }

  /** Nothing was ever entered. */
  public boolean empty() {
    return size == 0 && !emptied;
  }
}
