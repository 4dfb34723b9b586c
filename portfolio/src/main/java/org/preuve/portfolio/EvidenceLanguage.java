package org.preuve.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which language a piece of evidence is; some competencies ask for English. */
public enum EvidenceLanguage {
  FR,
  EN,
  /** Another one, or several. */
  OTHER;

  /** In forms, manifests and keys of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where nobody has said it, or says something else. */
  public static Optional<EvidenceLanguage> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
