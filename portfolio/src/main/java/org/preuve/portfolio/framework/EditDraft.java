package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.reading.DraftRow;
import org.preuve.portfolio.framework.reading.DraftRows;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.portfolio.framework.reading.RowOrigin;
import org.preuve.portfolio.framework.reading.RowsReader;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Corrects, moves, adds and removes the texts of a draft, one at a time. */
@Dependent
class EditDraft {

  /** A row may be no longer than what an import takes. */
  static final int LONGEST = 5_000;

  private static final int MOST = 5_000;

  private final ImportedDraftRepository drafts;
  private final DraftSources sources;

  @Inject
  EditDraft(ImportedDraftRepository drafts, DraftSources sources) {
    this.drafts = drafts;
    this.sources = sources;
  }

  /** What can be done with a row. */
  enum Change {
    SAVE,
    REMOVE,
    UP,
    DOWN,
    INSERT
  }

  /**
   * Does it; the reason if it is refused.
   *
   * @param revision of the draft that the person has seen
   * @param index of the row, from 0; one behind the last to add there
   * @param row what it becomes, or what is inserted behind it
   */
  @Transactional
  Optional<Reason> change(
      Caller by, String id, int revision, int index, Change change, DraftRow row) {
    drafts.lock(id);
    var found = drafts.find(id, by.course().value());
    if (found.isEmpty()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN);
    }
    var draft = found.get();
    if (draft.closed()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CLOSED);
    }
    if (draft.revision() != revision) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CHANGED);
    }
    var rows = new ArrayList<>(DraftRows.of(draft.content()));
    if (index < 0 || index >= rows.size() || rows.size() >= MOST || bad(row)) {
      return Optional.of(FrameworkReason.FRAMEWORK_ROW);
    }
    var origins = sources.origins(id, rows.size()).map(ArrayList::new);
    origins.ifPresent(
        all -> edit(all, index, change, moved(all.get(index), change, rows.get(index), row)));
    edit(rows, index, change, row);
    var edited = RowsReader.draft(rows, draft.content().language());
    // a line that cannot stand there would be lost
    if (edited.warnings().stream().anyMatch(one -> one.kind() == Kind.ROW_UNREAD)) {
      return Optional.of(FrameworkReason.FRAMEWORK_ROW);
    }
    draft.edit(edited);
    drafts.change(draft);
    origins.ifPresent(all -> sources.follow(id, rows, all, DraftRows.of(edited)));
    return Optional.empty();
  }

  private static RowOrigin moved(RowOrigin origin, Change change, DraftRow old, DraftRow row) {
    return change == Change.INSERT
        ? RowOrigin.byHand()
        : origin.corrected(old.text(), row.text().strip());
  }

  private static boolean bad(DraftRow row) {
    return row.text().length() > LONGEST
        || row.code().length() > LONGEST
        || row.bloc() < 0
        || row.bloc() > 99;
  }

  private static <T> void edit(List<T> rows, int index, Change change, T row) {
    switch (change) {
      case SAVE -> rows.set(index, row);
      case REMOVE -> rows.remove(index);
      case UP -> Collections.swap(rows, index, Math.max(0, index - 1));
      case DOWN -> Collections.swap(rows, index, Math.min(rows.size() - 1, index + 1));
      case INSERT -> rows.add(index + 1, row);
    }
  }
}
