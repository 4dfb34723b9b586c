package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.rich.HandedIn;

/** Evidence that can be read on a page. */
@Dependent
public class EvidenceWords {

  private final EvidenceFiles files;
  private final PieceFiles pieces;

  @Inject
  EvidenceWords(EvidenceFiles files, PieceFiles pieces) {
    this.files = files;
    this.pieces = pieces;
  }

  /**
   * What a page shows of a piece of evidence.
   *
   * @param address of a link, http or https
   * @param text of a text
   * @param cut whether the text goes on
   * @param damage what is wrong with its bytes; then there is neither address nor text
   */
  public record Reading(
      Optional<String> address, Optional<HandedIn> text, boolean cut, Optional<Damage> damage) {

    static Reading damaged(Damage damage) {
      return new Reading(Optional.empty(), Optional.empty(), false, Optional.of(damage));
    }
  }

  /**
   * Reads it.
   *
   * @param most characters of a text that are shown
   */
  public Reading read(Evidence e, int most) {
    return read(e, pieces.of(e), most);
  }

  /** The same of a piece whose files are known. */
  public Reading read(Evidence e, List<KeptFile> all, int most) {
    if (e.kind() == EvidenceKind.FILE || e.kind() == EvidenceKind.TELEMETRY) {
      return new Reading(Optional.empty(), Optional.empty(), false, pieces.damage(e, all));
    }
    return files
        .open(e.sha256())
        .fold(
            intact ->
                text(intact, most)
                    .map(text -> reading(e, text, most))
                    .orElseGet(() -> Reading.damaged(Damage.UNREADABLE)),
            damaged -> Reading.damaged(damaged.damage()));
  }

  private static Reading reading(Evidence e, String text, int most) {
    if (e.kind() == EvidenceKind.LINK) {
      return new Reading(Optional.of(text), Optional.empty(), false, Optional.empty());
    }
    boolean cut = text.length() > most;
    var shown = new HandedIn(cut ? begin(text, most) : text, e.formatted());
    return new Reading(Optional.empty(), Optional.of(shown), cut, Optional.empty());
  }

  /** Not between the two halves of a character. */
  private static String begin(String text, int most) {
    boolean split = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most);
  }

  /**
   * No more than is shown and what tells that it goes on; a character has at most four bytes. Empty
   * if the disk gave them once and does not a second time.
   */
  private static Optional<String> text(StoredFile.Intact stored, int most) {
    try (var in = stored.bytes()) {
      return Optional.of(new String(in.readNBytes(4 * (most + 1)), UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
