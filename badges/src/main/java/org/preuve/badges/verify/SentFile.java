package org.preuve.badges.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.preuve.badges.credential.CredentialJson;

/**
 * A file that anybody sends, of which no more is held than a file of its kind may have: 256 KiB, a
 * picture or a PDF 1 MiB. Which of them it is, its first bytes say and not its sender.
 */
final class SentFile {

  private SentFile() {}

  /** Its bytes; empty, with the rest unread, when there are more. */
  static Optional<byte[]> receive(InputStream sent) throws IOException {
    var head = sent.readNBytes(BadgeFile.SEEN);
    boolean around = BadgeFile.picture(head) || BadgeFile.pdf(head);
    int most = around ? BadgeFile.LARGEST : CredentialJson.MAX_BYTES;
    var all = new SequenceInputStream(new ByteArrayInputStream(head), sent).readNBytes(most + 1);
    return all.length > most ? Optional.empty() : Optional.of(all);
  }

  /** A field of text. */
  static Optional<byte[]> text(InputStream sent, int most) throws IOException {
    var all = sent.readNBytes(most + 1);
    return all.length > most ? Optional.empty() : Optional.of(all);
  }
}
