package org.preuve.web.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with the signatures of one or more keys (C2SP signed-note).
 *
 * @param text ends in a newline
 * @param signatures lines below the text, at least one
 */
public record SignedNote(String text, List<Line> signatures) {

  private static final String DASH = "— ";
  private static final int MOST_SIGNATURES = 16;
  private static final int LONGEST = 65_536;
  private static final int ID = 4;

  /**
   * One signature.
   *
   * @param name of the key
   * @param bytes id of the key, four bytes, and its signature
   */
  public record Line(String name, byte[] bytes) {

    boolean by(VerifierKey key) {
      return name.equals(key.name())
          && bytes.length > ID
          && Arrays.equals(Arrays.copyOf(bytes, ID), key.id());
    }

    /** The line with its newline. */
    public String text() {
      return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    byte[] signature() {
      return Arrays.copyOfRange(bytes, ID, bytes.length);
    }
  }

  /** Refuses a text that no note can have. */
  public SignedNote {
    if (!text.endsWith("\n") || control(text)) {
      throw new IllegalArgumentException("not the text of a note");
    }
    signatures = List.copyOf(signatures);
  }

  /** Signs a text: {@code signature} is that of {@code key} over its UTF-8 bytes. */
  public static SignedNote of(String text, NoteKey key, byte[] signature) {
    var id = key.typed().id();
    var bytes = ByteBuffer.allocate(ID + signature.length).put(id).put(signature).array();
    return new SignedNote(text, List.of(new Line(key.name(), bytes)));
  }

  /** Reads a note; empty for what is none, or is larger than a note of ours ever is. */
  public static Optional<SignedNote> read(String note) {
    var end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.length() > LONGEST || control(note)) {
      return Optional.empty();
    }
    return lines(note.substring(end + 2))
        .map(signatures -> new SignedNote(note.substring(0, end + 1), signatures));
  }

  /** Reads signatures without their text, at least one, each line with its newline. */
  public static Optional<List<Line>> lines(String text) {
    var lines = text.split("\n", -1);
    if (text.length() > LONGEST || lines.length < 2 || lines.length > MOST_SIGNATURES + 1) {
      return Optional.empty();
    }
    var signatures = new ArrayList<Line>();
    for (var line : Arrays.asList(lines).subList(0, lines.length - 1)) {
      line(line).ifPresent(signatures::add);
    }
    return Optional.of(List.copyOf(signatures))
        .filter(read -> read.size() == lines.length - 1 && lines[lines.length - 1].isEmpty());
  }

  /** The same with further signatures below. */
  public SignedNote with(List<Line> more) {
    var all = new ArrayList<>(signatures);
    all.addAll(more);
    return new SignedNote(text, all);
  }

  /** Whether that key has signed, and none of its signatures is a wrong one. */
  public boolean verifiedBy(NoteKey key) {
    var typed = key.typed();
    var its = signatures.stream().filter(line -> line.by(typed)).toList();
    return !its.isEmpty() && its.stream().allMatch(line -> typed.verifies(text, line.signature()));
  }

  /** The whole note, as it is published. */
  public String note() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line.text()));
    return note.toString();
  }

  private static Optional<Line> line(String line) {
    var parts =
        line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
    if (parts.length != 2 || parts[0].isEmpty() || parts[0].contains("+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Line(parts[0], Base64.getDecoder().decode(parts[1])))
          .filter(read -> read.bytes().length > ID);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean control(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n');
  }
}
