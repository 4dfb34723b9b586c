package org.preuve.portfolio.submission;

import java.util.List;
import org.preuve.portfolio.evidence.Evidence;

/**
 * What a choice comes to.
 *
 * @param pieces that would be frozen, in the order in which they were added
 * @param out pieces that stay outside
 * @param contents of the submission
 */
record Chosen(List<Evidence> pieces, List<Left> out, Contents contents) {

  Chosen {
    pieces = List.copyOf(pieces);
    out = List.copyOf(out);
  }

  /** A piece that stays outside. */
  record Left(Evidence piece, LeftOut why) {}
}
