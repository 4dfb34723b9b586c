package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The text of a document in pieces that a person finds again in it: lines, the cells of a line, the
 * paragraphs of a page. It stands beside the draft; nothing is read from it.
 *
 * @param unit what a piece's place counts
 */
public record SourceText(Unit unit, List<Piece> pieces) {

  private static final int MOST = 30_000;

  /** All in all, so that a column of the database holds them. */
  private static final int MOST_LETTERS = 1_000_000;

  private static final int LONGEST = 2_000;

  /** Nothing is given back that was taken: a line costs no more than it is long. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)</?(?:tr|td|th|p|li|br|div|h[1-6]|table|ul|ol)\\b[^<>]{0,500}+>|(?<!\\\\)\\|");

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]{0,500}+>");

  public SourceText {
    pieces = List.copyOf(pieces);
  }

  /** What the place of a piece counts. */
  public enum Unit {
    /** Pages of a PDF. */
    PAGE,
    /** Lines of a text or rows of a sheet. */
    LINE,
    /** Paragraphs and cells of an office document. */
    PASSAGE,
    /** Items of a CFPackage, from 0. */
    ITEM
  }

  /**
   * A piece.
   *
   * @param at its place
   */
  public record Piece(int at, String text) {}

  /** Lines of a text, the cells of a table apart. */
  static SourceText ofText(String text) {
    var maker = new Maker();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      for (String piece : BREAK.split(line, -1)) {
        maker.add(number, piece);
      }
    }
    return new SourceText(Unit.LINE, maker.pieces);
  }

  /** Lines of the pages of a PDF, which a form feed parts. */
  static SourceText ofPages(String text) {
    var maker = new Maker();
    int page = 0;
    for (String one : text.split("\f", -1)) {
      page++;
      for (String line : one.split("\r\n|\r|\n", -1)) {
        maker.plain(page, line);
      }
    }
    return new SourceText(Unit.PAGE, maker.pieces);
  }

  /** Paragraphs and cells of an office document in HTML. */
  static SourceText ofPassages(String html) {
    var maker = new Maker();
    for (String line : html.split("\n", -1)) {
      for (String piece : BREAK.split(line, -1)) {
        maker.add(maker.pieces.size() + 1, piece);
      }
    }
    return new SourceText(Unit.PASSAGE, maker.pieces);
  }

  /** The cells of a sheet, by its rows. */
  static SourceText ofRows(List<List<String>> rows) {
    var maker = new Maker();
    for (int i = 0; i < rows.size(); i++) {
      for (String cell : rows.get(i)) {
        maker.plain(i + 1, cell);
      }
    }
    return new SourceText(Unit.LINE, maker.pieces);
  }

  /** The items of a CFPackage. */
  static SourceText ofCase(CasePackage source) {
    var maker = new Maker();
    maker.plain(0, source.title());
    int at = 0;
    for (var item : source.items()) {
      maker.plain(at, (item.code() + " " + item.text()).strip());
      maker.plain(at++, item.name().equals(item.text()) ? "" : item.name());
    }
    return new SourceText(Unit.ITEM, maker.pieces);
  }

  private static final class Maker {
    private final List<Piece> pieces = new ArrayList<>();
    private int letters;

    private void add(int at, String markup) {
      plain(at, Parser.unescapeEntities(TAG.matcher(markup).replaceAll(""), false));
    }

    private void plain(int at, String text) {
      var clean = text.replaceAll("[\\s\\p{Cc}\\u00A0]+", " ").strip();
      while (!clean.isEmpty() && pieces.size() < MOST && letters < MOST_LETTERS) {
        int end = clean.length() <= LONGEST ? clean.length() : clean.lastIndexOf(' ', LONGEST);
        end = end <= 0 ? LONGEST : end;
        pieces.add(new Piece(at, clean.substring(0, end)));
        letters += end;
        clean = clean.substring(end).strip();
      }
    }
  }
}
