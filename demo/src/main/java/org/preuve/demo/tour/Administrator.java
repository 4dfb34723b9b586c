package org.preuve.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Whoever runs the demo. The first password opens nothing but its change; the tour's own is kept in
 * its folder for the next walk.
 */
final class Administrator {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI server;
  private final Path folder;
  private final Path kept;
  private final Optional<String> first;

  Administrator(URI server, Path folder, Optional<String> first) {
    this.server = server;
    this.folder = folder;
    this.kept = folder.resolve("admin.password");
    this.first = first;
  }

  /** Where the password of earlier or later walks is. */
  Path file() {
    return kept;
  }

  /** Whether a password is known: not where somebody has chosen another one. */
  boolean known() {
    return first.isPresent() || Files.exists(kept);
  }

  /** A browser in which the administration is open. */
  Browser signedIn() {
    var browser = new Browser();
    if (first.isEmpty() || Files.exists(kept)) {
      enter(browser, read());
      return browser;
    }
    enter(browser, first.get());
    String wanted = chosen();
    Answer page = browser.get(server.resolve("/admin/account")).expect(200);
    Form form =
        Browser.form(page, "form[action=/admin/account/password]")
            .set("before", first.get())
            .set("wanted", wanted)
            .set("repeated", wanted);
    browser.send(form).expect(200);
    return browser;
  }

  private void enter(Browser browser, String password) {
    Answer login = browser.get(server.resolve("/admin/login")).expect(200);
    Form form =
        Browser.form(login, "form[action=/admin/login]")
            .set("name", "admin")
            .set("password", password);
    browser.send(form).expect(200);
  }

  /** Only its owner may read it. */
  private String chosen() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      Files.createDirectories(folder);
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(kept, PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(kept, password);
      return password;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read() {
    try {
      return Files.readString(kept).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
