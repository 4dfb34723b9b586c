package org.preuve.portfolio.evidence;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.rich.HandedIn;

/**
 * What {@code /shared/{id}} shows to whoever has the link.
 *
 * @param owner name of the person, if they want it to be said
 * @param until when the link ends, in words
 */
public record SharedView(String name, Optional<String> owner, String until, List<Piece> pieces) {

  /**
   * One piece.
   *
   * @param measured how far signed telemetry can be believed
   * @param file path of its bytes; empty when they cannot be handed out
   * @param further all files but the first
   * @param address of a link
   * @param text of a text
   */
  public record Piece(
      String title,
      String icon,
      String meta,
      Optional<MeasuredPill> measured,
      String sha256,
      Optional<String> file,
      List<File> further,
      Optional<String> address,
      Optional<HandedIn> text,
      boolean cut) {

    public Piece {
      further = List.copyOf(further);
    }
  }

  /** A further file of a piece. */
  public record File(String name, String path, String sha256) {}
}
