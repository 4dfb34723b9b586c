package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/**
 * The columns of layout A beside the competencies: the activities stand between the heading of
 * their bloc and its first code, then come the modalities, then the criteria; after a page break
 * each column may go on.
 */
final class PlainColumns {

  private static final Pattern HEADER =
      Pattern.compile(
          "^(?:r[ée]f[ée]rentiel\\s.{0,80}|(?:modalit[ée]s|crit[èe]res) d['’][ée]valuation.{0,60}"
              + "|comp[ée]tences?|activit[ée]s?)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private enum Section {
    NONE,
    ACTIVITIES,
    MODALITIES,
    CRITERIA
  }

  /** A text that is still being put together, with the items below it. */
  private static final class Piece {
    private String text;
    private final List<String> items = new ArrayList<>();

    Piece(String text) {
      this.text = text;
    }

    String last() {
      return items.isEmpty() ? text : items.get(items.size() - 1);
    }

    /** Whether it could go on: a longer text is none. */
    boolean join(RunningText running, String line) {
      if (last().length() > RunningText.LONGEST) {
        return false;
      }
      if (items.isEmpty()) {
        text = running.join(text, line);
      } else {
        items.set(items.size() - 1, running.join(last(), line));
      }
      return true;
    }

    boolean lists() {
      return !items.isEmpty() || text.endsWith(":");
    }

    boolean open() {
      return !RunningText.finished(last()) && !last().matches(".*[;]$");
    }
  }

  private final DraftBuilder draft;
  private final RunningText running;
  private final boolean dense;
  private Section section = Section.NONE;
  private int bloc;
  private @Nullable Piece activity;
  private @Nullable Piece modality;
  private @Nullable Piece criterion;

  /** {@code dense}: no blank line tells the paragraphs apart. */
  PlainColumns(DraftBuilder draft, RunningText running, boolean dense) {
    this.draft = draft;
    this.running = running;
    this.dense = dense;
  }

  void bloc(int number) {
    end();
    bloc = number;
    section = Section.ACTIVITIES;
  }

  /** A competency starts. */
  void competencies() {
    if (section == Section.ACTIVITIES) {
      section = Section.MODALITIES;
    }
  }

  /** A line that is neither title nor statement. */
  void line(String line, boolean broken, boolean pageStart) {
    if (section == Section.NONE || HEADER.matcher(line).matches()) {
      return;
    }
    boolean bullet = PlainLayout.isBullet(line);
    var text = bullet ? line.replaceFirst("^\\W\\s*", "") : line;
    if (EvaluationWords.certain(text) && (bullet || broken || complete(modality))) {
      startModality(text);
    } else if (section == Section.ACTIVITIES) {
      activity(text, bullet, broken);
    } else if (pageStart && !bullet && PlainLayout.isLower(text)) {
      resume(text);
    } else if (bullet) {
      bullet(text);
    } else {
      paragraph(text, broken);
    }
  }

  private static boolean complete(@Nullable Piece piece) {
    return piece == null || !piece.open();
  }

  private boolean apart(@Nullable Piece piece) {
    return dense && complete(piece);
  }

  private void activity(String text, boolean bullet, boolean broken) {
    var piece = activity;
    if (piece != null && !bullet && (!broken || PlainLayout.isLower(text))) {
      join(piece, text);
    } else if (bullet || broken || piece == null) {
      flushActivity();
      activity = new Piece(text);
    }
  }

  private void join(Piece piece, String text) {
    if (!piece.join(running, text)) {
      draft.cut(String.valueOf(bloc), piece.last());
    }
  }

  /** After a page break the text goes on that cannot end where it does. */
  private void resume(String text) {
    var open = Optional.ofNullable(modality).filter(one -> RunningText.waiting(one.last()));
    var target =
        open.or(() -> Optional.ofNullable(criterion).filter(Piece::open))
            .or(() -> Optional.ofNullable(modality).filter(Piece::open))
            .or(this::current);
    if (target.isEmpty()) {
      return;
    }
    join(target.get(), text);
    section = target.get() == modality ? Section.MODALITIES : Section.CRITERIA;
    draft.warn(Kind.PAGE_BREAK_JOINED, String.valueOf(bloc), text);
  }

  private void bullet(String text) {
    var piece = current().filter(Piece::lists);
    if (piece.isPresent()) {
      piece.get().items.add(text);
    } else {
      startCriterion(text);
    }
  }

  private void paragraph(String text, boolean broken) {
    var piece = current();
    boolean more = piece.filter(Piece::open).isPresent() && PlainLayout.isLower(text);
    boolean goesOn = !broken && !apart(piece.orElse(null));
    if (piece.isPresent() && (more || goesOn)) {
      join(piece.get(), text);
    } else {
      startCriterion(text);
    }
  }

  private Optional<Piece> current() {
    return Optional.ofNullable(section == Section.MODALITIES ? modality : criterion);
  }

  private void startModality(String text) {
    flushModality();
    section = Section.MODALITIES;
    modality = new Piece(text);
  }

  private void startCriterion(String text) {
    flushCriterion();
    section = Section.CRITERIA;
    criterion = new Piece(text);
  }

  /** What was begun is complete. */
  void end() {
    flushActivity();
    flushModality();
    flushCriterion();
  }

  private void flushActivity() {
    if (activity != null) {
      var title = RunningText.clean(activity.text);
      draft.in(bloc).activity(new DraftActivity(title, List.of(), List.of()));
    }
    activity = null;
  }

  private void flushModality() {
    if (modality != null) {
      draft.in(bloc).modality(RunningText.clean(modality.text), cleaned(modality));
      if (modality.items.isEmpty() && modality.open()) {
        draft.warn(Kind.MODALITY_UNFINISHED, String.valueOf(bloc), modality.text);
      }
    }
    modality = null;
  }

  private void flushCriterion() {
    if (criterion != null) {
      var text = RunningText.clean(criterion.text);
      draft.in(bloc).criterion(new DraftCriterion(text, cleaned(criterion), List.of()));
    }
    criterion = null;
  }

  private static List<String> cleaned(Piece piece) {
    return piece.items.stream().map(RunningText::clean).toList();
  }
}
