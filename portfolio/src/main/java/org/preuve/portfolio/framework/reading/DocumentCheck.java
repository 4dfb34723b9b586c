package org.preuve.portfolio.framework.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;
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

  /** Refuses what is too large, no text, or without any competency. */
  public static ReadOutcome check(byte[] document) {
    if (document.length > LIMIT) {
      return new Refused(FrameworkReason.FRAMEWORK_TOO_LARGE);
    }
    if (document.length == 0) {
      return new Refused(FrameworkReason.FRAMEWORK_MISSING);
    }
    var text = text(document);
    if (!TYPES.detect(document).startsWith("text/") || text.indexOf('\0') >= 0) {
      return new Refused(FrameworkReason.FRAMEWORK_NOT_TEXT);
    }
    if (text.lines().count() > MOST_LINES) {
      return new Refused(FrameworkReason.FRAMEWORK_TOO_LARGE);
    }
    var draft = ReadDocument.read(text);
    return draft.competencies().isEmpty()
        ? new Refused(FrameworkReason.FRAMEWORK_EMPTY)
        : new Drafted(draft);
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
