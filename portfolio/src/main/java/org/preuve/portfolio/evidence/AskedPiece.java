package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.rich.HandedIn;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/**
 * The content of a group's piece for somebody who is asked whether they made it: nobody confirms
 * what they have not seen. Links, justifications and remarks are those of others and stay there.
 */
@Dependent
public class AskedPiece {

  /** Longer than any text that the form takes. */
  private static final int WHOLE = 1_000_000;

  private final EvidenceRepository evidence;
  private final EvidenceWords words;
  private final PieceFiles pieces;

  @Inject
  AskedPiece(EvidenceRepository evidence, EvidenceWords words, PieceFiles pieces) {
    this.evidence = evidence;
    this.words = words;
    this.pieces = pieces;
  }

  /**
   * What is in it.
   *
   * @param address of a link, http or https
   * @param text of a text
   * @param files of a piece of files
   */
  public record Content(Optional<String> address, Optional<String> text, List<File> files) {

    /** Nothing of it can be read. */
    public static final Content NONE = new Content(Optional.empty(), Optional.empty(), List.of());

    public Content {
      files = List.copyOf(files);
    }
  }

  /**
   * A file.
   *
   * @param path inside the course under which its bytes are
   * @param size in words
   * @param sha256 hex
   */
  public record File(String path, String name, String size, String sha256) {}

  /** As the page of the invitation shows it. */
  public Content content(Page page, Evidence piece) {
    var reading = words.read(piece, WHOLE);
    var group = piece.group().orElseThrow();
    var files =
        piece.kind() == EvidenceKind.FILE
            ? pieces.of(piece).stream().map(kept -> file(page, group, kept)).toList()
            : List.<File>of();
    return new Content(reading.address(), reading.text().map(HandedIn::words), files);
  }

  private static File file(Page page, String group, KeptFile kept) {
    return new File(
        "/groups/" + group + "/file/" + kept.number(),
        kept.name(),
        Words.size(page, kept.bytes()),
        kept.sha256());
  }

  /** A file of the piece that this person is asked about; members have their own. */
  Optional<KeptFile> file(Caller person, String group, int number) {
    boolean asked =
        evidence.asked(person.registration(), group, person.user().value(), person.course().value())
            > 0;
    return Optional.of(group)
        .filter(id -> asked)
        .flatMap(id -> evidence.copies(id).stream().findFirst())
        .filter(piece -> piece.kind() == EvidenceKind.FILE)
        .flatMap(piece -> pieces.find(piece, number));
  }
}
