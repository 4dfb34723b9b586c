package org.preuve.badges.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.credential.Canonical.Form;

/**
 * Canonical forms of the options of proofs, which are the same for all that is signed within a
 * second. A form is a function of every byte that it stands for, so that what was altered has
 * another place here, or none.
 */
final class KnownOptions {

  private static final int MOST = 500;

  /** Those of a badge have 600 characters; larger ones are not kept. */
  private static final int LONGEST = 4_096;

  private final Map<String, Form.Whole> byText =
      Collections.synchronizedMap(
          new LinkedHashMap<String, Form.Whole>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Form.Whole> eldest) {
              return size() > MOST;
            }
          });

  /**
   * @param name of what the form is a function of: the SHA-256 of the options as they are written,
   *     and the hash
   */
  Optional<Form.Whole> find(String name) {
    return Optional.ofNullable(byText.get(name));
  }

  void keep(String name, Form.Whole form) {
    if (form.quads().length() <= LONGEST) {
      byText.put(name, form);
    }
  }
}
