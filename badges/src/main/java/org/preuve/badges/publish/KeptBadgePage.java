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

  private static final MediaType TOKEN = MediaType.valueOf("application/vc+jwt");

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

  /** Page, credential or token, by {@code Accept}. */
  Optional<Response> badge(Snapshot kept, HttpHeaders headers, Request request) {
    var wanted = PublicDocument.wanted(headers, PublicDocument.BADGE);
    if (wanted.isPresent() && PublicDocument.page(wanted.get())) {
      return page(kept);
    }
    return wanted.flatMap(
        type ->
            type.isCompatible(TOKEN)
                ? token(kept, request)
                : Optional.of(credential(kept, type, request)));
  }

  /** The token that was kept with the credential; empty where none was. */
  Optional<Response> token(Snapshot kept, Request request) {
    return kept.token().isEmpty()
        ? Optional.empty()
        : Optional.of(new PublicDocument(kept.token(), TOKEN, 0).answer(request));
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
