package org.preuve.portfolio.framework.reading;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.web.page.WrittenLanguage;

/** Turns a certifier's document into a draft; the layout is told by its content. */
final class ReadDocument {

  private ReadDocument() {}

  private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'\\p{L}");
  private static final Pattern CURLY = Pattern.compile("\\p{L}’\\p{L}");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?im)(?<!\\b[kcd]?m)(?<!^)<sup>\\s*\\d{1,3}\\s*</sup>|\\[\\^\\d{1,3}\\]|(?<=\\p{L})[¹²³⁴-⁹]");

  /** Reads the text of a document; a draft without competencies means that none was found. */
  static FrameworkDraft read(String text) {
    var plain = plain(text);
    if (TemplateRows.begins(plain)) {
      var rows = CsvRows.of(plain);
      if (TemplateRows.matches(rows)) {
        return TemplateRows.read(rows);
      }
    }
    var lines = List.of(plain.split("\r\n|\r|\n", -1));
    var tabbed = TabbedTables.of(plain);
    var rows = TableLines.whole(tabbed).stream().map(TableLine::of).toList();
    boolean table = TableLayout.matches(rows);
    var draft = table ? TableLayout.read(rows) : PlainLayout.read(singleSpaced(untabbed(lines)));
    notes(plain, draft);
    var language = WrittenLanguage.of(plain).map(Locale::getLanguage).orElse("fr");
    return draft.draft(DocumentTitle.in(tabbed), language, DocumentRules.of(tabbed));
  }

  /** Reads the rows of a sheet: our template, else a table like any other. */
  static FrameworkDraft read(List<List<String>> rows) {
    return TemplateRows.matches(rows)
        ? TemplateRows.read(rows)
        : read(rows.stream().map(ReadDocument::row).collect(joining("\n", "<table>", "</table>")));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> "<td>" + Entities.escape(cell).replaceAll("\\R", "<br>") + "</td>")
        .collect(joining("", "<tr>", "</tr>"));
  }

  private static void notes(String text, DraftBuilder draft) {
    if (STRAIGHT.matcher(text).find() && CURLY.matcher(text).find()) {
      draft.warn(Kind.APOSTROPHES_MIXED, "");
    }
    long notes = NOTE.matcher(text).results().count();
    if (notes > 0) {
      draft.warn(Kind.FOOTNOTES_REMOVED, String.valueOf(notes));
    }
  }

  /** Where no rows are whole, a tab behind a text starts another column. */
  private static List<String> untabbed(List<String> lines) {
    return lines.stream().flatMap(ReadDocument::columns).toList();
  }

  private static Stream<String> columns(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || line.isBlank()) {
      return Stream.of(line);
    }
    var pieces = line.split("\t+");
    boolean first = pieces[0].isBlank() || CompetencyCode.alone(pieces[0].strip());
    int from = first && pieces.length > 1 ? 1 : 0;
    var head = from == 1 ? pieces[0] + " " + pieces[1] : pieces[0];
    var rest = Arrays.stream(pieces).skip(from + 1L).flatMap(piece -> Stream.of("", piece));
    return Stream.concat(Stream.of(head), rest);
  }

  /**
   * Letters in one piece, plain spaces, no byte order mark, no ligatures of PDF fonts, no other
   * line ends than the usual ones: a code before one of them would not be heard.
   */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\uFEFF", "")
        .replace('\u00A0', ' ')
        .replace('\u202F', ' ')
        .replace('\u2028', ' ')
        .replace('\u2029', ' ')
        .replace('\u0085', ' ')
        .replace("\uFB00", "ff")
        .replace("\uFB01", "fi")
        .replace("\uFB02", "fl")
        .replace("\uFB03", "ffi")
        .replace("\uFB04", "ffl");
  }

  /** Some programs put a blank line after each line: then a blank line says nothing. */
  private static List<String> singleSpaced(List<String> lines) {
    boolean followed =
        IntStream.range(0, lines.size() - 1)
            .filter(i -> !lines.get(i).isBlank())
            .allMatch(i -> lines.get(i + 1).isBlank());
    if (!followed) {
      return lines;
    }
    return IntStream.range(0, lines.size())
        .filter(i -> i == 0 || !lines.get(i).isBlank() || lines.get(i - 1).isBlank())
        .mapToObj(lines::get)
        .toList();
  }
}
