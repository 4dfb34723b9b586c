package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** What a piece consists of, for other modules: of whoever may see it. */
@ForOtherModules
@Dependent
public class PieceContent {

  private final FindEvidence find;
  private final EvidenceFiles files;

  @Inject
  PieceContent(FindEvidence find, EvidenceFiles files) {
    this.find = find;
    this.files = files;
  }

  /**
   * A piece with its first bytes.
   *
   * @param bytes of its first file, its address or its text; empty when they are damaged
   */
  public record Piece(
      EvidenceId id, UserId owner, EvidenceKind kind, String mediaType, Optional<byte[]> bytes) {}

  /**
   * The own piece, and for assessors one that was submitted in the course.
   *
   * @param most bytes that are read of it
   */
  public Optional<Piece> of(Caller caller, String id, int most) {
    return find.visible(caller, id)
        .map(e -> new Piece(e.id(), e.owner(), e.kind(), e.mediaType(), read(e, most)));
  }

  private Optional<byte[]> read(Evidence e, int most) {
    return files.open(e.sha256()).fold(intact -> read(intact, most), damaged -> Optional.empty());
  }

  private static Optional<byte[]> read(StoredFile.Intact stored, int most) {
    try (var in = stored.bytes()) {
      return Optional.of(in.readNBytes(most));
    } catch (IOException unreadable) { // a disk may give them once and not a second time
      return Optional.empty();
    }
  }
}
