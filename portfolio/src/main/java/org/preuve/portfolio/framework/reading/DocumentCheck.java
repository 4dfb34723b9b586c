package org.preuve.portfolio.framework.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.portfolio.framework.reading.OfficePackage.Unreadable;
import org.preuve.portfolio.framework.reading.ReadOutcome.Drafted;
import org.preuve.portfolio.framework.reading.ReadOutcome.Refused;

/** Decides whether a document can become a draft. */
public final class DocumentCheck {

  /** Largest document, in bytes. */
  public static final int LIMIT = 5 * 1024 * 1024;

  /** A certification has some hundreds; each line costs as much as a page of plain text. */
  static final int MOST_LINES = 20_000;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Tika TYPES = new Tika();

  private DocumentCheck() {}

  /** Refuses what is too large, of no kind that is read, or without any competency. */
  public static ReadOutcome check(byte[] document) {
    if (document.length > LIMIT) {
      return new Refused(FrameworkReason.FRAMEWORK_TOO_LARGE);
    }
    if (document.length == 0) {
      return new Refused(FrameworkReason.FRAMEWORK_MISSING);
    }
    try {
      var read = read(document);
      return read.draft().competencies().isEmpty()
          ? new Refused(FrameworkReason.FRAMEWORK_EMPTY)
          : read;
    } catch (Unreadable wrong) {
      return new Refused(wrong.reason(), wrong.place());
    }
  }

  private static Drafted read(byte[] document) throws Unreadable {
    var type = TYPES.detect(document);
    if (type.equals("application/pdf")) {
      return pdf(document);
    }
    if (document.length > 3 && document[0] == 'P' && document[1] == 'K') {
      return office(OfficePackage.of(document));
    }
    if (CasePackage.begins(document)) {
      var source = CasePackage.of(document);
      return new Drafted(CaseReader.read(source), SourceText.ofCase(source));
    }
    var text = text(document);
    if (!type.startsWith("text/") || text.indexOf('\0') >= 0) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_TEXT);
    }
    if (text.lines().count() > MOST_LINES) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_TOO_LARGE);
    }
    if (SideBySide.in(text.lines().toList())) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_COLUMNS);
    }
    return new Drafted(ReadDocument.read(text), SourceText.ofText(text));
  }

  private static Drafted pdf(byte[] document) throws Unreadable {
    var pdf = PdfText.of(document);
    if (pdf.text().isBlank()) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_SCANNED);
    }
    var draft = ReadDocument.read(pdf.text());
    var source = SourceText.ofPages(pdf.text());
    if (!pdf.columns() || draft.competencies().isEmpty()) {
      return new Drafted(draft, source);
    }
    var byColumn = new DraftWarning(Kind.READ_BY_COLUMN, "");
    var warnings = Stream.concat(Stream.of(byColumn), draft.warnings().stream()).toList();
    return new Drafted(
        new FrameworkDraft(draft.title(), draft.language(), draft.blocs(), draft.rules(), warnings),
        source);
  }

  private static Drafted office(OfficePackage document) throws Unreadable {
    var word = document.xml("word/document.xml");
    if (word.isPresent()) {
      var html = WordText.of(word.get());
      return new Drafted(ReadDocument.read(html), SourceText.ofPassages(html));
    }
    if (document.has("xl/worksheets/sheet1.xml")) {
      var rows = SheetRows.of(document);
      return new Drafted(ReadDocument.read(rows), SourceText.ofRows(rows));
    }
    throw new Unreadable(FrameworkReason.FRAMEWORK_NOT_TEXT);
  }

  /** UTF-8; UTF-16 with its mark; else the character set of older Windows programs. */
  private static String text(byte[] document) {
    if (document.length > 1 && (document[0] & 0xFF) + (document[1] & 0xFF) == 0x1FD) {
      return new String(document, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(document, WINDOWS);
    }
  }
}
