package org.preuve.portfolio.framework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/**
 * Layout A: text taken out of a PDF, one table column after the other, page by page.
 *
 * <p>A statement starts with its code and ends where a sentence and its paragraph end, at the next
 * code or heading, or where the next column starts; a page break does not end it.
 */
final class PlainLayout {

  private static final Pattern LOWER = Pattern.compile("^[\\s(«“\"]*\\p{Ll}.*");
  private static final Pattern BULLET =
      Pattern.compile("^[•▪●◦■❖➢✓✔‣∙·→*–—\\-\\uE000-\\uF8FF]\\s*\\S.*");
  private static final double FEW = 0.1;
  private static final int DENSE = 20;

  /** A statement's second sentence has no more. */
  private static final int FEW_LINES = 6;

  private enum Reading {
    NOTHING,
    TITLE,
    STATEMENT
  }

  private final List<String> lines;
  private final PageFurniture furniture;
  private final RunningText running;
  private final DraftBuilder draft = new DraftBuilder();
  private final PlainColumns columns;
  private final CodeGaps gaps = new CodeGaps();
  private final List<String> dropped = new ArrayList<>();
  private final boolean indentStartsPage;

  private Reading reading = Reading.NOTHING;
  private int bloc;
  private String code = "";
  private String text = "";
  private boolean broken;
  private boolean pageStart;

  private PlainLayout(List<String> lines) {
    this.lines = lines;
    this.furniture = new PageFurniture(lines);
    this.running = new RunningText(lines);
    long indented = lines.stream().filter(l -> !l.isBlank() && l.startsWith(" ")).count();
    this.indentStartsPage = indented <= FEW * lines.size();
    long blank = lines.stream().filter(String::isBlank).count();
    this.columns = new PlainColumns(draft, running, blank * DENSE <= lines.size());
  }

  /** A line longer than any text is not read, and said not to be. */
  static DraftBuilder read(List<String> lines) {
    var layout = new PlainLayout(lines.stream().map(PlainLayout::bounded).toList());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > RunningText.LONGEST) {
        layout.draft.cut(layout.place(), lines.get(i));
      }
      layout.line(i);
    }
    layout.store();
    layout.columns.end();
    layout.notes();
    return layout.draft;
  }

  private String place() {
    return code.isEmpty() ? String.valueOf(bloc) : code;
  }

  private static String bounded(String line) {
    return line.length() > RunningText.LONGEST ? "" : line;
  }

  private void notes() {
    gaps.apart().forEach(one -> draft.warn(Kind.CODE_APART, one));
    if (!dropped.isEmpty()) {
      var words = String.join(" / ", dropped.subList(0, Math.min(3, dropped.size())));
      draft.warn(Kind.FURNITURE_REMOVED, String.valueOf(dropped.size()), words);
    }
  }

  private void line(int index) {
    var raw = lines.get(index);
    var line = raw.strip();
    if (raw.indexOf('\f') >= 0 || (indentStartsPage && raw.startsWith(" ") && !line.isEmpty())) {
      pageStart = true;
      broken = true;
    }
    var heading = BlocHeading.at(line);
    var start = CompetencyCode.at(line);
    if (line.isEmpty()) {
      broken = true;
    } else if (heading.isPresent()) {
      startTitle(heading.get());
    } else if (start.isPresent()) {
      gaps.add(start.get(), raw);
      startStatement(start.get());
    } else if (isFurniture(index, line)) {
      dropped.add(line);
      broken = true;
      pageStart = true;
    } else {
      text(index, line);
      broken = false;
      pageStart = false;
    }
  }

  private void startTitle(BlocHeading heading) {
    store();
    reading = Reading.TITLE;
    bloc = heading.number();
    columns.bloc(bloc);
    begin(heading.title());
  }

  private void startStatement(CompetencyCode start) {
    store();
    reading = Reading.STATEMENT;
    code = start.code();
    columns.competencies();
    begin(start.rest());
  }

  private void begin(String first) {
    text = first;
    broken = false;
    pageStart = false;
  }

  private boolean isFurniture(int index, String line) {
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    if (reading == Reading.TITLE && capitals && (!broken || text.isEmpty())) {
      return false;
    }
    if (furniture.text(index, line)) {
      return false;
    }
    boolean edge = broken || index + 1 == lines.size() || lines.get(index + 1).isBlank();
    return furniture.at(index, line, edge) || (edge && !isBullet(line) && furniture.repeated(line));
  }

  private void text(int index, String line) {
    if (reading != Reading.NOTHING && continues(index, line)) {
      text = running.join(text, isBullet(line) ? line.replaceAll("^\\W\\s*", "") : line);
      return;
    }
    if (reading != Reading.NOTHING) {
      stop();
    } else if (pageStart && !code.isEmpty() && resumes(line)) {
      reading = Reading.STATEMENT;
      draft.warn(Kind.PAGE_BREAK_JOINED, code, line);
      text = running.join(text, line);
      return;
    }
    columns.line(line, broken, pageStart);
  }

  /** Another column starts: the title is complete, a statement may go on after the page break. */
  private void stop() {
    if (reading == Reading.TITLE || RunningText.finished(text)) {
      store();
    }
    reading = Reading.NOTHING;
  }

  private boolean resumes(String line) {
    return !isBullet(line)
        && !EvaluationWords.likely(line)
        && (isLower(line) || RunningText.waiting(text));
  }

  private boolean continues(int index, String line) {
    if (text.isEmpty() || text.length() > RunningText.LONGEST) {
      return text.isEmpty() && !isBullet(line);
    }
    if (isBullet(line)) {
      return reading == Reading.STATEMENT
          && ":;,".indexOf(text.charAt(text.length() - 1)) >= 0
          && !EvaluationWords.likely(line);
    }
    boolean waiting = RunningText.waiting(text);
    if (EvaluationWords.certain(line) && (broken || !waiting)) {
      return false;
    }
    boolean finished = RunningText.finished(text);
    if (broken) {
      boolean statement = reading == Reading.STATEMENT;
      boolean more = waiting || (statement && pageStart);
      return !finished && ((statement && isLower(line)) || (more && !EvaluationWords.likely(line)));
    }
    return !finished || isLower(line) || furtherSentence(index, line);
  }

  /** A second sentence of the statement, rather than the first one of the next column. */
  private boolean furtherSentence(int index, String line) {
    if (reading == Reading.TITLE || EvaluationWords.likely(line)) {
      return false;
    }
    int end = index;
    while (end < lines.size() && end - index <= FEW_LINES && isProse(lines.get(end).strip())) {
      end++;
    }
    if (end - index > FEW_LINES) {
      return false;
    }
    boolean paragraph = end < lines.size() && lines.get(end).isBlank();
    int next = end;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    boolean codeNext = next < lines.size() && CompetencyCode.at(lines.get(next)).isPresent();
    return codeNext || (paragraph && end - index <= 2);
  }

  private static boolean isProse(String line) {
    return !line.isEmpty()
        && !isBullet(line)
        && CompetencyCode.at(line).isEmpty()
        && BlocHeading.at(line).isEmpty();
  }

  private void store() {
    if (reading == Reading.TITLE) {
      draft.bloc(bloc, text);
    } else if (!code.isEmpty()) {
      draft.competency(bloc, code, text);
      code = "";
    }
    reading = Reading.NOTHING;
    text = "";
  }

  static boolean isLower(String line) {
    return LOWER.matcher(line).matches();
  }

  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }
}
