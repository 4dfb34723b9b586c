package org.preuve.portfolio.evidence;

import java.io.InputStream;
import java.util.function.Function;

/** Bytes that were kept, as they stand on the disk now. */
public sealed interface StoredFile {

  /** The very bytes; to be closed by whoever asked. */
  record Intact(InputStream bytes) implements StoredFile {}

  /** They are not handed out. */
  record Damaged(Damage damage) implements StoredFile {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Intact, R> intact, Function<Damaged, R> damaged) {
    return this instanceof Intact i ? intact.apply(i) : damaged.apply((Damaged) this);
  }
}
