package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The files of pieces of evidence. */
@Dependent
public class PieceFiles {

  @Inject
  PieceFiles() {}

  /** All of one piece, in their order. */
  public List<KeptFile> of(Evidence e) {
    return List.of(KeptFile.first(e));
  }

  /** One of them. */
  Optional<KeptFile> find(Evidence e, int number) {
    return of(e).stream().filter(file -> file.number() == number).findFirst();
  }
}
