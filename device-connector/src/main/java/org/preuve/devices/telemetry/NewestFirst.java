package org.preuve.devices.telemetry;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.pack.PackedMessage;

/** Rows and packed messages of one time, each the newest first, as one row of them. */
final class NewestFirst {

  private final Iterator<PackedMessage> old;
  private final int limit;
  private final Consumer<StoredMessage> reader;
  private @Nullable StoredMessage waiting;
  private int count;

  NewestFirst(Iterator<PackedMessage> old, int limit, Consumer<StoredMessage> reader) {
    this.old = old;
    this.limit = limit;
    this.reader = reader;
    this.waiting = next();
  }

  private @Nullable StoredMessage next() {
    return old.hasNext() ? StoredMessage.of(old.next()) : null;
  }

  void row(StoredMessage row) {
    while (waiting != null && !waiting.receivedAt().isBefore(row.receivedAt())) {
      take(waiting);
      waiting = next();
    }
    take(row);
  }

  private void take(StoredMessage message) {
    if (count < limit) {
      reader.accept(message);
      count++;
    }
  }

  int end() {
    while (waiting != null && count < limit) {
      take(waiting);
      waiting = next();
    }
    return count;
  }
}
