package org.preuve.demo.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the console shows.
 *
 * @param language {@code fr} or {@code en}
 * @param device its id, empty until paired
 * @param fingerprint six digits while pairing, else empty
 * @param connected whether the broker answers
 * @param sent messages signed since the start
 * @param waiting messages without a receipt
 * @param refused messages that the server will not store
 * @param refusal why the last of them was refused, or empty
 * @param noteKey what the last action did, or empty
 */
public record ConsoleView(
    String language,
    String device,
    String fingerprint,
    boolean connected,
    int sent,
    int waiting,
    int refused,
    String refusal,
    String noteKey) {

  /** The text of that key. */
  public String t(String key, Object... arguments) {
    var texts =
        ResourceBundle.getBundle(
            "org.preuve.demo.console.messages",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(key), Locale.forLanguageTag(language))
        .format(arguments);
  }
}
