package org.preuve.portfolio.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.evidence.EvidenceWords;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.PreviewView;
import org.preuve.portfolio.preview.PreviewKind;
import org.preuve.portfolio.remark.Place;
import org.preuve.portfolio.remark.RemarkPlace;

/** Where in a piece something can be said: in what a page or a player counts. */
final class PlacesOf {

  /** Of what nobody has counted. */
  private static final int MANY = 99_999;

  /** A hundred hours. */
  private static final int LONGEST = 359_999;

  private PlacesOf() {}

  static List<RemarkPlace> piece(
      EvidenceKind kind,
      List<KeptFile> files,
      List<PreviewView> views,
      EvidenceWords.Reading reading) {
    var places = new ArrayList<RemarkPlace>();
    places.add(new RemarkPlace(0, Place.Kind.WHOLE, "", 0));
    if (kind == EvidenceKind.TEXT) {
      reading.text().ifPresent(text -> places.add(lines(text.words())));
    }
    if (kind == EvidenceKind.FILE && reading.damage().isEmpty()) {
      for (var file : files) {
        views.stream()
            .filter(view -> view.number() == file.number())
            .findFirst()
            .flatMap(view -> file(file, view, files.size() > 1))
            .ifPresent(places::add);
      }
    }
    return List.copyOf(places);
  }

  private static RemarkPlace lines(String text) {
    int last = text.split("\n", -1).length;
    return new RemarkPlace(1, Place.Kind.LINE, "", last);
  }

  private static Optional<RemarkPlace> file(KeptFile file, PreviewView view, boolean several) {
    return switch (PreviewKind.of(file.mediaType())) {
      case DOCUMENT -> place(file, Place.Kind.PAGE, view.pages() > 0 ? view.pages() : MANY);
      case CODE ->
          view.lines().isEmpty()
              ? Optional.empty()
              : place(file, Place.Kind.LINE, view.cut() ? MANY : view.lines().size());
      case VIDEO, AUDIO -> place(file, Place.Kind.SECOND, LONGEST);
      case PICTURE, NONE -> several ? place(file, Place.Kind.WHOLE, 0) : Optional.empty();
    };
  }

  private static Optional<RemarkPlace> place(KeptFile file, Place.Kind kind, int last) {
    return Optional.of(new RemarkPlace(file.number(), kind, file.name(), last));
  }
}
