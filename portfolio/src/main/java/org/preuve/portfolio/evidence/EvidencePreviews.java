package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.preview.CodeText;
import org.preuve.portfolio.preview.Preview;
import org.preuve.portfolio.preview.PreviewKind;
import org.preuve.portfolio.preview.PreviewState;
import org.preuve.portfolio.preview.Previews;
import org.preuve.web.page.Page;

/**
 * Puts the files of evidence before the eyes of those who may see it. A page waits a moment for
 * what is still being drawn, for all its pieces together.
 */
@Dependent
public class EvidencePreviews {

  /** Longer than a page of a document takes, shorter than people wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** Files of a page; of those beyond only the name. */
  private static final int MOST_FILES = 40;

  /** Characters of text of a page, with what stands around its lines. */
  private static final int MOST_TEXT = 512 * 1024;

  private static final int AROUND_LINE = 9;

  private final PieceFiles pieces;
  private final EvidenceFiles files;
  private final Previews previews;
  private final Clock clock;
  private final Instant until;
  private int filesLeft = MOST_FILES;
  private int textLeft = MOST_TEXT;

  @Inject
  EvidencePreviews(PieceFiles pieces, EvidenceFiles files, Previews previews, Clock clock) {
    this.pieces = pieces;
    this.files = files;
    this.previews = previews;
    this.clock = clock;
    this.until = clock.instant().plus(PATIENCE);
  }

  /** The first pages of each file of a piece. */
  public List<PreviewView> of(Page page, Evidence e, List<KeptFile> all) {
    return of(page, e, all, 0, 1);
  }

  /**
   * The same, one document opened at another page.
   *
   * @param number of that file
   * @param from its page
   */
  List<PreviewView> of(Page page, Evidence e, List<KeptFile> all, int number, int from) {
    if (e.kind() != EvidenceKind.FILE) {
      return List.of();
    }
    return all.stream()
        .map(
            file ->
                one(page, e, file, all.size() > 1, file.number() == number ? Math.max(1, from) : 0))
        .toList();
  }

  /**
   * A link to download it stands beside each of several; a single one has it on the page.
   *
   * @param from page at which it is opened, 0 if it is shown with others
   */
  private PreviewView one(Page page, Evidence e, KeptFile file, boolean several, int from) {
    var size = Words.size(page, file.bytes());
    var place = files.place(file.sha256());
    if (place.isEmpty()) {
      return PreviewView.of(file, size, Optional.empty()); // the damage is said above
    }
    var path = path(e) + "/file" + (file.number() > 1 ? "/" + file.number() : "");
    var view = PreviewView.of(file, size, Optional.of(path).filter(link -> several));
    filesLeft--;
    if (from == 0 && (filesLeft < 0 || textLeft < 0)) {
      return view.saying(page.t("preview.many"), more(page, "preview.alone", at(e, file, 1)));
    }
    var kind = PreviewKind.of(file.mediaType());
    return switch (kind) {
      case CODE -> code(page, view, place.get());
      case VIDEO, AUDIO -> view.playing(media(e, file, kind));
      case PICTURE, DOCUMENT -> drawn(page, e, file, view, place.get(), Math.max(1, from));
      case NONE -> view.saying(page.t("preview.none"));
    };
  }

  private PreviewView drawn(
      Page page, Evidence e, KeptFile file, PreviewView view, Path place, int from) {
    var kind = PreviewKind.of(file.mediaType());
    var left = Duration.between(clock.instant(), until);
    var preview = previews.of(e.owner(), file.sha256(), place, kind, from, left);
    if (!preview.ready()) {
      var said = page.t("preview." + preview.state().name().toLowerCase(Locale.ROOT));
      return preview.state() == PreviewState.SOON
          ? view.saying(said, more(page, "preview.again", again(e, file)))
          : view.saying(said);
    }
    int first = Previews.first(Math.min(from, preview.pages()));
    int last = Math.min(preview.pages(), first + Previews.together() - 1);
    boolean document = kind == PreviewKind.DOCUMENT;
    var pictures =
        IntStream.rangeClosed(first, last)
            .mapToObj(n -> picture(page, e, file, document, n, preview.pages()))
            .toList();
    return view.showing(
        pictures,
        document ? preview.pages() : 0,
        preview.pages() > 1 ? Optional.of(range(page, preview, first, last)) : Optional.empty(),
        Optional.of(first).filter(f -> f > 1).map(f -> at(e, file, f - Previews.together())),
        Optional.of(last).filter(l -> l < preview.pages()).map(l -> at(e, file, l + 1)));
  }

  private static String range(Page page, Preview preview, int first, int last) {
    return page.t("preview.pages", first, last, preview.pages());
  }

  private static PreviewView.Picture picture(
      Page page, Evidence e, KeptFile file, boolean document, int number, int pages) {
    var alt =
        document
            ? page.t("preview.page-alt", number, pages, file.name())
            : page.t("preview.picture-alt", file.name());
    var path = path(e) + "/preview/" + file.number() + "/" + number;
    return new PreviewView.Picture(path, alt, document ? number : 0);
  }

  private static Optional<PreviewView.More> more(Page page, String label, String path) {
    return Optional.of(new PreviewView.More(path, page.t(label)));
  }

  private static String again(Evidence e, KeptFile file) {
    return path(e) + "#file-" + file.number();
  }

  private static String at(Evidence e, KeptFile file, int page) {
    return path(e) + "?file=" + file.number() + "&page=" + page + "#file-" + file.number();
  }

  private static PreviewView.Media media(Evidence e, KeptFile file, PreviewKind kind) {
    return new PreviewView.Media(
        kind == PreviewKind.VIDEO,
        path(e) + "/media/" + file.number(),
        PreviewKind.playedAs(file.mediaType()).orElseThrow());
  }

  private PreviewView reading(PreviewView view, CodeText text) {
    textLeft -= text.lines().stream().mapToInt(line -> line.length() + AROUND_LINE).sum();
    return view.reading(text.lines(), text.cut());
  }

  private PreviewView code(Page page, PreviewView view, Path place) {
    try {
      return CodeText.of(place)
          .filter(text -> !text.lines().isEmpty())
          .map(text -> reading(view, text))
          .orElseGet(() -> view.saying(page.t("preview.none")));
    } catch (IOException unreadable) { // a disk may give a file once and not a second time
      return view.saying(page.t("damage.text." + Damage.UNREADABLE));
    }
  }

  private static String path(Evidence e) {
    return "/evidence/" + e.id().value();
  }
}
