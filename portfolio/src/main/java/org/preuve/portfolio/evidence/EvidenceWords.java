package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.preuve.portfolio.EvidenceKind;

/** Evidence that can be read on a page. */
@Dependent
public class EvidenceWords {

  /** Bytes shown on a page; the whole is always in the download. */
  private static final int PREVIEW = 100_000;

  private final EvidenceFiles files;

  @Inject
  EvidenceWords(EvidenceFiles files) {
    this.files = files;
  }

  /** The address of a link, http or https. */
  public Optional<String> address(Evidence e) {
    return words(e, EvidenceKind.LINK);
  }

  /** The beginning of a text. */
  public Optional<String> text(Evidence e) {
    return words(e, EvidenceKind.TEXT);
  }

  private Optional<String> words(Evidence e, EvidenceKind kind) {
    if (e.kind() != kind) {
      return Optional.empty();
    }
    try (var in = files.open(e.sha256())) {
      return Optional.of(new String(in.readNBytes(PREVIEW), UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
