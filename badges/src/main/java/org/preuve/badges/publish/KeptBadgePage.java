package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.outage.Snapshot;
import org.preuve.badges.outage.SnapshotFiles;
import org.preuve.web.base.DatabaseAway;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.frame.Frame;

/** Shows what was kept of a badge in the place of an answer for which the database is away. */
@Dependent
class KeptBadgePage {

  private static final Logger LOG = Logger.getLogger(KeptBadgePage.class.getName());

  private final SnapshotFiles files;
  private final Frame frame;
  private final Clock clock;

  @Inject
  KeptBadgePage(SnapshotFiles files, Frame frame, Clock clock) {
    this.files = files;
    this.frame = frame;
    this.clock = clock;
  }

  /** The answer, or else what was kept; the fault where nothing was. */
  Response or(
      String id, Supplier<Response> answer, Function<Snapshot, Optional<Response>> otherwise) {
    try {
      return answer.get();
    } catch (RuntimeException fault) {
      if (!DatabaseAway.behind(fault)) {
        throw fault;
      }
      return read(id).flatMap(otherwise).orElseThrow(() -> fault);
    }
  }

  private Optional<Snapshot> read(String id) {
    try {
      return files.read(id);
    } catch (IOException broken) {
      LoggedFault.warn(LOG, "the snapshot of " + id + " cannot be read", broken);
      return Optional.empty();
    }
  }

  /** Page or credential, by {@code Accept}; no token, which would have to be looked up. */
  Optional<Response> badge(Snapshot kept, HttpHeaders headers, Request request) {
    var wanted = PublicDocument.wanted(headers, PublicDocument.CREDENTIAL);
    return wanted.isPresent() && PublicDocument.page(wanted.get())
        ? page(kept)
        : wanted.map(type -> credential(kept, type, request));
  }

  private Optional<Response> page(Snapshot kept) {
    var page = frame.page(PAGES);
    return KeptBadgeView.of(page, kept, clock.instant())
        .map(
            view -> {
              var title = page.t("kept.page", view.told().name());
              var shown = frame.show(page, title, "publish/kept.jte", view);
              shown.getHeaders().putSingle("Vary", "Accept, Accept-Language");
              shown.getHeaders().putSingle("X-Robots-Tag", "noindex");
              return shown;
            });
  }

  /** The bytes that were signed; what they count for, their status list says. */
  Response credential(Snapshot kept, MediaType type, Request request) {
    return new PublicDocument(kept.credential(), type, 0).answer(request);
  }

  /** The picture. */
  Response picture(Snapshot kept, Request request) {
    return new PublicDocument(kept.picture(), PublicDocument.PICTURE.get(0), 0).answer(request);
  }
}
