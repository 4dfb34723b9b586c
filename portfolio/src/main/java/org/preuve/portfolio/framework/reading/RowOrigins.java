package org.preuve.portfolio.framework.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.preuve.portfolio.framework.reading.SourceText.Piece;

/**
 * Finds the rows of a draft in its source again. Readers join, cut and clean texts, so it is the
 * words that are looked for, of each kind of row from where the last one of it was found.
 */
public final class RowOrigins {

  /** Letters that may be looked through in vain: what costs more says nothing. */
  private static final long MOST = 300_000_000;

  private static final List<Integer> BEGINNINGS = List.of(80, 40, 20);

  private final StringBuilder words = new StringBuilder(" ");
  private final List<Integer> starts = new ArrayList<>();
  private final Map<DraftElement, Integer> last = new EnumMap<>(DraftElement.class);
  private final String all;
  private long left = MOST;

  private RowOrigins(SourceText source) {
    for (Piece one : source.pieces()) {
      starts.add(words.length());
      words.append(plain(one.text())).append(' ');
    }
    this.all = words.toString();
  }

  /** Where each row came from. */
  public static List<RowOrigin> find(List<DraftRow> rows, SourceText source) {
    var origins = new RowOrigins(source);
    return rows.stream().map(row -> new RowOrigin(origins.piece(row), "")).toList();
  }

  private int piece(DraftRow row) {
    var text = plain(row.text());
    if (text.isEmpty()) {
      return 0;
    }
    if (row.element() == DraftElement.COMPETENCY) {
      int found = piece(row.element(), plain(row.code()) + " " + text);
      if (found > 0) {
        return found;
      }
    }
    return piece(row.element(), text);
  }

  private int piece(DraftElement element, String text) {
    for (int length : BEGINNINGS) {
      boolean whole = text.length() <= length;
      var begin = " " + (whole ? text + " " : text.substring(0, length));
      int from = last.getOrDefault(element, 0);
      int at = indexOf(begin, from);
      at = at < 0 && from > 0 ? indexOf(begin, 0) : at;
      if (at >= 0) {
        last.put(element, at + 1);
        return pieceAt(at + 1);
      }
    }
    return 0;
  }

  private int indexOf(String begin, int from) {
    if (left <= 0) {
      return -1;
    }
    int at = all.indexOf(begin, from);
    left -= (at < 0 ? all.length() : at) - from;
    return at;
  }

  /** The last piece that starts there or before. */
  private int pieceAt(int at) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (starts.get(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("\u00AD", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /**
   * The origins of rows that were put together anew, which can move and clean them.
   *
   * @param before rows as they were given
   * @param origins of those
   * @param after rows as they came out
   */
  public static List<RowOrigin> follow(
      List<DraftRow> before, List<RowOrigin> origins, List<DraftRow> after) {
    var near = new HashMap<String, Deque<RowOrigin>>();
    for (int i = 0; i < before.size(); i++) {
      near.computeIfAbsent(key(before.get(i)), key -> new ArrayDeque<>()).add(origins.get(i));
    }
    var found = new ArrayList<RowOrigin>();
    for (DraftRow row : after) {
      var same = near.getOrDefault(key(row), new ArrayDeque<>()).poll();
      found.add(same == null ? new RowOrigin(0, "") : same);
    }
    return found;
  }

  private static String key(DraftRow row) {
    return row.bloc() + " " + row.element() + " " + RunningText.clean(row.text());
  }
}
