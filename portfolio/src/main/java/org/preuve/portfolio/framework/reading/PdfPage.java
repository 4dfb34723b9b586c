package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.reading.PdfText.Word;

/**
 * One page of a PDF: its columns are what white strips from top to bottom tell apart; a line that
 * crosses a strip goes over the whole page.
 *
 * @param columns how many there are
 */
record PdfPage(String text, int columns) {

  private static final int STRIP = 3;
  private static final int NARROWEST = 3;
  private static final int MOST_BINS = 2_000;
  private static final double CROSSING = 0.12;
  private static final double PARAGRAPH = 1.9;
  private static final int FEWEST_LINES = 4;

  /** Words on one height, from left to right. */
  private record Line(float base, float height, List<Word> words) {}

  static PdfPage of(List<Word> words) {
    var lines = lines(words);
    var gutters = gutters(lines);
    var text = new StringBuilder();
    var region = new ArrayList<Line>();
    for (Line line : lines) {
      if (gutters.stream().anyMatch(at -> crosses(line, at))) {
        columns(region, gutters, text);
        region.clear();
        columns(List.of(line), List.of(), text);
      } else {
        region.add(line);
      }
    }
    columns(region, gutters, text);
    return new PdfPage(text.toString(), gutters.size() + 1);
  }

  private static List<Line> lines(List<Word> words) {
    var sorted = words.stream().sorted(Comparator.comparingDouble(Word::base)).toList();
    var lines = new ArrayList<Line>();
    var current = new ArrayList<Word>();
    for (Word word : sorted) {
      if (!current.isEmpty() && word.base() - current.get(0).base() > word.height() * 0.6) {
        lines.add(line(current));
        current.clear();
      }
      current.add(word);
    }
    if (!current.isEmpty()) {
      lines.add(line(current));
    }
    return lines;
  }

  private static Line line(List<Word> words) {
    var sorted = words.stream().sorted(Comparator.comparingDouble(Word::left)).toList();
    return new Line(words.get(0).base(), words.get(0).height(), sorted);
  }

  /** Middles of the strips that nearly no line crosses and that have text on both sides. */
  private static List<Float> gutters(List<Line> lines) {
    var covered = new int[MOST_BINS];
    for (Line line : lines) {
      for (Word word : line.words()) {
        for (int i = bin(word.left()); i <= bin(word.right()); i++) {
          covered[i]++;
        }
      }
    }
    int most = (int) (lines.size() * CROSSING);
    var gutters = new ArrayList<Float>();
    int start = -1;
    boolean seen = false;
    for (int i = 0; i < MOST_BINS; i++) {
      if (covered[i] > most) {
        if (seen && start >= 0 && i - start >= NARROWEST) {
          gutters.add((start + i) * STRIP / 2f);
        }
        seen = true;
        start = -1;
      } else if (start < 0) {
        start = i;
      }
    }
    return lines.size() < FEWEST_LINES ? List.of() : gutters;
  }

  private static int bin(float x) {
    return Math.max(0, Math.min(MOST_BINS - 1, (int) (x / STRIP)));
  }

  private static boolean crosses(Line line, float at) {
    return line.words().stream().anyMatch(word -> word.left() < at && word.right() > at);
  }

  private static void columns(List<Line> region, List<Float> gutters, StringBuilder text) {
    for (int i = 0; i <= gutters.size(); i++) {
      float from = i == 0 ? Float.NEGATIVE_INFINITY : gutters.get(i - 1);
      float to = i == gutters.size() ? Float.POSITIVE_INFINITY : gutters.get(i);
      column(region, from, to, text);
    }
  }

  private static void column(List<Line> region, float from, float to, StringBuilder text) {
    float before = Float.NaN;
    boolean any = false;
    for (Line line : region) {
      var words = line.words().stream().filter(w -> w.left() >= from && w.left() < to).toList();
      if (!words.isEmpty()) {
        if (line.base() - before > line.height() * PARAGRAPH * 1.5) {
          text.append('\n');
        }
        text.append(words.stream().map(Word::text).collect(Collectors.joining(" "))).append('\n');
        before = line.base();
        any = true;
      }
    }
    text.append(any ? "\n" : "");
  }
}
