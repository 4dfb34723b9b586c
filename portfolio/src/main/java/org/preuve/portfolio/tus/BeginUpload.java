package org.preuve.portfolio.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.preuve.portfolio.evidence.ArrivedFiles;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.DiskException;
import org.preuve.web.base.Ids;

/** Lets a file begin to arrive in parts. */
@Dependent
class BeginUpload {

  /** Files of one person that are on their way; a further one takes the place of the oldest. */
  static final int MOST = 40;

  private final UploadRepository uploads;
  private final ArrivedFiles files;
  private final EndUpload end;
  private final Clock clock;

  @Inject
  BeginUpload(UploadRepository uploads, ArrivedFiles files, EndUpload end, Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.end = end;
    this.clock = clock;
  }

  /** What became of the wish. */
  sealed interface Outcome {

    record Begun(String id) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}

    default <R> R fold(Function<Begun, R> begun, Function<Refused, R> refused) {
      return this instanceof Begun one ? begun.apply(one) : refused.apply((Refused) this);
    }
  }

  /**
   * Begins.
   *
   * @param bytes of the whole file
   */
  @Transactional
  Outcome begin(Caller owner, String name, long bytes) {
    var open = uploads.open(owner.registration(), owner.user().value());
    long promised = open.stream().mapToLong(row -> ((Number) row[1]).longValue()).sum();
    var refusal = files.refusal(owner, bytes, promised);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    makeRoom(owner, open);
    var id = Ids.random();
    create(id);
    uploads.add(
        id,
        owner.registration(),
        owner.user().value(),
        owner.course().value(),
        name,
        bytes,
        clock.instant());
    return new Outcome.Begun(id);
  }

  private void makeRoom(Caller owner, List<Object[]> open) {
    open.stream()
        .limit(Math.max(0, open.size() - MOST + 1))
        .forEach(oldest -> end.end(owner, (String) oldest[0]));
  }

  private void create(String id) {
    try {
      var place = files.place(id);
      Files.createDirectories(place.getParent());
      Files.createFile(place);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(new DiskException(unwritable));
    }
  }
}
